"""Guided paths as data: thresholds, the domestic abuse route, where to report.

No input or output; may import only guidance. Empty until the practitioner tools are built.
"""
