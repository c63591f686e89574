"""The store of editions: reading the published ones and adding the next."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import Connection, Engine, RowMapping, and_, select

from assistant.guidance.edition import Approval
from assistant.persistence.documents import Document, digest_of_documents
from assistant.persistence.engine import writing
from assistant.persistence.errors import DamagedEditionError, UnknownEditionError
from assistant.persistence.publishing import (
    NewEdition,
    add_edition,
    latest_edition,
    refuse_unpublishable,
)
from assistant.persistence.stored import Origin, StoredEdition, StoredRevision
from assistant.persistence.tables import approvals, edition_entries, editions, revisions
from assistant.usage.clock import utc_now

NO_APPROVALS: Mapping[str, Approval] = MappingProxyType({})


class EditionStore:
    """The editions in one database, numbered from 1 without gaps; none is changed or deleted."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime] = utc_now) -> None:
        self._engine = engine
        self._clock = clock

    def latest_number(self) -> int | None:
        """The number of the newest edition, None when nothing has been published."""
        with self._engine.connect() as connection:
            latest = latest_edition(connection)
        return None if latest is None else latest.number

    def latest_digest(self) -> str | None:
        """The digest of the newest edition, None when nothing has been published."""
        with self._engine.connect() as connection:
            latest = latest_edition(connection)
        return None if latest is None else latest.digest

    def load(self, number: int) -> StoredEdition:
        """Read one edition as it was published, with the approvals that it had then.

        Raises:
            UnknownEditionError: there is no edition with this number.
            DamagedEditionError: what lies in the database is not what was published; restore it.
        """
        with self._engine.connect() as connection:
            row = connection.execute(select(editions).where(editions.c.number == number)).first()
            if row is None:
                raise UnknownEditionError(f"there is no edition {number}")
            contents = _revisions_of(connection, number)
        origin = Origin(row.origin)
        edition = StoredEdition(number, row.digest, row.published_at, origin, row.note, contents)
        if digest_of_documents(edition.documents) != edition.digest:
            raise DamagedEditionError(f"edition {number} does not match its digest")
        return edition

    def publish(
        self,
        documents: Iterable[Document],
        *,
        origin: Origin,
        note: str,
        approvals: Mapping[str, Approval] = NO_APPROVALS,
    ) -> int:
        """Publish documents as the next edition, all of it or nothing, and give its number.

        ``approvals`` is keyed by path and holds for these very wordings; what was approved before
        stays approved. Where the newest edition has the same digest and nothing is newly
        approved, none is added and its number is given.

        Raises:
            EditionNotPublishableError: there is no document, a path stands twice, or an approval
                names a path that is not among them.
        """
        edition = NewEdition(tuple(documents), origin, note, approvals)
        refuse_unpublishable(edition)
        with writing(self._engine) as connection:
            return add_edition(connection, edition, self._clock())

    def load_starter(self, documents: Iterable[Document], *, note: str = "") -> int:
        """Publish the starter content unless somebody has edited, and give the newest number.

        It is published when the database is empty, or when the newest edition is a starter edition
        of other words; an edited or imported edition stays as it is.

        Raises:
            EditionNotPublishableError: there is no document, or a path stands twice.
        """
        edition = NewEdition(tuple(documents), Origin.STARTER, note, NO_APPROVALS)
        refuse_unpublishable(edition)
        with writing(self._engine) as connection:
            latest = latest_edition(connection)
            if latest is not None and latest.origin != Origin.STARTER:
                return latest.number
            return add_edition(connection, edition, self._clock())


def _revisions_of(connection: Connection, number: int) -> tuple[StoredRevision, ...]:
    approved_by_then = and_(
        approvals.c.revision_id == revisions.c.id, approvals.c.edition_number <= number
    )
    query = (
        select(revisions, approvals.c.role, approvals.c.approved_on)
        .join(edition_entries, edition_entries.c.revision_id == revisions.c.id)
        .outerjoin(approvals, approved_by_then)
        .where(edition_entries.c.edition_number == number)
    )
    found = (_revision(row) for row in connection.execute(query).mappings())
    # Sorted here, not by the database: its collation may differ from one server to the next.
    return tuple(sorted(found, key=lambda revision: revision.document.path))


def _revision(row: RowMapping) -> StoredRevision:
    role, approved_on = row["role"], row["approved_on"]
    approval = None if role is None else Approval(role, approved_on)
    document = Document(row["path"], row["text"])
    return StoredRevision(document, row["number"], row["digest"], approval)
