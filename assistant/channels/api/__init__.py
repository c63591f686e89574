"""The public JSON API: ask, pages, contacts, timescales; read-only, by OpenAPI.

A sibling of the web channel: the same core, the same sealed token, no cookie and no key.
"""
