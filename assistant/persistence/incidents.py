"""The log of incidents: what was stopped and started again, when, why and by whom.

Append-only and about the service alone: nothing in it comes from a visitor. The reason is for the
audit; the public reads the approved words of the holding card instead.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, Engine, func, insert, select

from assistant.conversation.stopped import Part, PartKind, Stopped
from assistant.guidance.errors import AssistantError
from assistant.persistence.engine import writing
from assistant.persistence.tables import incidents
from assistant.usage.clock import utc_now


class IncidentError(AssistantError):
    """An incident cannot be recorded; the message says what to do instead."""


class IncidentAction(StrEnum):
    """What was done to a part."""

    STOP = "stop"
    START = "start"


@dataclass(frozen=True, slots=True)
class Incident:
    """One entry of the log; ``number`` counts from 1 without gaps, ``at`` is in UTC."""

    number: int
    at: datetime
    action: IncidentAction
    part: Part
    why: str
    by: str


def nothing_more(_: Connection, __: Incident) -> None:
    """Do nothing beside recording."""


class IncidentStore:
    """The incidents in one database; none is ever changed or deleted."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime] = utc_now) -> None:
        self._engine = engine
        self._clock = clock

    def latest_number(self) -> int | None:
        """The number of the newest entry, None when there has been no incident."""
        with self._engine.connect() as connection:
            return _latest_number(connection)

    def stopped(self) -> Stopped:
        """Say what is stopped at present."""
        return stopped_by(self.history())

    def history(self) -> tuple[Incident, ...]:
        """List every entry, the oldest first."""
        with self._engine.connect() as connection:
            return _history(connection)

    def record(
        self,
        action: IncidentAction,
        part: Part,
        *,
        why: str,
        by: str,
        also: Callable[[Connection, Incident], None] = nothing_more,
    ) -> Incident:
        """Stop a part or start it again, and give the entry.

        ``also`` is done in the same transaction.

        Raises:
            IncidentError: no reason is given, or the part is in that state already.
        """
        if not why.strip():
            raise IncidentError("say why, so that somebody can understand it in a year")
        with writing(self._engine) as connection:
            is_stopped = part in stopped_by(_history(connection)).parts
            if is_stopped is (action is IncidentAction.STOP):
                state = "stopped" if is_stopped else "running"
                raise IncidentError(f"{part} is {state} already")
            number = (_latest_number(connection) or 0) + 1
            incident = Incident(number, self._clock(), action, part, why.strip(), by)
            connection.execute(insert(incidents), _row(incident))
            also(connection, incident)
        return incident


def stopped_by(history: Iterable[Incident]) -> Stopped:
    """Follow a history, the oldest entry first, to what is stopped at its end."""
    parts: set[Part] = set()
    for incident in history:
        if incident.action is IncidentAction.STOP:
            parts.add(incident.part)
        else:
            parts.discard(incident.part)
    return Stopped(frozenset(parts))


def _latest_number(connection: Connection) -> int | None:
    found: int | None = connection.execute(select(func.max(incidents.c.number))).scalar()
    return found


def _history(connection: Connection) -> tuple[Incident, ...]:
    rows = connection.execute(select(incidents).order_by(incidents.c.number)).mappings()
    return tuple(
        Incident(
            number=row["number"],
            at=row["at"],
            action=IncidentAction(row["action"]),
            part=Part(PartKind(row["kind"]), row["name"]),
            why=row["why"],
            by=row["by"],
        )
        for row in rows
    )


def _row(incident: Incident) -> dict[str, object]:
    return {
        "number": incident.number,
        "at": incident.at,
        "action": incident.action.value,
        "kind": incident.part.kind.value,
        "name": incident.part.name,
        "why": incident.why,
        "by": incident.by,
    }
