"""What the back end keeps of its staff and of drafts, and the ledger that reports are made of.

The only package of the back end that knows SQLAlchemy, but for its errors, which ``area`` and
``mailing`` outlive. Its tables stand in the same database and the same chain of migrations as the
guidance. May import the pure packages of the back end.
"""
