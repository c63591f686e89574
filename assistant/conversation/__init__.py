"""The core: a message goes in, a reply comes out, whatever the channel.

An ordered tuple of steps (``pipeline``), each in a file of its own; values in and out; ports that
adapters implement. Imports guidance, safety, pathways and usage, and no framework.
"""
