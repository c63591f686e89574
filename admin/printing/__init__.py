"""Printing the impact report: as a page, a PDF, a Word file or a spreadsheet.

May import ``admin.impact`` and the documents of the assistant; no framework, no database.
"""
