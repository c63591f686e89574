"""Pages: read from their files, written back without loss, refused with line and remedy."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.guidance.page import Audience, Confidence, Page, Passage
from assistant.persistence.content_files.anchors import anchors_of
from assistant.persistence.content_files.pages import parse_page
from assistant.persistence.content_files.serialising import serialise_page
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentError, ContentErrors

PATH = "en/e-safety/gaming.md"
SOUND = """\
---
title: Gaming
summary: >
  Play together
  and agree limits.
audience: family
topic: online/games
discreet: false
asks:
  - how do i make gaming safe
first_steps:
  - "Say: I will listen."
contacts: [childline]
related: [e-safety/live-streaming]
sources: [S1]
owner: an author
reviewed: 2026-09-01
review_due: 2027-03-01
confidence: sourced
---
## Agree limits

Sit down together.

- Agree on times.

## Play once
Play the game yourself.
"""
PAGE = Page(
    slug="e-safety/gaming",
    locale="en",
    title="Gaming",
    summary="Play together and agree limits.",
    audience=Audience.FAMILY,
    topic="online/games",
    discreet=False,
    asks=("how do i make gaming safe",),
    first_steps=("Say: I will listen.",),
    contacts=("childline",),
    related=("e-safety/live-streaming",),
    sources=("S1",),
    owner="an author",
    reviewed=date(2026, 9, 1),
    review_due=date(2027, 3, 1),
    confidence=Confidence.SOURCED,
    passages=(
        Passage("agree-limits", "Agree limits", "Sit down together.\n\n- Agree on times."),
        Passage("play-once", "Play once", "Play the game yourself."),
    ),
)


def parse(text: str, path: str = PATH) -> Page:
    return parse_page(canonical_document(path, text))


def test_a_page_is_read_with_its_address_from_the_path() -> None:
    assert parse(SOUND) == PAGE


def test_a_translation_says_what_it_was_made_from_and_whether_it_was_checked() -> None:
    front = "confidence: sourced\ntranslates: 0a1b\nchecked: false\n"
    page = parse(SOUND.replace("confidence: sourced\n", front), "pl/e-safety/gaming.md")

    assert (page.locale, page.slug) == ("pl", "e-safety/gaming")
    assert (page.translates, page.checked) == ("0a1b", False)


@pytest.mark.parametrize(
    ("old", "new", "line", "problem", "remedy"),
    [
        (
            "---\ntitle",
            "title",
            1,
            "the front matter is missing",
            "Begin the file with a line ---, the fields, and a line ---",
        ),
        (
            "sourced\n---\n",
            "sourced\n",
            1,
            "the front matter is missing",
            "Begin the file with a line ---, the fields, and a line ---",
        ),
        ("title: Gaming", "title:", 2, "'title' is missing", "Add it and fill it in"),
        (
            "audience: family",
            "audience: parents",
            6,
            "'parents' is not one of the words allowed here",
            "Use family, young-person, practitioner",
        ),
        (
            "  - how do",
            "  how do",
            10,
            "a list is expected here",
            "Write a list, one entry a line, each after a hyphen and a space",
        ),
        (
            "2027-03-01",
            "01/03/2027",
            18,
            "'01/03/2027' is not a date",
            "Write year-month-day, as 2026-11-22",
        ),
        (
            "## Agree",
            "Words\n## Agree",
            21,
            "words stand before the first heading",
            "Put '## ' above them",
        ),
        (
            "## Agree",
            "### Agree",
            21,
            "this is no heading of a passage",
            "Write '## ' and its words",
        ),
        (
            "## Agree",
            "##Agree",
            21,
            "this is no heading of a passage",
            "Write '## ' and its words",
        ),
        (
            "## Play once\nPlay the game yourself.",
            "## Play once",
            27,
            "nothing stands under 'Play once'",
            "Write it or take it out",
        ),
        ("discreet: false", "discreet: no", 8, "'no' is not true or false", "Write true or false"),
        ("sources: [S1]", "sources: []", 15, "'sources' is missing", "Add it and fill it in"),
    ],
)
def test_a_broken_page_is_told_with_line_and_remedy(
    old: str, new: str, line: int, problem: str, remedy: str
) -> None:
    with pytest.raises(ContentErrors) as refused:
        parse(SOUND.replace(old, new))

    assert refused.value.errors == (ContentError(PATH, line, problem, remedy),)


def test_a_page_without_passages_is_refused() -> None:
    front, _, _ = SOUND.partition("## Agree")
    with pytest.raises(ContentErrors) as refused:
        parse(front)

    assert [str(error) for error in refused.value.errors] == [
        f"{PATH}:21: the page has no passage. Begin each with a line '## Heading'."
    ]


def test_a_page_is_written_in_the_layout_of_the_content_format() -> None:
    written = serialise_page(PAGE)

    assert written == SOUND.replace(
        "  Play together\n  and agree", "  Play together and agree"
    ).replace("## Play once\n", "## Play once\n\n")


def visible(text: str) -> str:
    """Bring invented text into the shape that a file can hold: NFC, no blanks around it."""
    return unicodedata.normalize("NFC", text).strip()


LETTERS = st.characters(
    exclude_categories=("C", "Zl", "Zp"),
    exclude_characters="\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0",
)
TEXTS = st.text(LETTERS, min_size=1).map(visible).filter(bool)
SHORT_TEXTS = st.text("abcßÅ :#-'\"[]{}>|*&!%@`,?~0123\\", min_size=1).map(visible).filter(bool)
WORDS = TEXTS | SHORT_TEXTS | st.sampled_from(["no", "null", "~", "- a", "# a", "a: b", "---"])
LISTS = st.lists(WORDS, min_size=1, max_size=4).map(tuple)
DAYS = st.dates()


def is_visible(text: str) -> bool:
    try:
        canonical_document(PATH, text)
    except ContentErrors:
        return False
    return True


@st.composite
def pages(draw: st.DrawFn) -> Page:
    lines = st.lists(WORDS.filter(lambda line: not line.startswith("#")), min_size=1, max_size=3)
    headings = draw(st.lists(WORDS, min_size=1, max_size=4))
    return Page(
        slug="e-safety/gaming",
        locale="en",
        title=draw(WORDS),
        summary=draw(WORDS | st.lists(TEXTS, min_size=20, max_size=40).map(" ".join)),
        audience=draw(st.sampled_from(Audience)),
        topic=draw(WORDS),
        discreet=draw(st.booleans()),
        asks=draw(LISTS),
        first_steps=draw(LISTS),
        contacts=draw(LISTS),
        related=draw(LISTS | st.just(())),
        sources=draw(LISTS),
        owner=draw(WORDS),
        reviewed=draw(DAYS),
        review_due=draw(DAYS),
        confidence=draw(st.sampled_from(Confidence)),
        passages=tuple(
            Passage(anchor, heading, "\n".join(draw(lines)))
            for anchor, heading in zip(anchors_of(headings), headings, strict=True)
        ),
        translates=draw(st.none() | WORDS),
        checked=draw(st.booleans()),
    )


@given(pages().filter(lambda page: is_visible(serialise_page(page))))
def test_a_page_that_is_written_and_read_again_is_the_same_page(page: Page) -> None:
    assert parse(serialise_page(page)) == page
