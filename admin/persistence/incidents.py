"""Incident mode for the staff: the same log as the command writes, and the audit log with it."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, Engine

from admin.identity.people import Person
from admin.persistence.audit import record
from assistant.conversation.stopped import Part
from assistant.persistence.editions import EditionStore
from assistant.persistence.incidents import Incident, IncidentAction, IncidentStore
from assistant.persistence.stopping import known_part, named_part, parts_of

DONE = {IncidentAction.STOP: "stopped a part", IncidentAction.START: "started a part again"}


class IncidentDesk:
    """What can be stopped, what is, and who did it."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._editions = EditionStore(engine)
        self._incidents = IncidentStore(engine, clock)

    def stopped(self) -> frozenset[Part]:
        """Give the parts that are stopped now."""
        return self._incidents.stopped().parts

    def running(self) -> tuple[Part, ...]:
        """List the parts that can be stopped, channels first."""
        stopped = self.stopped()
        return tuple(part for part in parts_of(self._editions) if part not in stopped)

    def history(self) -> tuple[Incident, ...]:
        """List every incident, the oldest first."""
        return self._incidents.history()

    def check(self, action: IncidentAction, part: Part) -> Part:
        """Refuse what cannot be stopped; what is gone from the edition can still be started.

        Raises:
            AssistantError: there is no such part.
        """
        if action is IncidentAction.START:
            return named_part(part.kind, part.name)
        return known_part(part.kind, part.name, self._editions)

    def act(self, action: IncidentAction, part: Part, *, why: str, by: Person) -> None:
        """Stop a part or start it again, on every worker within two seconds.

        Raises:
            AssistantError: there is no such part, no reason, or it is in that state already.
        """

        def audited(connection: Connection, incident: Incident) -> None:
            about = f"{incident.part}: {incident.why}"
            record(connection, incident.at, by.email, DONE[action], about)

        checked = self.check(action, part)
        self._incidents.record(action, checked, why=why, by=by.email, also=audited)
