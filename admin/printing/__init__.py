"""Printing: the impact report in each of its forms, and a page of guidance as a paper.

May import ``admin.impact``, and of the assistant its guidance, its documents and what its web
channel makes of a page; no framework, no database.
"""
