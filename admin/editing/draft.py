"""A draft: what one content document is to say next, and how far it has come."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from admin.editing.errors import EditingError


class State(StrEnum):
    """How far a draft has come; published and withdrawn are the ends."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    SENT_BACK = "sent-back"
    APPROVED = "approved"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


ENDED = frozenset({State.PUBLISHED, State.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class BoundApproval:
    """That one person approved exactly the words with this digest; ``at`` is in UTC."""

    by: str
    title: str
    digest: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """The next wording of the document at a path.

    ``base`` is the digest of the live wording that it was begun from, None for a new document.
    ``text`` None takes the document out of the guidance. ``version`` counts every change from 1.
    ``editors`` are the ids of all who ever put words into it. ``why`` is public: what changes, and
    for what reason. ``publish_at`` is the moment in UTC before which it is not published, None
    for at once.
    """

    id: int
    path: str
    base: str | None
    text: str | None
    version: int
    state: State
    editors: frozenset[str]
    why: str
    approval: BoundApproval | None = None
    publish_at: datetime | None = None
    edition: int | None = None

    @property
    def digest(self) -> str:
        """Name exactly what is proposed: where, on top of what, and in which words."""
        said = "taken out" if self.text is None else f"says\n{self.text}"
        return hashlib.sha256(f"{self.path}\n{self.base}\n{said}".encode()).hexdigest()

    @property
    def is_open(self) -> bool:
        """Tell whether anything can still become of it."""
        return self.state not in ENDED


class StaleDraftError(EditingError):
    """Somebody saved in the meantime; nothing is lost: show both texts and let the person choose.

    ``stored`` is the draft as it is kept, which may have ended; ``refused`` is the text that was
    not saved over it.
    """

    def __init__(self, stored: Draft, refused: str | None) -> None:
        self.stored = stored
        self.refused = refused
        super().__init__("somebody saved this draft since you opened it: compare the two texts")


@dataclass(frozen=True, slots=True)
class Comment:
    """Words about one paragraph, kept for ever; ``paragraph`` quotes it as it stood then.

    ``version`` is that of the draft which was commented on.
    """

    draft: int
    version: int
    paragraph: str
    words: str
    by: str
    at: datetime


class Step(StrEnum):
    """What was done to a draft, in the order of its life."""

    BEGUN = "begun"
    SAVED = "saved"
    SUBMITTED = "submitted"
    SENT_BACK = "sent-back"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Review:
    """One entry in the history of a draft, kept for ever; ``reason`` may be empty.

    ``digest`` is that of the draft after the step. ``title`` stands for the person in public.
    """

    draft: int
    version: int
    step: Step
    by: str
    title: str
    digest: str
    reason: str
    at: datetime
