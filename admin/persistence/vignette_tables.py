"""The tables of vignette sets: the sets in the one schema, counts of answers held apart from it.

Tickets say only that a form was used; they and the counts are deleted when the set is closed.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Date,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    event,
    text,
)
from sqlalchemy import UniqueConstraint as Unique

from assistant.persistence.tables import metadata

__all__ = ["held_metadata", "metadata", "spent_tickets", "vignette_counts", "vignette_sets"]

vignette_sets = Table(
    "vignette_set",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("title", String(100), nullable=False),
    Column("vignettes", Text, nullable=False),
    Column("code_before", String(32), nullable=False),
    Column("code_after", String(32), nullable=False),
    Column("closed_on", Date),
    Column("released", Text),
    Unique("code_before"),
    Unique("code_after"),
)

held_metadata = MetaData()
"""What lies with the staging cells until a set is closed, and is left out of backups."""

vignette_counts = Table(
    "vignette_count",
    held_metadata,
    Column("set_id", Integer, primary_key=True),
    Column("phase", String(8), primary_key=True),
    Column("agency", String(40), primary_key=True),
    Column("vignette", Integer, primary_key=True),
    Column("step", String(20), primary_key=True),
    Column("n", Integer, nullable=False),
    CheckConstraint("n >= 0", name="ck_vignette_count_n"),
    # No order of insertion is kept either.
    sqlite_with_rowid=False,
)

spent_tickets = Table(
    "spent_ticket",
    held_metadata,
    Column("digest", String(64), primary_key=True),
    Column("set_id", Integer, nullable=False),
    sqlite_with_rowid=False,
)


@event.listens_for(vignette_counts, "after_create")
@event.listens_for(spent_tickets, "after_create")
def _leave_out_of_the_log(table: Table, connection: Connection, **_more: object) -> None:
    """Keep them out of PostgreSQL's write-ahead log, and so out of its archives."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"ALTER TABLE {table.name} SET UNLOGGED"))
