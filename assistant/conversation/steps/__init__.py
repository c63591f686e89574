"""The steps of a turn, one file each; ``pipeline`` holds their order.

A step takes a turn and the live edition and returns the turn with something added, or ended.
"""
