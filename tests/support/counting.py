"""A database with staging and ledger, for tests of what is counted."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from assistant.persistence.ledger import LedgerStore
from assistant.persistence.migrating import migrate
from assistant.persistence.releasing import Releasing
from assistant.persistence.staging import Staging, staging_engine
from assistant.usage.cells import Cell, Measure
from assistant.usage.partition import flat_partition
from assistant.usage.periods import Period
from assistant.usage.tally import Batch

OCTOBER = Period(2026, 10)
WEB, TELEGRAM = Cell(Measure.CHANNEL, "web"), Cell(Measure.CHANNEL, "telegram")
NIGHT = Cell(Measure.HOURS, "night")
TREES = {
    Measure.CHANNEL: flat_partition(("web", "telegram")),
    Measure.HOURS: flat_partition(("night",)),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A database with its staging, and a hand on the calendar."""

    engine: Engine
    staged: Engine
    staging: Staging
    ledger: LedgerStore

    def releasing(self, today: date) -> Releasing:
        return Releasing(self.staging, self.ledger, lambda: TREES, b"key", lambda: today)


def staging_of(engine: Engine) -> Engine:
    return staging_engine(engine.url.render_as_string(hide_password=False))


@contextmanager
def a_place(engine: Engine) -> Iterator[Place]:
    migrate(engine)
    staged = staging_of(engine)
    staging = Staging(staged)
    staging.prepare()
    yield Place(engine, staged, staging, LedgerStore(engine))
    staged.dispose()


def batch(cells: dict[Cell, int], period: Period = OCTOBER) -> Batch:
    return {(period, cell): n for cell, n in cells.items()}
