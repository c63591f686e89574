"""Vignette sets in the database: published, answered in counts, closed and released once."""

import json
import secrets
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    Connection,
    Engine,
    RowMapping,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from admin.activities.activity import AgencyType
from admin.consistency.releasing import GroupAgreement, PhaseAgreement, Tallied, released
from admin.consistency.vignettes import Answers, Phase, VignetteSet
from admin.persistence.audit import record
from admin.persistence.vignette_tables import vignette_answers, vignette_sets, vignette_tickets
from assistant.guidance.hours import LONDON
from assistant.pathways.thresholds import Step
from assistant.persistence.engine import writing
from assistant.usage.cells import Measure
from assistant.usage.noise import noise
from assistant.usage.periods import month_of

CODE_BYTES = 16
MOST_SUBMISSIONS = 1_000


@dataclass(frozen=True, slots=True)
class KeptSet:
    """A set as it is kept; ``agreement`` is what was released when it was closed, else None."""

    id: int
    content: VignetteSet
    codes: Mapping[Phase, str]
    closed_on: date | None
    agreement: tuple[PhaseAgreement, ...] | None


class VignetteStore:
    """The vignette sets of one database; ``key`` seeds the noise of what is released."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime], key: bytes) -> None:
        self._engine = engine
        self._clock = clock
        self._key = key

    def everything(self) -> tuple[KeptSet, ...]:
        """List every set, the newest first."""
        newest_first = select(vignette_sets).order_by(vignette_sets.c.id.desc())
        with self._engine.connect() as connection:
            return tuple(map(_kept, connection.execute(newest_first).mappings()))

    def open_behind(self, code: str) -> tuple[KeptSet, Phase] | None:
        """Find the open set behind a link, and which of its two links it is."""
        is_code = or_(vignette_sets.c.code_before == code, vignette_sets.c.code_after == code)
        query = select(vignette_sets).where(is_code, vignette_sets.c.closed_on.is_(None))
        with self._engine.connect() as connection:
            row = connection.execute(query).mappings().one_or_none()
        if row is None:
            return None
        kept = _kept(row)
        return kept, next(phase for phase, each in kept.codes.items() if each == code)

    def publish(self, content: VignetteSet, *, by: str) -> None:
        """Open a set behind two links that nobody can guess."""
        values = {
            "title": content.title,
            "vignettes": json.dumps(content.vignettes),
            "code_before": secrets.token_urlsafe(CODE_BYTES),
            "code_after": secrets.token_urlsafe(CODE_BYTES),
        }
        with writing(self._engine) as connection:
            connection.execute(insert(vignette_sets), values)
            record(connection, self._clock(), by, "published vignettes", content.title)

    def take(self, kept: KeptSet, phase: Phase, answers: Answers, ticket: str) -> bool:
        """Count answers once for a ticket; False where it was used, or the set closed or full."""
        with writing(self._engine) as connection:
            row = _row(connection, kept.id)
            used = select(func.count()).select_from(vignette_tickets)
            of_set = used.where(vignette_tickets.c.set_id == kept.id)
            is_used = connection.execute(
                used.where(vignette_tickets.c.digest == ticket)
            ).scalar_one()
            is_full = connection.execute(of_set).scalar_one() >= MOST_SUBMISSIONS
            if row is None or row["closed_on"] is not None or is_used or is_full:
                return False
            spent = {"digest": ticket, "set_id": kept.id}
            connection.execute(insert(vignette_tickets), spent)
            _count(connection, kept.id, phase, answers)
        return True

    def close(self, set_id: int, *, by: str) -> None:
        """Close a set: release what may be shown, once, and delete the counts and tickets."""
        with writing(self._engine) as connection:
            row = _row(connection, set_id)
            if row is None or row["closed_on"] is not None:
                return
            today = self._clock().astimezone(LONDON).date()
            vignettes = len(json.loads(row["vignettes"]))
            shown = released(_tallied(connection, set_id), vignettes, self._noise(set_id, today))
            values = {"closed_on": today, "released": _written(shown)}
            connection.execute(update(vignette_sets).where(vignette_sets.c.id == set_id), values)
            for table in (vignette_answers, vignette_tickets):
                connection.execute(delete(table).where(table.c.set_id == set_id))
            record(connection, self._clock(), by, "closed vignettes", row["title"])

    def _noise(self, set_id: int, today: date) -> Callable[[Phase, tuple[str, ...]], int]:
        def drawn(phase: Phase, members: tuple[str, ...]) -> int:
            named = (f"set {set_id} {phase.value}", *members)
            return noise(self._key, month_of(today), Measure.AGENCY, named)

        return drawn


def _row(connection: Connection, set_id: int) -> RowMapping | None:
    query = select(vignette_sets).where(vignette_sets.c.id == set_id)
    return connection.execute(query).mappings().one_or_none()


def _count(connection: Connection, set_id: int, phase: Phase, answers: Answers) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    inserted = (insert_sqlite if is_sqlite else insert_postgresql)(vignette_answers)
    added = inserted.on_conflict_do_update(
        index_elements=list(vignette_answers.primary_key),
        set_={"n": vignette_answers.c.n + inserted.excluded.n},
    )
    common = {"set_id": set_id, "phase": phase.value, "agency": answers.agency.value, "n": 1}
    rows = [
        {**common, "vignette": number, "step": step.value}
        for number, step in enumerate(answers.steps)
    ]
    connection.execute(added, rows)


def _tallied(connection: Connection, set_id: int) -> Mapping[Phase, Tallied]:
    found: dict[Phase, dict[tuple[AgencyType, int, Step], int]] = defaultdict(dict)
    query = select(vignette_answers).where(vignette_answers.c.set_id == set_id)
    for row in connection.execute(query).mappings():
        cell = (AgencyType(row["agency"]), row["vignette"], Step(row["step"]))
        found[Phase(row["phase"])][cell] = row["n"]
    return found


def _written(shown: tuple[PhaseAgreement, ...]) -> str:
    return json.dumps(
        [
            [each.phase, each.alpha, [[g.agencies, g.answered, g.alpha] for g in each.groups]]
            for each in shown
        ]
    )


def _kept(row: RowMapping) -> KeptSet:
    return KeptSet(
        id=row["id"],
        content=VignetteSet(row["title"], tuple(json.loads(row["vignettes"]))),
        codes={Phase.BEFORE: row["code_before"], Phase.AFTER: row["code_after"]},
        closed_on=row["closed_on"],
        agreement=_read(row["released"]) if row["released"] is not None else None,
    )


def _read(written: str) -> tuple[PhaseAgreement, ...]:
    return tuple(
        PhaseAgreement(
            Phase(phase),
            tuple(
                GroupAgreement(tuple(map(AgencyType, agencies)), answered, each)
                for agencies, answered, each in groups
            ),
            alpha,
        )
        for phase, alpha, groups in json.loads(written)
    )
