"""What is due for review, whose it is, and the letters that say so; no framework, no database.

May import nothing else of the back end.
"""
