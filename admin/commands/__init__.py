"""Commands for whoever runs the service: inviting staff and verifying the audit log.

The only package of the back end that knows click. May import ``admin.persistence``.
"""
