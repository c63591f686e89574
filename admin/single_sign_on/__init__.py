"""Signing in with an account of another organisation, by OpenID Connect.

The only package of the back end that calls another server over HTTP. May import
``admin.identity`` and ``admin.settings``.
"""
