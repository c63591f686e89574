"""The ledger in the database: releases are added one after another, and never changed.

Of those that have had their time the oldest go, behind a checkpoint from which the rest follows.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import groupby, takewhile
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, Table, delete, insert, select

from assistant.persistence.checkpoints import checkpoint_of, set_checkpoint
from assistant.persistence.engine import reading, writing
from assistant.persistence.tables import (
    demonstration_ledger,
    demonstrations,
    release_ledger,
    releases,
)
from assistant.usage.ledger import LedgerRow, Release, verify
from assistant.usage.periods import Period, read_period
from assistant.usage.release import Group
from assistant.usage.retention import NOTHING_BEFORE, Checkpoint


@dataclass(frozen=True, slots=True)
class _Tables:
    releases: Table
    rows: Table


class Series(Enum):
    """Figures of real conversations, or those of a demonstration; they lie in tables apart."""

    REAL = _Tables(releases, release_ledger)
    DEMONSTRATION = _Tables(demonstrations, demonstration_ledger)


class LedgerStore:
    """One series of releases in one database."""

    def __init__(self, engine: Engine, series: Series = Series.REAL) -> None:
        self._engine = engine
        self._tables = series.value

    def history(self) -> tuple[Release, ...]:
        """List every release with its rows, the oldest first."""
        with reading(self._engine) as connection:
            return self._history(connection)

    def newest_seal(self) -> str:
        """Follow the chain from where it begins, and give the seal of its newest release.

        Raises:
            LedgerDamagedError: a release or a row was changed, added or removed.
        """
        with reading(self._engine) as connection:
            return self._verified(connection)

    def periods(self) -> tuple[str, ...]:
        """List the periods that were released, the oldest release first."""
        table = self._tables.releases
        with self._engine.connect() as connection:
            return tuple(connection.scalars(select(table.c.period).order_by(table.c.number)))

    def release(self, period: Period, make: Callable[[int, str], Release]) -> Release | None:
        """Add the release of a period, made of its number and the seal before it.

        None, and nothing is added, where that period or a later one was released already: late
        counts never change what was shown. Of workers that release together one adds.
        """
        with writing(self._engine) as connection:
            before = self._newest(connection)
            if before is not None and not _is_later(period, read_period(before["period"])):
                return None
            number = before["number"] + 1 if before is not None else 1
            made = make(number, before["sha256"] if before is not None else NOTHING_BEFORE)
            self._add(connection, made)
        return made

    def forget_before(self, limit: date) -> int:
        """Delete the oldest releases, of before a day, with their rows; give how many.

        Only real figures are deleted, and the newest release stays: it says which month comes
        next. A ledger that is damaged stays whole, so that it can be looked into.

        Raises:
            LedgerDamagedError: the ledger is not what was released.
        """
        table = self._tables.releases
        with writing(self._engine) as connection:
            listed = connection.execute(select(table).order_by(table.c.number)).all()
            old = list(takewhile(lambda each: each.released_on < limit, listed[:-1]))
            if old:
                self._verified(connection)
                self._forget(connection, Checkpoint(old[-1].number, old[-1].sha256))
        return len(old)

    def _forget(self, connection: Connection, last: Checkpoint) -> None:
        table, rows = self._tables.releases, self._tables.rows
        set_checkpoint(connection, table, last)
        periods = select(table.c.period).where(table.c.number <= last.number)
        connection.execute(delete(rows).where(rows.c.period.in_(periods)))
        connection.execute(delete(table).where(table.c.number <= last.number))

    def _verified(self, connection: Connection) -> str:
        return verify(self._history(connection), checkpoint_of(connection, self._tables.releases))

    def _newest(self, connection: Connection) -> RowMapping | None:
        table = self._tables.releases
        newest_first = select(table).order_by(table.c.number.desc()).limit(1)
        return connection.execute(newest_first).mappings().first()

    def _add(self, connection: Connection, made: Release) -> None:
        sealed = {
            "number": made.number,
            "period": made.period,
            "released_on": made.released_on,
            "tree": made.tree,
            "sha256": made.sha256,
        }
        connection.execute(insert(self._tables.releases), sealed)
        if made.rows:
            connection.execute(insert(self._tables.rows), [_written(row) for row in made.rows])

    def _history(self, connection: Connection) -> tuple[Release, ...]:
        table = self._tables.releases
        sealed = connection.execute(select(table).order_by(table.c.number)).mappings().all()
        rows = self._rows(connection)
        return tuple(
            Release(
                number=row["number"],
                period=row["period"],
                released_on=row["released_on"],
                tree=row["tree"],
                rows=rows.get(row["period"], ()),
                sha256=row["sha256"],
            )
            for row in sealed
        )

    def _rows(self, connection: Connection) -> Mapping[str, tuple[LedgerRow, ...]]:
        found = map(_read, connection.execute(select(self._tables.rows)).mappings())
        ordered = sorted(found, key=lambda row: (row.period, row.measure, row.group.id))
        return {
            period: tuple(rows) for period, rows in groupby(ordered, key=lambda row: row.period)
        }


def _is_later(period: Period, than: Period) -> bool:
    return (period.release_day, period.months) > (than.release_day, than.months)


def _written(row: LedgerRow) -> dict[str, Any]:
    return {
        "period": row.period,
        "measure": str(row.measure),
        "group_id": row.group.id,
        "members": json.dumps(row.group.members),
        "shown": row.group.shown,
        "rule_version": row.rule_version,
        "released_on": row.released_on,
        "sha256_prev": row.sha256_prev,
    }


def _read(row: RowMapping) -> LedgerRow:
    return LedgerRow(
        period=row["period"],
        measure=row["measure"],
        group=Group(row["group_id"], tuple(json.loads(row["members"])), row["shown"]),
        rule_version=row["rule_version"],
        released_on=row["released_on"],
        sha256_prev=row["sha256_prev"],
    )
