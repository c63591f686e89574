"""What the back end keeps of its staff, and the ledger and editions that reports are made of.

The only package of the back end that knows SQLAlchemy. Its tables (people, sessions, failed tries,
the audit log) stand in the same database and the same chain of migrations as the guidance. May
import ``admin.identity`` and ``admin.impact``.
"""
