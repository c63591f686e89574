"""Timescales: one line of data, shown wherever pages name it."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.guidance.edition import Edition
from assistant.guidance.page import Confidence
from assistant.guidance.timescale import Counts, Timescale, Unit
from assistant.persistence.assembling import starter_edition
from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.content_files.timescales import limit_in_words
from assistant.persistence.documents import Document
from assistant.persistence.errors import ContentError, ContentErrors
from assistant.retrieval.corpus import documents_by_locale
from assistant.retrieval.indexing import index_folder
from tests.support.databases import PAGE, PAGE_PATH, changed_pack, sound_pack, words

FILE = "timescales.yaml"
NAMED = "{timescale: conference}"
BOTH = (True, True)
ENTRY = """\
- id: conference
  what: Conference held
  event: the strategy discussion
  limit: 15
  unit: working-days
  source: S1
  confidence: sourced
"""
TIMESCALE = Timescale(
    "conference",
    "Conference held",
    "the strategy discussion",
    15,
    Unit.WORKING_DAYS,
    "S1",
    Confidence.SOURCED,
)


def a_pack(entry: str = ENTRY, named: str = NAMED) -> tuple[Document, ...]:
    page = PAGE.replace(words(80), f"{words(77)} {named}")
    return sound_pack(**{FILE: entry, PAGE_PATH: page})


def a_timescale(limit: int, unit: Unit, confidence: Confidence = Confidence.SOURCED) -> Timescale:
    return replace(TIMESCALE, limit=limit, unit=unit, confidence=confidence)


def searched(edition: Edition) -> str:
    """All that is searched in the bodies of the pages."""
    return " ".join(document.body for document in documents_by_locale(edition)["en"])


@pytest.mark.parametrize(
    ("timescale", "words"),
    [
        (a_timescale(15, Unit.WORKING_DAYS), "15 working days"),
        (a_timescale(1, Unit.WORKING_DAYS), "1 working day"),
        (a_timescale(72, Unit.HOURS), "72 hours"),
        (a_timescale(6, Unit.WEEKS), "6 weeks"),
        (
            a_timescale(1, Unit.MONTHS, Confidence.AWAITING_CONFIRMATION),
            "1 month (being confirmed by the partnership)",
        ),
    ],
)
def test_a_limit_is_said_in_words_and_what_is_unsure_says_so(
    timescale: Timescale, words: str
) -> None:
    assert limit_in_words(timescale) == words


@pytest.mark.parametrize(
    ("limit", "shown"), [("15", "15 working days"), ("10", "10 working days")]
)
def test_one_edit_changes_every_page_that_names_the_timescale(limit: str, shown: str) -> None:
    edition, _ = starter_edition(a_pack(ENTRY.replace("15", limit)))

    text = edition.revision("young-people/gaming", "en").page.passages[0].markdown

    assert shown in text
    assert NAMED not in text


def test_a_page_that_names_no_timescale_of_ours_is_told() -> None:
    found = check_pack(parse_pack(a_pack(named="{timescale: never}")))

    problem = "'never' is named here and stands nowhere"
    assert ContentError(PAGE_PATH, 35, problem, "Correct or add it") in found


def test_a_timescale_that_no_page_shows_is_told() -> None:
    found = check_pack(parse_pack(a_pack(named="fifteen days")))

    problem = "no page or path shows the timescale 'conference'"
    remedy = "Name it in one, or take it out"
    assert found == (ContentError(FILE, 1, problem, remedy),)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("limit: 15", "limit: soon", "'soon' is not a whole number"),
        ("limit: 15", "limit: 0", "'0' is not a whole number"),
        ("working-days", "fortnights", "'fortnights' is not one of the words allowed here"),
    ],
)
def test_a_timescale_that_cannot_be_counted_is_told(old: str, new: str, problem: str) -> None:
    with pytest.raises(ContentErrors, match=problem):
        parse_pack(a_pack(ENTRY.replace(old, new)))


@pytest.mark.parametrize(
    ("entry", "counts"),
    [(ENTRY, Counts.AFTER), (f"{ENTRY}  counts: before\n", Counts.BEFORE)],
)
def test_a_limit_runs_from_its_event_on_unless_it_says_that_it_runs_up_to_it(
    entry: str, counts: Counts
) -> None:
    pack = parse_pack(a_pack(entry))

    assert pack.timescales == {"conference": replace(TIMESCALE, counts=counts)}


def test_one_edit_makes_another_edition_so_that_its_index_is_built_anew() -> None:
    before, _ = starter_edition(a_pack())
    after, _ = starter_edition(a_pack(ENTRY.replace("15", "10")))

    assert ("15 working days" in searched(before), "10 working days" in searched(after)) == BOTH
    assert index_folder(Path(), before.digest) != index_folder(Path(), after.digest)


def test_a_page_may_say_what_is_new_in_it() -> None:
    changed = changed_pack(
        PAGE_PATH, "confidence: general", "confidence: general\nchange: New page"
    )

    page = parse_pack(changed).pages["en", "young-people/gaming"]

    assert page.change == "New page"
    assert parse_pack(sound_pack()).pages["en", "young-people/gaming"].change is None
