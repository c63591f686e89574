"""Letters to the staff, by a mail server that the operator names.

The only package of the back end that knows SMTP. May import persistence, reviewing and settings
of the back end; of SQLAlchemy it knows the errors alone.
"""
