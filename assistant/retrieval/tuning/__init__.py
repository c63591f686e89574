"""Teaching the last layers of the sentence model what is asked and asked for here.

Done once, offline, by ``assistant tune-model``; what comes of it is a table of weights beside the
model. Nothing of this is loaded to answer anybody. May import what retrieval may.
"""
