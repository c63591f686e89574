"""Adding an edition, inside a transaction that no other writer shares."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from assistant.guidance.edition import Approval
from assistant.persistence.documents import Document, digest_of_documents
from assistant.persistence.errors import EditionNotPublishableError
from assistant.persistence.stored import LatestEdition, Origin
from assistant.persistence.tables import approvals, edition_entries, editions, revisions


@dataclass(frozen=True, slots=True)
class NewEdition:
    """What is to be published; ``approvals`` is keyed by path and holds for these wordings."""

    documents: tuple[Document, ...]
    origin: Origin
    note: str
    approvals: Mapping[str, Approval]

    @property
    def digest(self) -> str:
        """The digest of its documents."""
        return digest_of_documents(self.documents)


def refuse_unpublishable(edition: NewEdition) -> None:
    """Check what the tables cannot.

    Raises:
        EditionNotPublishableError: there is no document, a path stands twice, or an approval
            names a path that is not among them.
    """
    paths = [document.path for document in edition.documents]
    if not paths:
        raise EditionNotPublishableError("an edition needs at least one document")
    if len(paths) != len(set(paths)):
        twice = sorted({path for path in paths if paths.count(path) > 1})
        raise EditionNotPublishableError(f"these paths stand twice: {', '.join(twice)}")
    strangers = sorted(edition.approvals.keys() - set(paths))
    if strangers:
        raise EditionNotPublishableError(f"no document has the path {', '.join(strangers)}")


def latest_edition(connection: Connection) -> LatestEdition | None:
    """Find the newest edition, None when nothing has been published."""
    columns = (editions.c.number, editions.c.digest, editions.c.origin)
    newest_first = select(*columns).order_by(editions.c.number.desc())
    row = connection.execute(newest_first.limit(1)).first()
    return None if row is None else LatestEdition(row.number, row.digest, Origin(row.origin))


def add_edition(connection: Connection, edition: NewEdition, at: datetime) -> int:
    """Add an edition and give its number; where nothing is new, give that of the newest."""
    latest = latest_edition(connection)
    ids = _record_revisions(connection, edition.documents, at)
    approved = _not_yet_approved(connection, edition, ids)
    if latest is not None and latest.digest == edition.digest and not approved:
        return latest.number
    number = 1 if latest is None else latest.number + 1
    row = {"number": number, "digest": edition.digest, "published_at": at}
    labels = {"origin": edition.origin.value, "note": edition.note}
    connection.execute(insert(editions), row | labels)
    entries = [{"edition_number": number, "revision_id": revision} for revision in ids.values()]
    connection.execute(insert(edition_entries), entries)
    if approved:
        connection.execute(
            insert(approvals), [row | {"edition_number": number} for row in approved]
        )
    return number


def _record_revisions(
    connection: Connection, documents: tuple[Document, ...], at: datetime
) -> dict[str, int]:
    """Store the wordings that are new and give the revision id of every path."""
    columns = (revisions.c.id, revisions.c.path, revisions.c.digest, revisions.c.number)
    paths = [document.path for document in documents]
    known = connection.execute(select(*columns).where(revisions.c.path.in_(paths))).all()
    ids = {(row.path, row.digest): row.id for row in known}
    last = {row.path: row.number for row in sorted(known, key=lambda row: row.number)}
    rows = [
        {
            "path": document.path,
            "number": last.get(document.path, 0) + 1,
            "digest": document.digest,
            "text": document.text,
            "created_at": at,
        }
        for document in documents
        if (document.path, document.digest) not in ids
    ]
    if rows:
        adding = insert(revisions).returning(*columns)
        added = connection.execute(adding, rows).all()
        ids |= {(row.path, row.digest): row.id for row in added}
    return {document.path: ids[document.path, document.digest] for document in documents}


def _not_yet_approved(
    connection: Connection, edition: NewEdition, ids: Mapping[str, int]
) -> list[dict[str, object]]:
    """Make the rows of those approvals that say something new; the first approval stands."""
    wanted = {ids[path]: approval for path, approval in edition.approvals.items()}
    of_these = approvals.c.revision_id.in_(wanted)
    known = connection.execute(select(approvals.c.revision_id).where(of_these)).scalars().all()
    return [
        {"revision_id": revision, "role": approval.role, "approved_on": approval.approved_on}
        for revision, approval in wanted.items()
        if revision not in known
    ]
