"""Vignette sets in the database: published, answered in counts, closed and released once."""

import json
import logging
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Engine, RowMapping, insert, or_, select, update
from sqlalchemy.exc import SQLAlchemyError

from admin.activities.activity import AgencyType
from admin.consistency.releasing import GroupAgreement, PhaseAgreement, released
from admin.consistency.vignettes import Answers, Phase, VignetteSet
from admin.persistence.audit import record
from admin.persistence.held_answers import FEWEST_WAITING, HeldAnswers
from admin.persistence.vignette_tables import vignette_sets
from assistant.guidance.hours import LONDON
from assistant.persistence.engine import writing
from assistant.usage.cells import Measure
from assistant.usage.noise import noise
from assistant.usage.periods import month_of

CODE_BYTES = 16
LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KeptSet:
    """A set as it is kept; ``agreement`` is what was released when it was closed, else None."""

    id: int
    content: VignetteSet
    codes: Mapping[Phase, str]
    closed_on: date | None
    agreement: tuple[PhaseAgreement, ...] | None


class VignetteStore:
    """The vignette sets of one database, and the answers that are held apart from it.

    ``key`` seeds the noise of what is released.
    """

    def __init__(
        self, engine: Engine, clock: Callable[[], datetime], key: bytes, held: HeldAnswers
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._key = key
        self._held = held

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
        if not self._is_open(kept.id) or not self._held.spend(kept.id, ticket):
            return False
        self._held.add(kept.id, phase, answers)
        return True

    def write_if_many(self) -> None:
        """Write what is waiting of each type of agency of which five or more answered."""
        self._write(FEWEST_WAITING)

    def write(self) -> None:
        """Write whatever is waiting, as at a clean end of the service."""
        self._write(1)

    def close(self, set_id: int, *, by: str) -> None:
        """Close a set: release what may be shown, once, and delete the counts and tickets.

        What still waits in the memory of another worker is lost.
        """
        answers = self._held.tallied(set_id)
        with writing(self._engine) as connection:
            row = _row(connection, set_id)
            if row is not None and row["closed_on"] is None:
                today = self._clock().astimezone(LONDON).date()
                vignettes = len(json.loads(row["vignettes"]))
                shown = released(answers, vignettes, self._noise(set_id, today))
                values = {"closed_on": today, "released": _written(shown)}
                of_set = update(vignette_sets).where(vignette_sets.c.id == set_id)
                connection.execute(of_set, values)
                record(connection, self._clock(), by, "closed vignettes", row["title"])
        self._held.forget(set_id)

    def _write(self, fewest: int) -> None:
        """Write what is waiting, but for sets that were closed meanwhile."""
        try:
            for set_id in self._held.waiting():
                if not self._is_open(set_id):
                    self._held.forget(set_id)
            self._held.write(fewest=fewest)
        except SQLAlchemyError as failure:
            LOG.warning("answers_not_written %s", type(failure).__name__)

    def _is_open(self, set_id: int) -> bool:
        with self._engine.connect() as connection:
            row = _row(connection, set_id)
        return row is not None and row["closed_on"] is None

    def _noise(self, set_id: int, today: date) -> Callable[[Phase, tuple[str, ...]], int]:
        def drawn(phase: Phase, members: tuple[str, ...]) -> int:
            named = (f"set {set_id} {phase.value}", *members)
            return noise(self._key, month_of(today), Measure.AGENCY, named)

        return drawn


def _row(connection: Connection, set_id: int) -> RowMapping | None:
    query = select(vignette_sets).where(vignette_sets.c.id == set_id)
    return connection.execute(query).mappings().one_or_none()


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
