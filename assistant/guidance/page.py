"""Pages of guidance: the unit that the Board approves, and the passages that it is quoted by."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Audience(StrEnum):
    """Whom a page speaks to; it changes tone and rank, never what a person may read."""

    FAMILY = "family"
    YOUNG_PERSON = "young-person"
    PRACTITIONER = "practitioner"


class Confidence(StrEnum):
    """What the facts of a page rest on."""

    SOURCED = "sourced"
    GENERAL = "general"
    AWAITING_CONFIRMATION = "awaiting-confirmation"


@dataclass(frozen=True, slots=True)
class Passage:
    """A section of a page that is complete on its own: the smallest quotable unit.

    ``anchor`` is unique within its page; ``markdown`` is the approved text without its heading.
    """

    anchor: str
    heading: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Page:
    """One approved page in one language.

    ``slug`` is ``collection/name`` and is the same in every language. ``asks`` are ways in which
    people put the question; they are searched, never shown. ``translates`` is the digest of the
    English revision that a translation was made from, None for an original. ``change`` says in one
    public line what is new in this revision, None while there is nothing to say.
    """

    slug: str
    locale: str
    title: str
    summary: str
    audience: Audience
    topic: str
    discreet: bool
    asks: Sequence[str]
    first_steps: tuple[str, ...]
    contacts: tuple[str, ...]
    related: tuple[str, ...]
    sources: tuple[str, ...]
    owner: str
    reviewed: date
    review_due: date
    confidence: Confidence
    passages: tuple[Passage, ...]
    translates: str | None = None
    checked: bool = True
    change: str | None = None

    @property
    def collection(self) -> str:
        """The first part of the slug."""
        return self.slug.partition("/")[0]

    @property
    def name(self) -> str:
        """The last part of the slug."""
        return self.slug.partition("/")[2]

    @property
    def code(self) -> str:
        """Name the page without saying what it is about: eight hexadecimal digits, stable."""
        return hashlib.blake2b(self.slug.encode(), digest_size=4).hexdigest()

    def is_overdue(self, today: date) -> bool:
        """Tell whether the day on which the page had to be looked at again has passed."""
        return today > self.review_due
