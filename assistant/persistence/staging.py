"""Staging: the counts of the running month, in cells that name no person and no moment.

On SQLite they lie in a file of their own beside the database, on PostgreSQL in an unlogged table,
because two copies of them, subtracted, would give the counts of a day: they belong in no backup.
Losing a part of a month's counts is the price. A crash of PostgreSQL empties the table.
"""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Engine,
    Insert,
    Integer,
    MetaData,
    String,
    Table,
    delete,
    event,
    make_url,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite
from sqlalchemy.exc import SQLAlchemyError

from assistant.guidance.errors import AssistantError
from assistant.persistence.engine import make_engine, writing
from assistant.usage.cells import Measure
from assistant.usage.ledger import Counts
from assistant.usage.periods import Period, read_period
from assistant.usage.tally import Batch

FILE = "usage.db"

staging_metadata = MetaData()
usage_cells = Table(
    "usage_cell",
    staging_metadata,
    Column("period", String(7), primary_key=True),
    Column("measure", String(16), primary_key=True),
    Column("value", String(100), primary_key=True),
    Column("n", Integer, nullable=False),
    CheckConstraint("n >= 0", name="ck_usage_cell_n"),
    # No order of insertion is kept either.
    sqlite_with_rowid=False,
)


@event.listens_for(usage_cells, "after_create")
def _leave_out_of_the_log(_: Table, connection: Connection, **_more: object) -> None:
    """Keep the cells out of PostgreSQL's write-ahead log, and so out of its archives."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("ALTER TABLE usage_cell SET UNLOGGED"))


class BatchInDoubtError(AssistantError):
    """The database failed while it committed: drop the batch rather than count it twice."""


def staging_engine(database_url: str) -> Engine:
    """Open where the counts of a service with this database are staged."""
    address = make_url(database_url)
    if address.get_backend_name() == "postgresql":
        return make_engine(database_url)
    beside = Path(address.database or "").with_name(FILE)
    return make_engine(f"sqlite:///{beside}", keeps_open=False)


class Staging:
    """The cells that wait for their release; every change is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def prepare(self) -> None:
        """Create the table where there is none yet."""
        with writing(self._engine) as connection:
            staging_metadata.create_all(connection)

    def add(self, batch: Batch) -> None:
        """Add a batch to the cells, whole or not at all.

        Raises:
            SQLAlchemyError: nothing of it was written; it can be tried again.
            BatchInDoubtError: it may have been written; it must not be tried again.
        """
        is_handed_over = False
        try:
            with writing(self._engine) as connection:
                connection.execute(_addition(connection.dialect.name), _rows(batch))
                is_handed_over = True
        except SQLAlchemyError as failure:
            if is_handed_over:
                raise BatchInDoubtError("a batch of counts was dropped") from failure
            raise

    def counts(self, period: Period) -> Counts:
        """Read the counts of a period; a measure that is counted no more is left out."""
        known = [measure.value for measure in Measure]
        cells = select(usage_cells).where(
            usage_cells.c.period == str(period), usage_cells.c.measure.in_(known)
        )
        found: dict[Measure, dict[str, int]] = defaultdict(dict)
        with self._engine.connect() as connection:
            for row in connection.execute(cells).mappings():
                found[Measure(row["measure"])][row["value"]] = row["n"]
        return found

    def periods(self) -> frozenset[Period]:
        """Tell of which periods anything is staged."""
        with self._engine.connect() as connection:
            written = connection.execute(select(usage_cells.c.period).distinct()).scalars().all()
        return frozenset(map(read_period, written))

    def forget(self, periods: Iterable[Period]) -> None:
        """Delete the counts of periods that have been released."""
        names = [str(period) for period in periods]
        with writing(self._engine) as connection:
            connection.execute(delete(usage_cells).where(usage_cells.c.period.in_(names)))


def _addition(dialect: str) -> Insert:
    """Write the statement that makes a cell or adds to it."""
    inserted = (insert_sqlite if dialect == "sqlite" else insert_postgresql)(usage_cells)
    return inserted.on_conflict_do_update(
        index_elements=list(usage_cells.primary_key),
        set_={"n": usage_cells.c.n + inserted.excluded.n},
    )


def _rows(batch: Batch) -> list[dict[str, object]]:
    return [
        {"period": str(period), "measure": cell.measure.value, "value": cell.value, "n": n}
        for (period, cell), n in batch.items()
    ]
