"""The tables of the staff, beside those of the guidance, in the one schema.

``audit_entry`` is append-only by trigger. No secret stands in any of them as it is used: passwords
are hashed, tokens and spare codes are digests, the second factor's secret is encrypted.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from assistant.persistence.tables import UtcDateTime, metadata

__all__ = [
    "approval_holds",
    "audit_entries",
    "metadata",
    "people",
    "sessions",
    "spare_codes",
    "tries",
]

people = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("email", String(254), nullable=False),
    Column("role", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("password_hash", Text),
    Column("sealed_secret", Text),
    Column("last_step", BigInteger),
    Column("invitation", String(64)),
    Column("invited_until", UtcDateTime),
    UniqueConstraint("email"),
    UniqueConstraint("invitation"),
    CheckConstraint(
        "role IN ('author', 'approver', 'translator', 'analyst', 'administrator')", name="role"
    ),
    CheckConstraint("state IN ('invited', 'active', 'suspended')", name="state"),
)

approval_holds = Table(
    "approval_hold",
    metadata,
    Column("person_id", Integer, ForeignKey("person.id"), primary_key=True, autoincrement=False),
    Column("until", UtcDateTime, nullable=False),
)

spare_codes = Table(
    "spare_code",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("person_id", Integer, ForeignKey("person.id"), nullable=False),
)

sessions = Table(
    "staff_session",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("person_id", Integer, ForeignKey("person.id"), nullable=False),
    Column("began_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("proved_at", UtcDateTime, nullable=False),
)

tries = Table(
    "sign_in_try",
    metadata,
    Column("account", String(64), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("last_at", UtcDateTime, nullable=False),
)

audit_entries = Table(
    "audit_entry",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("who", String(254), nullable=False),
    Column("what", String(200), nullable=False),
    Column("about", Text, nullable=False),
    Column("before", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
)
