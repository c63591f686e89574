"""The work on the guidance in a period: editions, pages changed, and reviews done on time."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from admin.impact.periods import ReportPeriod
from assistant.guidance.page import Page

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class EditionFacts:
    """One published edition; ``digests`` gives the digest of each English page by its slug."""

    number: int
    published_on: date
    note: str
    digests: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EditionNote:
    """An edition as the report tells of it; ``changed`` pages were new, reworded or withdrawn."""

    number: int
    published_on: date
    note: str
    changed: int


@dataclass(frozen=True, slots=True)
class Reviews:
    """How many pages there were on the last day, and how many were not overdue for review."""

    pages: int
    on_time: int

    @property
    def percent(self) -> int | None:
        """The share on time in whole percent, None without a page."""
        return round(HUNDRED * self.on_time / self.pages) if self.pages else None


NO_PAGES = Reviews(0, 0)


@dataclass(frozen=True, slots=True)
class ContentWork:
    """What became of the guidance in a period.

    ``new``, ``reworded`` and ``withdrawn`` are slugs, sorted: the last edition of the period
    against the last before it. ``reviews`` is keyed by topic. Of the very first edition all pages
    would be new, and none is told as such.
    """

    editions: tuple[EditionNote, ...] = ()
    new: tuple[str, ...] = ()
    reworded: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    reviews: Mapping[str, Reviews] | None = None

    @property
    def changed(self) -> frozenset[str]:
        """The slugs of pages that readers found new or reworded."""
        return frozenset((*self.new, *self.reworded))

    @property
    def all_reviews(self) -> Reviews:
        """The reviews of all topics together."""
        return self.reviews_of(self.reviews or ())

    def reviews_of(self, topics: Iterable[str]) -> Reviews:
        """The reviews of some topics together."""
        found = [(self.reviews or {}).get(topic, NO_PAGES) for topic in topics]
        return Reviews(sum(each.pages for each in found), sum(each.on_time for each in found))


def content_work(
    period: ReportPeriod, history: Iterable[EditionFacts], pages: Iterable[Page], today: date
) -> ContentWork:
    """Tell what became of the guidance; ``history`` is every edition, the oldest first.

    ``pages`` are those of the last edition published by the end of the period, none where there
    was none. A page is on time when its review was not overdue on the last day, or is not today.
    """
    known = [each for each in history if each.published_on <= period.last_day]
    within = [each for each in known if each.published_on >= period.first_day]
    before = known[-len(within) - 1] if len(known) > len(within) else None
    begun = before or (within[0] if within else None)
    ended = within[-1] if within else begun
    old, now = (begun.digests, ended.digests) if begun and ended else ({}, {})
    return ContentWork(
        editions=_notes(within, before),
        new=tuple(sorted(now.keys() - old.keys())),
        reworded=tuple(sorted(slug for slug in now.keys() & old if now[slug] != old[slug])),
        withdrawn=tuple(sorted(old.keys() - now.keys())),
        reviews=reviews_by_topic(pages, min(today, period.last_day)),
    )


def reviews_by_topic(pages: Iterable[Page], day: date) -> dict[str, Reviews]:
    """Count the pages of each topic, and those that were not overdue on a day."""
    all_pages: Counter[str] = Counter()
    on_time: Counter[str] = Counter()
    for page in pages:
        all_pages[page.topic] += 1
        on_time[page.topic] += not page.is_overdue(day)
    return {topic: Reviews(total, on_time[topic]) for topic, total in all_pages.items()}


def _notes(within: list[EditionFacts], before: EditionFacts | None) -> tuple[EditionNote, ...]:
    return tuple(
        EditionNote(each.number, each.published_on, each.note, _changed(last, each))
        for last, each in pairwise((before, *within))
        if each is not None
    )


def _changed(before: EditionFacts | None, now: EditionFacts) -> int:
    if before is None:
        return 0
    slugs = before.digests.keys() | now.digests.keys()
    return sum(before.digests.get(slug) != now.digests.get(slug) for slug in slugs)
