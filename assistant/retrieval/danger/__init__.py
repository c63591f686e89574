"""Learning to hear danger: training the detector of words, and a second one on sentence vectors.

The first is a table that ``safety`` reads without any library; the second needs the sentence model
and lives where its vectors are. May import what retrieval may.
"""
