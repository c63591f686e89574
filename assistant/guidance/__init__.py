"""What the Board says, as frozen values: pages, contacts, hours, topics, sources, editions.

No input or output and no framework; imports nothing else of the assistant.
"""
