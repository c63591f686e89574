"""Handlers of the tools for practitioners; a case comes by POST and is not kept."""
