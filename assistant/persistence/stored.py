"""Editions as they lie in the database: documents with their numbers, before they are parsed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assistant.guidance.edition import Approval
from assistant.persistence.documents import Document


class Origin(StrEnum):
    """Where an edition came from; only a starter edition gives way to a newer one by itself."""

    STARTER = "starter"
    IMPORTED = "imported"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class LatestEdition:
    """What tells a worker whether it answers from the newest edition."""

    number: int
    digest: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class StoredRevision:
    """One wording of one file; ``number`` counts the wordings of that path from 1."""

    document: Document
    number: int
    digest: str
    approval: Approval | None = None


@dataclass(frozen=True, slots=True)
class StoredEdition:
    """One published set of files, sorted by path; ``published_at`` is in UTC."""

    number: int
    digest: str
    published_at: datetime
    origin: Origin
    note: str
    revisions: tuple[StoredRevision, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """The files themselves, such as for export."""
        return tuple(revision.document for revision in self.revisions)
