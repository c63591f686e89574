"""What is counted, without logging: cells of a month, no person and no event.

No input or output; may import only guidance.
"""
