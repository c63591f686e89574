"""Lessons from reviews: which pages each changed, who met them, what is still asked."""

from collections.abc import Iterable
from dataclasses import dataclass

from admin.impact.comparing import Change, change_between
from admin.impact.content_work import ContentWork
from admin.impact.figures import Figure
from admin.impact.released import Released
from assistant.guidance.edition import Edition
from assistant.guidance.lesson import Lesson
from assistant.guidance.page import Page
from assistant.usage.cells import Measure

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class LessonTrace:
    """A lesson followed to its pages and their readers.

    ``changed`` of ``pages`` were new or reworded in the period. Pages are counted by their topics,
    so that ``reached`` is that of the ``topics``, and ``change`` says what became of it since
    the period before: lessons with the same topics share their figures, which must never be
    added up.
    """

    lesson: Lesson
    pages: tuple[Page, ...]
    changed: tuple[Page, ...]
    topics: frozenset[str]
    reached: Figure
    change: Change


def traced_lessons(
    edition: Edition, work: ContentWork, now: Released, before: Released
) -> tuple[LessonTrace, ...]:
    """Follow each lesson of an edition through a period."""
    return tuple(_traced(lesson, edition, work, (now, before)) for lesson in edition.lessons)


def _traced(
    lesson: Lesson, edition: Edition, work: ContentWork, periods: tuple[Released, Released]
) -> LessonTrace:
    now, before = periods
    pages = tuple(_pages(lesson.pages, edition))
    topics = frozenset(page.topic for page in pages)
    return LessonTrace(
        lesson=lesson,
        pages=pages,
        changed=tuple(page for page in pages if page.slug in work.changed),
        topics=topics,
        reached=now.within(Measure.TOPIC, topics),
        change=change_between(before, now, Measure.TOPIC, topics),
    )


def _pages(slugs: Iterable[str], edition: Edition) -> Iterable[Page]:
    return (edition.revision(slug, ENGLISH).page for slug in slugs if edition.has_page(slug))
