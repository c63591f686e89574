"""The audit log in the database; entries are written in the transaction of what they tell of."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, Engine, RowMapping, insert, select

from admin.identity.audit import AuditEntry, first_break, next_entry
from admin.persistence.people_tables import audit_entries
from assistant.persistence.engine import writing


def record(connection: Connection, at: datetime, who: str, what: str, about: str = "") -> None:
    """Add an entry, within a transaction of ``writing`` so that no other comes between."""
    newest = select(audit_entries).order_by(audit_entries.c.number.desc()).limit(1)
    row = connection.execute(newest).mappings().one_or_none()
    entry = next_entry(_entry(row) if row else None, at, who, what, about)
    columns = ("number", "at", "who", "what", "about", "before", "digest")
    connection.execute(insert(audit_entries), {name: getattr(entry, name) for name in columns})


class AuditLog:
    """The audit log, to be read, and to be written where an act changes nothing else."""

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

    def first_break(self) -> int | None:
        """Find the first number at which the log is broken; None when it is whole."""
        return first_break(self._all())

    def _all(self) -> Iterator[AuditEntry]:
        query = select(audit_entries).order_by(audit_entries.c.number)
        with self._engine.connect() as connection:
            for row in connection.execute(query).mappings():
                yield _entry(row)


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
