"""Commands for whoever runs the service: inviting staff, drafts, and verifying the audit log.

The only package of the back end that knows click. May import all of the back end but its pages.
"""
