"""Lessons from reviews: what they teach, and which pages they changed."""

from dataclasses import dataclass

LESSONS_PAGE = "learning/lessons-from-reviews"


@dataclass(frozen=True, slots=True)
class Lesson:
    """One theme of reviews: its lesson in a sentence, and the slugs of the pages it changed."""

    id: str
    theme: str
    sentence: str
    pages: tuple[str, ...]
