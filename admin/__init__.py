"""The editors' back end: drafts, approval by a second person, publication, reports.

Imports the assistant; nothing of the assistant imports it. Empty until the admin area is built.
"""
