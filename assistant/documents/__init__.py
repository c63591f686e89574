"""Booklets and reports as PDF, Word and CSV: the only package that imports their libraries.

An adapter of the core's values.
"""
