"""The tables of reviewing: where to write to the owners of pages, and when somebody last did."""

from sqlalchemy import Column, Date, String, Table

from assistant.persistence.tables import metadata

__all__ = ["metadata", "owners", "reminders"]

owners = Table(
    "owner_address",
    metadata,
    Column("owner", String(200), primary_key=True),
    Column("email", String(254), nullable=False),
)

reminders = Table(
    "review_reminder",
    metadata,
    Column("email", String(254), primary_key=True),
    Column("sent_on", Date, nullable=False),
)
