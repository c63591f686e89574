"""The glossary: read from its file, and checked."""

import pytest

from assistant.guidance.glossary import Term
from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.glossary import parse_glossary
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentError, ContentErrors
from tests.support.databases import sound_pack, words

PATH = "glossary/en.yaml"
GLOSSARY = """\
- id: front-door
  name: Front door
  also: [MASH, First Response]
  meaning: Who to call when you fear for a child.
  source: S1
  page: young-people/gaming
- id: referral
  name: Referral
  meaning: When you tell us of a fear.
  source: S1
"""


def checked(old: str, new: str, path: str = PATH) -> tuple[ContentError, ...]:
    assert old in GLOSSARY
    return check_pack(parse_pack(sound_pack(**{path: GLOSSARY.replace(old, new, 1)})))


def test_terms_are_read_in_the_order_of_the_file() -> None:
    assert parse_glossary(canonical_document(PATH, GLOSSARY)) == (
        Term(
            id="front-door",
            name="Front door",
            meaning="Who to call when you fear for a child.",
            source="S1",
            also=("MASH", "First Response"),
            page="young-people/gaming",
        ),
        Term("referral", "Referral", "When you tell us of a fear.", "S1"),
    )


def test_what_is_wrong_with_a_file_is_told_with_its_line() -> None:
    broken = GLOSSARY.replace("id: referral", "id: front-door").replace("  source: S1\n", "", 1)

    with pytest.raises(ContentErrors) as refused:
        parse_glossary(canonical_document(PATH, broken))

    assert [(error.line, error.problem) for error in refused.value.errors] == [
        (1, "'source' is missing"),
        (6, "the id 'front-door' stands twice"),
    ]


def test_a_sound_glossary_is_in_the_pack_by_its_language() -> None:
    pack = parse_pack(sound_pack(**{PATH: GLOSSARY}))

    assert check_pack(pack) == ()
    assert [term.id for term in pack.glossaries["en"]] == ["front-door", "referral"]


@pytest.mark.parametrize(
    ("old", "new", "line", "name"),
    [
        ("source: S1", "source: S9", 5, "S9"),
        ("young-people/gaming", "young-people/x", 6, "young-people/x"),
    ],
)
def test_a_source_or_page_that_stands_nowhere_is_told(
    old: str, new: str, line: int, name: str
) -> None:
    problem = f"{name!r} is named here and stands nowhere"
    assert checked(old, new) == (ContentError(PATH, line, problem, "Correct or add it"),)


@pytest.mark.parametrize("name", ["Front Door", "front-door", "Mash"])
def test_a_name_is_explained_once(name: str) -> None:
    found = checked("name: Referral", f"name: {name}")

    assert [(error.line, error.remedy) for error in found] == [
        (8, "Keep the one that says it better")
    ]


def test_a_long_meaning_is_told_in_every_language() -> None:
    found = checked("When you tell us of a fear.", words(41), "glossary/pl.yaml")

    problem = "the meaning has 41 words"
    assert found == (ContentError("glossary/pl.yaml", 9, problem, "Write at most 40"),)


def test_a_hard_meaning_is_told_by_each_measure() -> None:
    found = checked("When you tell us of a fear.", "Inter-agency escalation of information.")

    assert [error.problem for error in found if error.line == 9] == [
        "the reading age is 24.4 (Flesch-Kincaid)",
        "the reading age is 18.1 (automated readability index)",
    ]


def test_a_glossary_that_is_hard_as_a_whole_is_told() -> None:
    found = checked("When you tell us of a fear.", "Inter-agency escalation of information.")

    problem = "the reading age is 11.5 (Flesch-Kincaid)"
    remedy = "Use shorter words and sentences, until it is 9"
    assert ContentError(PATH, None, problem, remedy) in found


def test_promises_have_no_place_in_a_meaning_either() -> None:
    found = checked("When you tell us of a fear.", "When you tell us. You will stay anonymous.")

    problem = "'You will stay anonymous' promises what nobody can keep"
    assert ContentError(PATH, 9, problem, "Say what is done, and what is not certain") in found
