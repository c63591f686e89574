"""The tables of activities, beside those of the staff, in the one schema; no attendee is named."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
)

from assistant.persistence.tables import metadata

__all__ = ["activities", "activity_outcomes", "metadata"]

activities = Table(
    "activity",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("held_on", Date, nullable=False),
    Column("subject", String(100), nullable=False),
    Column("audience", String(40), nullable=False),
    Column("attended", Integer, nullable=False),
    Column("booked", Integer),
    Column("agencies", Text, nullable=False),
    Column("answered", Integer),
    Column("before_tenths", Integer),
    Column("after_tenths", Integer),
    Column("followed_up", Integer),
    Column("changed", Integer),
    Column("change", String(80)),
    Column("confidence_tenths", Integer),
    Column("note", String(200)),
    Column("is_demonstration", Boolean, nullable=False),
    CheckConstraint("attended >= 0", name="attended"),
)

activity_outcomes = Table(
    "activity_outcome",
    metadata,
    Column("activity_id", Integer, ForeignKey("activity.id"), primary_key=True),
    Column("outcome", Text, primary_key=True),
)
