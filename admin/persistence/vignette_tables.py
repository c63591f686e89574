"""The tables of vignette sets, in the one schema: counts of answers, and nobody who gave them.

Tickets say only that a form was used; they and the counts are deleted when the set is closed.
"""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Integer, String, Table, Text
from sqlalchemy import UniqueConstraint as Unique

from assistant.persistence.tables import metadata

__all__ = ["metadata", "vignette_answers", "vignette_sets", "vignette_tickets"]

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

vignette_answers = Table(
    "vignette_answer",
    metadata,
    Column("set_id", Integer, ForeignKey("vignette_set.id"), primary_key=True),
    Column("phase", String(8), primary_key=True),
    Column("agency", String(40), primary_key=True),
    Column("vignette", Integer, primary_key=True),
    Column("step", String(20), primary_key=True),
    Column("n", Integer, nullable=False),
    CheckConstraint("n >= 0", name="n"),
    # No order of insertion is kept either.
    sqlite_with_rowid=False,
)

vignette_tickets = Table(
    "vignette_ticket",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("set_id", Integer, ForeignKey("vignette_set.id"), nullable=False),
    sqlite_with_rowid=False,
)
