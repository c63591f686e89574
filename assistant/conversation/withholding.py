"""Pages on which somebody may rely in danger are not shown long after their review was due."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeAlias

from assistant.conversation.ports import LiveEdition
from assistant.conversation.stopped import Part, PartKind, Stopped
from assistant.guidance.edition import Edition
from assistant.guidance.page import Page
from assistant.safety.cards import Card

Cards: TypeAlias = Mapping[str, tuple[Card, ...]]

USUAL_GRACE = timedelta(days=28)
"""Four weeks: its owner may be on leave for two and still has two to look and have it approved."""
SOON = timedelta(days=60)
"""Reviews that are due within two months are announced, as long as the rounds of a board."""


class ReviewState(StrEnum):
    """Where a page stands on the way to its next review."""

    CURRENT = "current"
    DUE_SOON = "due soon"
    OVERDUE = "overdue"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Withholding:
    """The rule: a page on which safety may hang is withheld once so much time has passed.

    ``critical`` are slugs; ``grace`` runs from the day on which the review was due.
    """

    critical: frozenset[str]
    grace: timedelta = USUAL_GRACE

    def state_of(self, page: Page, today: date) -> ReviewState:
        """Say where a page stands on a day in London."""
        if page.slug in self.critical and today > page.review_due + self.grace:
            return ReviewState.WITHHELD
        if page.is_overdue(today):
            return ReviewState.OVERDUE
        return ReviewState.DUE_SOON if today > page.review_due - SOON else ReviewState.CURRENT


def withholding_of(edition: Edition, cards: Cards, grace: timedelta) -> Withholding:
    """Name the pages on which safety may hang.

    They are those that a help card leads to, and the discreet ones: whoever has to hide what they
    read may be in danger. The judgement is made from the content, so that a new card counts too.
    """
    pages = (revision.page for revision in edition.revisions.values())
    discreet = (page.slug for page in pages if page.discreet)
    return Withholding(frozenset((*discreet, *_led_to(cards))), grace)


def without_withheld(live: LiveEdition, today: date, grace: timedelta) -> LiveEdition:
    """Hold what is withheld on a day, as if an incident had stopped it.

    The review of the original counts: that a translation is behind is said on it already.
    """
    rule = withholding_of(live.edition, live.cards, grace)
    withheld = frozenset(
        Part(PartKind.PAGE, slug)
        for (locale, slug), revision in live.edition.revisions.items()
        if locale == "en" and rule.state_of(revision.page, today) is ReviewState.WITHHELD
    )
    return replace(live, stopped=Stopped(live.stopped.parts | withheld)) if withheld else live


def _led_to(cards: Cards) -> Iterator[str]:
    for of_locale in cards.values():
        yield from (card.page for card in of_locale if card.page is not None)
