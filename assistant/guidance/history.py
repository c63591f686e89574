"""What was published when: amendments of pages, and every wording that one ever had."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from assistant.guidance.edition import Approval
from assistant.guidance.errors import UnknownPageError
from assistant.guidance.hours import LONDON
from assistant.guidance.page import Page


class Happened(StrEnum):
    """What an edition did to a page."""

    ADDED = "added"
    CHANGED = "changed"
    TAKEN_OUT = "taken-out"


@dataclass(frozen=True, slots=True)
class Amendment:
    """That an edition added, changed or took out a page in one language.

    ``wording`` counts the wordings of the page from 1; where it was taken out, it is the last one
    that was live. ``why`` is what the edition says of itself, ``change`` what the page says of
    this wording; either may be missing. ``published_at`` is in UTC.
    """

    slug: str
    locale: str
    title: str
    is_discreet: bool
    happened: Happened
    wording: int
    edition: int
    published_at: datetime
    why: str
    change: str | None

    @property
    def collection(self) -> str:
        """The first part of the slug."""
        return self.slug.partition("/")[0]

    @property
    def day(self) -> date:
        """The day in London on which it was published."""
        return self.published_at.astimezone(LONDON).date()


@dataclass(frozen=True, slots=True)
class Wording:
    """A page as it once read, with the time limits of the edition that first published it."""

    page: Page
    number: int
    approval: Approval | None


class History(Protocol):
    """Everything that was ever published; nothing in it changes, it only grows."""

    def amendments(self) -> tuple[Amendment, ...]:
        """List the amendments of every page, the newest edition first, then by path."""
        ...

    def wording(self, slug: str, locale: str, number: int) -> Wording:
        """Read one wording of a page.

        Raises:
            UnknownPageError: the page never had it.
        """
        ...


class NoHistory:
    """The history of a service that has published nothing."""

    def amendments(self) -> tuple[Amendment, ...]:
        """List nothing."""
        return ()

    def wording(self, slug: str, locale: str, number: int) -> Wording:
        """Find no wording.

        Raises:
            UnknownPageError: always.
        """
        raise UnknownPageError(f"{slug} has no wording {number} in {locale}")


def amendments_of(history: History, slug: str, locale: str) -> tuple[Amendment, ...]:
    """List the amendments of one page, the newest first.

    Raises:
        UnknownPageError: it was never published in this language.
    """
    found = tuple(
        each for each in history.amendments() if (each.slug, each.locale) == (slug, locale)
    )
    if not found:
        raise UnknownPageError(f"{slug} was never published in {locale}")
    return found


def live_on(amendments: tuple[Amendment, ...], day: date) -> Amendment | None:
    """Find what of one page was live at the end of a day in London, None where nothing was.

    ``amendments`` come the newest first.
    """
    last = next((each for each in amendments if each.day <= day), None)
    is_gone = last is None or last.happened is Happened.TAKEN_OUT
    return None if is_gone else last
