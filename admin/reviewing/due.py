"""Pages that are due or overdue for review, worst first, each with whoever owns it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.conversation.ports import LiveEdition
from assistant.conversation.withholding import ReviewState, Withholding, withholding_of
from assistant.guidance.edition import Edition
from assistant.guidance.page import Page

WORST_FIRST = (ReviewState.WITHHELD, ReviewState.OVERDUE, ReviewState.DUE_SOON)


@dataclass(frozen=True, slots=True)
class DuePage:
    """A page that has to be looked at; never one that is current."""

    page: Page
    state: ReviewState


@dataclass(frozen=True, slots=True)
class OwnersPages:
    """What one owner has to look at, worst first; never empty."""

    owner: str
    pages: tuple[DuePage, ...]


def due_pages(edition: Edition, rule: Withholding, today: date) -> tuple[DuePage, ...]:
    """List what is due on a day in London, in every language, worst and longest due first."""
    pages = (revision.page for revision in edition.revisions.values())
    found = (DuePage(page, rule.state_of(page, today)) for page in pages)
    due = (each for each in found if each.state is not ReviewState.CURRENT)
    return tuple(sorted(due, key=lambda each: (_rank(each), each.page.review_due, each.page.slug)))


def due_in(live: LiveEdition, grace: timedelta, today: date) -> tuple[DuePage, ...]:
    """List what is due in what visitors are answered from."""
    return due_pages(live.edition, withholding_of(live.edition, live.cards, grace), today)


def by_owner(pages: Iterable[DuePage]) -> tuple[OwnersPages, ...]:
    """Put pages with their owners; who has the worst comes first."""
    grouped: dict[str, list[DuePage]] = {}
    for each in pages:
        grouped.setdefault(each.page.owner, []).append(each)
    return tuple(OwnersPages(owner, tuple(theirs)) for owner, theirs in grouped.items())


def address_of(owner: str, addresses: Mapping[str, str]) -> str | None:
    """Say where to write to an owner, who may be only an e-mail address; None if nobody knows."""
    return owner.casefold() if "@" in owner else addresses.get(owner)


def owners_of(edition: Edition) -> tuple[str, ...]:
    """List everybody who owns a page, by name, each once."""
    return tuple(sorted({each.page.owner for each in edition.revisions.values()}))


def _rank(due: DuePage) -> int:
    return WORST_FIRST.index(due.state)
