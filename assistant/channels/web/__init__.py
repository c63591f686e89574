"""The web chat and the guidance pages: controllers, page contexts, rendering, security.

Every journey works without JavaScript; no cookie, no storage, no third party, no inline script.
"""
