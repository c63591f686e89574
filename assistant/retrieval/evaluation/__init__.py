"""Judging the service with labelled files: the same for its makers and for any partnership.

Imports what its parent package may import; sees replies as the channels see them.
"""
