"""The tables of passkeys: public keys, and the challenges that were answered already."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table

from assistant.persistence.tables import UtcDateTime, metadata

__all__ = ["metadata", "passkeys", "used_challenges"]

passkeys = Table(
    "passkey",
    metadata,
    Column("id", String(1400), primary_key=True),
    Column("person_id", Integer, ForeignKey("person.id"), nullable=False),
    Column("name", String(100), nullable=False),
    Column("public_key", LargeBinary, nullable=False),
    Column("sign_count", Integer, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
)

used_challenges = Table(
    "used_challenge",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("used_at", UtcDateTime, nullable=False),
)
