"""Guided paths as data: thresholds, the domestic abuse grid, and routes of questions to an end.

Values, their lint, and a walker; no input or output. May import only guidance. What a path says is
content: nothing here decides about a family, it only finds the approved words for what was chosen.
"""
