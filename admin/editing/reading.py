"""How old a reader must be for a page, before and after, beside the most that is allowed."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.guidance.page import Page
from assistant.persistence.checks.readability import ENGLISH, LIMITS
from assistant.persistence.checks.reading_age import MEASURES, Measure
from assistant.persistence.checks.sentences import sentences_of_page
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import page_path


@dataclass(frozen=True, slots=True)
class ReadingAge:
    """The reading age of one page by one measure, in years.

    ``before`` is None for a new page; ``limit`` is None where its audience has none.
    """

    path: str
    measure: str
    before: float | None
    after: float
    limit: int | None


def reading_ages(live: ContentPack, candidate: ContentPack) -> tuple[ReadingAge, ...]:
    """Give the reading ages of the English pages that differ, in the order of paths."""
    return tuple(
        age
        for key, page in sorted(candidate.pages.items())
        if page.locale == ENGLISH and page != live.pages.get(key)
        for age in _ages(live.pages.get(key), page)
    )


def _ages(before: Page | None, after: Page) -> Iterator[ReadingAge]:
    limits = LIMITS.get(after.audience)
    for measure in MEASURES:
        yield ReadingAge(
            path=page_path(after.locale, after.slug),
            measure=measure.name,
            before=None if before is None else _age(measure, before),
            after=_age(measure, after),
            limit=None if limits is None else limits.reading_age,
        )


def _age(measure: Measure, page: Page) -> float:
    return measure.age(sentences_of_page(page))
