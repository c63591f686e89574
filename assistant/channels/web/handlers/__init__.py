"""Litestar handlers: each parses, calls the core or a view once, and answers with a page."""
