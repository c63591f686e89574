"""The public JSON API: ask, pages, contacts; read-only, stateless, described by OpenAPI.

A sibling of the web channel: the same core, the same sealed token, no cookie and no key.
"""
