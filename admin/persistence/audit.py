"""The audit log in the database; entries are written in the transaction of what they tell of."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import takewhile
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, Select, delete, insert, select
from sqlalchemy.exc import SQLAlchemyError

from admin.identity.audit import AuditEntry, first_break, next_entry
from admin.persistence.people_tables import audit_entries
from assistant.guidance.errors import AssistantError
from assistant.persistence.checkpoints import checkpoint_of, set_checkpoint
from assistant.persistence.engine import reading, writing
from assistant.usage.retention import STAFF_LOG_YEARS, Checkpoint, years_before

LOG = logging.getLogger(__name__)
IN_ORDER = select(audit_entries).order_by(audit_entries.c.number)


class AuditDamagedError(AssistantError):
    """The audit log is not what was written; look into it before anything of it is deleted."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Some entries, the newest first, and whether there are older and newer ones of their kind."""

    entries: tuple[AuditEntry, ...]
    has_older: bool
    has_newer: bool


def record(connection: Connection, at: datetime, who: str, what: str, about: str = "") -> None:
    """Add an entry, within a transaction of ``writing`` so that no other comes between."""
    entry = next_entry(_last_link(connection), at, who, what, about)
    columns = ("number", "at", "who", "what", "about", "before", "digest")
    connection.execute(insert(audit_entries), {name: getattr(entry, name) for name in columns})


class AuditLog:
    """The audit log: to read, to write where an act leaves no other trace, and to shorten."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def note(self, at: datetime, who: str, what: str, about: str = "") -> None:
        """Add an entry about an act that leaves no other trace."""
        with writing(self._engine) as connection:
            record(connection, at, who, what, about)

    def newest(self, count: int) -> tuple[AuditEntry, ...]:
        """List so many entries, the newest first."""
        query = select(audit_entries).order_by(audit_entries.c.number.desc()).limit(count)
        with self._engine.connect() as connection:
            return tuple(_entry(row) for row in connection.execute(query).mappings())

    def last_link(self) -> Checkpoint:
        """Give number and digest of the last entry, also of one that had its time; 0 for none."""
        with reading(self._engine) as connection:
            return _last_link(connection)

    def still_holds(self, link: Checkpoint) -> bool:
        """Tell whether an entry is in the log as it was written, or was the last to be deleted."""
        with reading(self._engine) as connection:
            wanted = IN_ORDER.where(audit_entries.c.number == link.number)
            row = connection.execute(wanted).mappings().one_or_none()
            found = _entry(row).link if row else checkpoint_of(connection, audit_entries)
        return found == link

    def listed(self, count: int, *, kind: str, before: int, after: int) -> Listed:
        """List so many entries of a kind, or of all where it is empty.

        The newest of those before a number, or where ``after`` is given the oldest of those after
        it; 0 is none.
        """
        number = audit_entries.c.number
        those = select(audit_entries)
        if kind:
            those = those.where(audit_entries.c.what == kind)
        chosen = those.where(number > after) if after else those
        chosen = chosen.where(number < before) if before else chosen
        ordered = chosen.order_by(number.asc() if after else number.desc()).limit(count)
        with self._engine.connect() as connection:
            found = map(_entry, connection.execute(ordered).mappings())
            entries = tuple(sorted(found, key=lambda entry: -entry.number))
            if not entries:
                return Listed((), has_older=False, has_newer=False)
            return Listed(
                entries,
                has_older=_is_any(connection, those.where(number < entries[-1].number)),
                has_newer=_is_any(connection, those.where(number > entries[0].number)),
            )

    def kinds(self) -> tuple[str, ...]:
        """List all that was ever done, in the order of the alphabet."""
        query = select(audit_entries.c.what).distinct().order_by(audit_entries.c.what)
        with self._engine.connect() as connection:
            return tuple(connection.execute(query).scalars())

    def first_break(self) -> int | None:
        """Find the first number at which the log is broken; None when it is whole."""
        with reading(self._engine) as connection:
            return _first_break(connection)

    def forget_old(self, now: datetime) -> int:
        """Delete the entries of more than two years ago, and give how many.

        Raises:
            AuditDamagedError: the log is not what was written, and stays whole.
        """
        day = years_before(now.astimezone(UTC).date(), STAFF_LOG_YEARS)
        limit = datetime.combine(day, time(), UTC)
        with writing(self._engine) as connection:
            entries = map(_entry, connection.execute(IN_ORDER).mappings())
            old = list(takewhile(lambda entry: entry.at < limit, entries))
            if old:
                if _first_break(connection) is not None:
                    raise AuditDamagedError("the audit log was tampered with")
                set_checkpoint(connection, audit_entries, old[-1].link)
                until = audit_entries.c.number <= old[-1].number
                connection.execute(delete(audit_entries).where(until))
        return len(old)

    def try_forget_old(self, now: datetime) -> None:
        """Delete what has had its time; a log out of reach or damaged is only noted."""
        try:
            self.forget_old(now)
        except (SQLAlchemyError, AssistantError) as failure:
            LOG.warning("audit_not_deleted %s", type(failure).__name__)


def _last_link(connection: Connection) -> Checkpoint:
    newest = select(audit_entries).order_by(audit_entries.c.number.desc()).limit(1)
    row = connection.execute(newest).mappings().one_or_none()
    return _entry(row).link if row else checkpoint_of(connection, audit_entries)


def _is_any(connection: Connection, query: Select[Any]) -> bool:
    return connection.execute(query.limit(1)).first() is not None


def _first_break(connection: Connection) -> int | None:
    after = checkpoint_of(connection, audit_entries)
    entries: Iterable[RowMapping] = connection.execute(IN_ORDER).mappings()
    return first_break(map(_entry, entries), after)


def _entry(row: RowMapping) -> AuditEntry:
    return AuditEntry(
        number=row["number"],
        at=row["at"],
        who=row["who"],
        what=row["what"],
        about=row["about"],
        before=row["before"],
        digest=row["digest"],
    )
