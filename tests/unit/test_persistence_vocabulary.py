"""The list of words that may be counted: read, checked, and published with the edition."""

from datetime import date

import pytest

from assistant.guidance.vocabulary import CountedWord
from assistant.persistence.assembling import starter_edition
from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import parse_pack
from tests.support.databases import sound_pack
from tests.support.source_code import ROOT

FILE = "vocabulary.yaml"
WORDS = """\
- id: vape
  also: [vapes]
  reviewed_by: e-safety officer
  reviewed: 2026-11-26
  review_due: 2027-11-26
- id: roblox
  reviewed_by: early help lead
  reviewed: 2026-11-26
  review_due: 2027-11-26
"""


def told(old: str = "", new: str = "") -> list[tuple[int | None, str]]:
    found = check_pack(parse_pack(sound_pack(**{FILE: WORDS.replace(old, new) if old else WORDS})))
    return [(error.line, error.problem) for error in found if error.path == FILE]


def test_the_list_is_published_with_the_edition() -> None:
    edition, _ = starter_edition(sound_pack(**{FILE: WORDS}))

    assert edition.vocabulary[0] == CountedWord(
        "vape", ("vapes",), "e-safety officer", date(2026, 11, 26), date(2027, 11, 26)
    )
    assert told() == []


def test_an_edition_from_before_there_was_a_list_counts_no_word() -> None:
    assert starter_edition(sound_pack())[0].vocabulary == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("  reviewed_by: early help lead\n", "", 6, "it is not said who reviewed it"),
        ("early help lead", "Jo Example", 7, "reviewed_by is not a role in small letters"),
        ("early help lead", "jo@board.example", 7, "reviewed_by is not a role in small letters"),
        ("id: roblox", "id: Roblox", 6, "'Roblox' is not one plain word in small letters"),
        ("id: roblox", "id: 12b", 6, "'12b' is not one plain word in small letters"),
        ("id: roblox", "id: two words", 6, "'two words' is not one plain word in small letters"),
        ("id: roblox", "id: vapes", 6, "'vapes' stands twice"),
        ("[vapes]", "[parkschool]", 2, "'parkschool' could tell where somebody lives or learns"),
        ("2027-11-26", "2026-11-26", 5, "the next review is not within a year of the last"),
        ("2027-11-26", "2029-11-26", 5, "the next review is not within a year of the last"),
    ],
)
def test_a_word_that_could_point_at_somebody_or_was_not_reviewed_is_told(
    old: str, new: str, line: int, problem: str
) -> None:
    assert (line, problem) in told(old, new)


def test_an_older_edition_that_does_not_say_who_reviewed_is_read_and_counts_nothing() -> None:
    old = WORDS.replace("  reviewed_by: e-safety officer\n", "")

    edition, _ = starter_edition(sound_pack(**{FILE: old}))

    assert [word.counts_on(date(2026, 12, 1)) for word in edition.vocabulary] == [False, True]


def test_the_starter_list_is_sound_and_names_no_place() -> None:
    edition, pack = starter_edition(read_documents(ROOT / "content"))

    assert len(edition.vocabulary) == len(pack.vocabulary) > 0
