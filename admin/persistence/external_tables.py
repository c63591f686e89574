"""The tables of signing in elsewhere: who is who, and the ways that are being gone."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from assistant.persistence.tables import UtcDateTime, metadata

__all__ = ["metadata", "passages", "subjects"]

subjects = Table(
    "provider_subject",
    metadata,
    Column("issuer", String(255), primary_key=True),
    Column("subject", String(255), primary_key=True),
    Column("person_id", Integer, ForeignKey("person.id"), nullable=False),
)

passages = Table(
    "provider_passage",
    metadata,
    Column("state", String(64), primary_key=True),
    Column("browser", String(64), nullable=False),
    Column("until", UtcDateTime, nullable=False),
)
