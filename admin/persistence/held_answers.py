"""Answers to vignettes until their set is closed: counts only, and in no backup.

They wait in memory and reach the disk by fives of one type of agency, where they lie with the
cells that wait for their release: two copies of them, subtracted, would give a few sheets, and at
worst one person's. Losing a part of them is the price.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from threading import Lock
from typing import TypeAlias

from sqlalchemy import Connection, Engine, delete, func, insert, select
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from admin.activities.activity import AgencyType
from admin.consistency.releasing import Tallied
from admin.consistency.vignettes import Answers, Phase
from admin.persistence.vignette_tables import held_metadata, spent_tickets, vignette_counts
from assistant.pathways.thresholds import Step
from assistant.persistence.engine import writing

FEWEST_WAITING = 5
MOST_SUBMISSIONS = 1_000

Group: TypeAlias = tuple[int, Phase, AgencyType]
"""A set, before or after training, and a type of agency."""
Sheets: TypeAlias = Counter[tuple[int, Step]]
"""How many gave a step to a vignette, counted from 0."""


class HeldAnswers:
    """The answers of all open sets; one for all that a worker does with them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._is_prepared = False
        self._waiting: dict[Group, Sheets] = defaultdict(Counter)

    def spend(self, set_id: int, ticket: str) -> bool:
        """Note that a ticket was used; False where it was before, or the set is full."""
        with writing(self._prepared()) as connection:
            used = select(func.count()).select_from(spent_tickets)
            of_set = used.where(spent_tickets.c.set_id == set_id)
            of_ticket = used.where(spent_tickets.c.digest == ticket)
            is_used = connection.execute(of_ticket).scalar_one()
            if is_used or connection.execute(of_set).scalar_one() >= MOST_SUBMISSIONS:
                return False
            connection.execute(insert(spent_tickets), {"digest": ticket, "set_id": set_id})
        return True

    def add(self, set_id: int, phase: Phase, answers: Answers) -> None:
        """Let the answers of one person wait in memory, in counts."""
        with self._lock:
            self._waiting[set_id, phase, answers.agency].update(enumerate(answers.steps))

    def waiting(self) -> frozenset[int]:
        """Tell of which sets answers are waiting in memory."""
        with self._lock:
            return frozenset(set_id for set_id, _, _ in self._waiting)

    def write(self, *, fewest: int = 1) -> None:
        """Write the counts of each group of which so many people's answers are waiting.

        Raises:
            SQLAlchemyError: they are lost, rather than counted twice.
        """
        with self._lock:
            large = [group for group, sheets in self._waiting.items() if _people(sheets) >= fewest]
            batch = {group: self._waiting.pop(group) for group in large}
        if batch:
            with writing(self._prepared()) as connection:
                _count(connection, batch)

    def tallied(self, set_id: int) -> Mapping[Phase, Tallied]:
        """Count the answers to a set, those that are waiting here among them."""
        found: dict[Phase, Counter[tuple[AgencyType, int, Step]]] = defaultdict(Counter)
        query = select(vignette_counts).where(vignette_counts.c.set_id == set_id)
        with self._prepared().connect() as connection:
            for row in connection.execute(query).mappings():
                cell = (AgencyType(row["agency"]), row["vignette"], Step(row["step"]))
                found[Phase(row["phase"])][cell] = row["n"]
        with self._lock:
            for (number, phase, agency), sheets in self._waiting.items():
                if number == set_id:
                    found[phase].update({(agency, *cell): n for cell, n in sheets.items()})
        return found

    def forget(self, set_id: int) -> None:
        """Delete all that is held of a set."""
        with self._lock:
            for group in [each for each in self._waiting if each[0] == set_id]:
                del self._waiting[group]
        with writing(self._prepared()) as connection:
            for table in (vignette_counts, spent_tickets):
                connection.execute(delete(table).where(table.c.set_id == set_id))

    def _prepared(self) -> Engine:
        """Make the tables where there are none yet."""
        if not self._is_prepared:
            with writing(self._engine) as connection:
                held_metadata.create_all(connection)
            self._is_prepared = True
        return self._engine


def _people(sheets: Sheets) -> int:
    """Tell how many answered; each of them answered the first vignette."""
    return sum(count for (vignette, _), count in sheets.items() if vignette == 0)


def _count(connection: Connection, batch: Mapping[Group, Sheets]) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    inserted = (insert_sqlite if is_sqlite else insert_postgresql)(vignette_counts)
    added = inserted.on_conflict_do_update(
        index_elements=list(vignette_counts.primary_key),
        set_={"n": vignette_counts.c.n + inserted.excluded.n},
    )
    rows = [
        {
            "set_id": set_id,
            "phase": phase.value,
            "agency": agency.value,
            "vignette": vignette,
            "step": step.value,
            "n": count,
        }
        for (set_id, phase, agency), sheets in batch.items()
        for (vignette, step), count in sheets.items()
    ]
    connection.execute(added, rows)
