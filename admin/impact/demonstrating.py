"""Invented work on the guidance beside the invented counts, so that a newcomer sees a report."""

import hashlib
from datetime import date
from typing import Final

from admin.impact.content_work import ContentWork, EditionNote, Reviews
from admin.impact.periods import MONTHS, ReportPeriod
from assistant.guidance.edition import Edition

PUBLISHED_ON: Final = 15
BEGAN: Final = 2020
NOTES: Final = (
    "Pages whose review was due",
    "Numbers and hours of contacts checked",
    "What practitioners asked for at the neglect course",
    "New pages after the e-safety workshops",
    "Changes in statutory guidance",
)
NEW_OF_TEN_THOUSAND: Final = 15
REWORDED_OF_TEN_THOUSAND: Final = 140
OVERDUE_OF_TEN_THOUSAND: Final = 600
SHARES: Final = 10_000


def invented_work(period: ReportPeriod, edition: Edition) -> ContentWork:
    """Invent a month's edition for each month, with pages of the real edition in them.

    No edition is without a change, for none is ever published without one.
    """
    notes: list[EditionNote] = []
    new: set[str] = set()
    reworded: set[str] = set()
    slugs = sorted(slug for locale, slug in edition.revisions if locale == "en")
    for month in period.calendar_months:
        added = [s for s in slugs if _drawn(f"new|{month}|{s}") < NEW_OF_TEN_THOUSAND]
        changed = [s for s in slugs if _drawn(f"word|{month}|{s}") < REWORDED_OF_TEN_THOUSAND]
        number = (month.year - BEGAN) * len(MONTHS) + month.last
        day = date(month.year, month.last, PUBLISHED_ON)
        changed = changed or added or [min(slugs, key=lambda s: _drawn(f"word|{month}|{s}"))]
        note = NOTES[number % len(NOTES)]
        notes.append(EditionNote(number, day, note, len({*added, *changed})))
        new.update(added)
        reworded.update(changed)
    return ContentWork(
        editions=tuple(notes),
        new=tuple(sorted(new)),
        reworded=tuple(sorted(reworded - new)),
        reviews=_invented_reviews(period, edition),
    )


def _invented_reviews(period: ReportPeriod, edition: Edition) -> dict[str, Reviews]:
    found: dict[str, Reviews] = {}
    for revision in edition.pages("en"):
        page, now = revision.page, found.get(revision.page.topic, Reviews(0, 0))
        is_on_time = _drawn(f"late|{period}|{page.slug}") >= OVERDUE_OF_TEN_THOUSAND
        found[page.topic] = Reviews(now.pages + 1, now.on_time + is_on_time)
    return found


def _drawn(name: str) -> int:
    """Draw a number from 0 to 9999, the same for the same name."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) % SHARES
