"""Lessons from reviews: what they teach, and the pages that they changed."""

import pytest

from assistant.guidance.lesson import Lesson
from assistant.persistence.assembling import starter_edition
from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.documents import Document
from assistant.persistence.errors import ContentError, ContentErrors
from tests.support.databases import PAGE, sound_pack

FILE = "lessons.yaml"
LESSONS_FILE = """\
- id: hear
  theme: Hear the child
  sentence: See each child alone.
  pages: [young-people/gaming]
"""
SHOWN_ON = {"en/learning/lessons-from-reviews.md": PAGE.replace("in game number", "in review")}


def a_pack(lessons: str = LESSONS_FILE, **changes: str) -> tuple[Document, ...]:
    return sound_pack(**{FILE: lessons}, **(SHOWN_ON | changes))


def told(*documents: Document) -> list[tuple[int | None, str]]:
    found = check_pack(parse_pack(documents))
    return [(error.line, error.problem) for error in found if error.path == FILE]


def test_lessons_are_published_with_the_edition() -> None:
    edition, _ = starter_edition(a_pack())

    assert edition.lessons == (
        Lesson("hear", "Hear the child", "See each child alone.", ("young-people/gaming",)),
    )


def test_an_edition_from_before_there_were_lessons_has_none() -> None:
    edition, _ = starter_edition(sound_pack())

    assert edition.lessons == ()


def test_a_lesson_that_names_its_pages_rightly_is_sound() -> None:
    assert told(*a_pack()) == []


def test_a_lesson_that_names_a_page_which_is_not_there_is_told() -> None:
    found = told(*a_pack(LESSONS_FILE.replace("gaming", "gambling")))

    assert found == [(4, "'young-people/gambling' is named here and stands nowhere")]


def test_lessons_without_a_page_to_show_them_on_are_told() -> None:
    found = told(*sound_pack(**{FILE: LESSONS_FILE}))

    assert found == [(None, "there is no page 'learning/lessons-from-reviews' to show lessons on")]


def test_a_lesson_that_promises_what_nobody_can_is_told() -> None:
    promising = LESSONS_FILE.replace("See each child alone.", "They will be caught.")

    assert [line for line, _ in told(*a_pack(promising))] == [3]


@pytest.mark.parametrize("pages", ["  pages: []\n", ""])
def test_a_lesson_that_changed_no_page_is_refused(pages: str) -> None:
    empty = LESSONS_FILE.replace("  pages: [young-people/gaming]\n", pages)

    with pytest.raises(ContentErrors) as refused:
        parse_pack(a_pack(empty))

    line = 4 if pages else 1
    assert refused.value.errors == (
        ContentError(FILE, line, "'pages' is missing", "Add it and fill it in"),
    )
