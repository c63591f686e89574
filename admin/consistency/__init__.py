"""Consistency of thresholds: whether agencies place the same invented child on the same step.

Values without framework or database; may import activities for the types of agency, and guidance,
safety, pathways and usage of the assistant.
"""
