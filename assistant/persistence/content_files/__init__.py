"""The content folder: reading it, writing it back, and turning its documents into values.

One module for each kind of file; every error names the file, the line and what to do. Parsers take
a canonical document and raise ``ContentErrors`` with all the errors of that file at once.
"""
