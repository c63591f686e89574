"""What the back end keeps: of its staff people, sessions, tries and the audit log; and drafts.

The only package of the back end that knows SQLAlchemy. Its tables stand in the same database and
the same chain of migrations as the guidance. May import ``admin.identity`` and ``admin.editing``.
"""
