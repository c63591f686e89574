"""The ways in: each channel parses a message, calls ``answer`` and renders the reply.

Channels do not know one another; they import adapters and the core, never settings or bootstrap.
"""
