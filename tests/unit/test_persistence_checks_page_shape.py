"""The measures of a page."""

import pytest

from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.errors import ContentError
from tests.support.databases import PAGE, PAGE_PATH, changed_pack, sound_pack, words

LONG = f"{words(200)}\n\n## More\n\n{words(100)}"
ASK = "  - somebody is mean in game number"
CONFIDENCE = "confidence: general\n"


@pytest.mark.parametrize(
    ("old", "new", "line", "problem", "remedy"),
    [
        (words(45), words(39), 3, "39 words in the summary", "Write 40 to 90"),
        (words(45), words(91), 3, "91 words in the summary", "Write 40 to 90"),
        (words(80), words(39), 35, "39 words here", "Write 40 to 200"),
        (words(80), words(201), 35, "201 words here", "Write 40 to 200"),
        (words(80), LONG, 35, "390 words in all passages", "Write 150 to 350"),
        ("young-person", "practitioner", 35, "170 words in all passages", "Write 400 to 1200"),
        ("young-person", "family", 35, "170 words in all passages", "Write 350 to 900"),
        (f"{ASK} 0\n", "", 8, "14 asks", "Write 15 to 30"),
        (
            f"{ASK} 0\n",
            "".join(f"{ASK} a{n}\n" for n in range(17)),
            8,
            "31 asks",
            "Write 15 to 30",
        ),
        ("  - Leave the game.\n", "", 24, "2 steps", "Write 3 to 6"),
        (CONFIDENCE, f"{CONFIDENCE}change: New\n", 34, "1 words on what changed", "Write 2 to 25"),
        (
            CONFIDENCE,
            f"{CONFIDENCE}change: {words(26)}\n",
            34,
            "26 words on what changed",
            "Write 2 to 25",
        ),
    ],
)
def test_too_little_and_too_much_is_told(
    old: str, new: str, line: int, problem: str, remedy: str
) -> None:
    found = check_pack(parse_pack(changed_pack(PAGE_PATH, old, new)))

    assert ContentError(PAGE_PATH, line, f"there are {problem}", remedy) in found


def test_list_markers_are_no_words() -> None:
    pack = parse_pack(changed_pack(PAGE_PATH, words(80), f"- {words(39)} –"))

    problem = "there are 39 words here"
    assert ContentError(PAGE_PATH, 35, problem, "Write 40 to 200") in check_pack(pack)


def test_a_translation_may_be_longer_or_shorter() -> None:
    translation = PAGE.replace("---\n##", "translates: 0a1b\n---\n##").replace(words(80), "calm")
    pack = parse_pack(sound_pack(**{"pl/young-people/gaming.md": translation}))

    assert check_pack(pack) == ()


def test_an_ask_that_repeats_the_title_is_told() -> None:
    found = check_pack(parse_pack(changed_pack(PAGE_PATH, f"{ASK} 4", "  - gaming and chat?")))

    problem = "this ask repeats the title"
    assert found == (ContentError(PAGE_PATH, 12, problem, "Say it as people would"),)


def test_an_ask_that_stands_on_a_page_twice_is_told() -> None:
    found = check_pack(parse_pack(changed_pack(PAGE_PATH, "number 4", "number 2!")))

    problem = f"this ask stands on {PAGE_PATH} too"
    assert found == (ContentError(PAGE_PATH, 12, problem, "Keep the one that fits better"),)


def test_an_ask_that_stands_on_two_pages_is_told_on_the_second() -> None:
    page = PAGE.replace("related: []", "related: [young-people/phones]")
    other = (
        PAGE.replace("related: []", "related: [young-people/gaming]")
        .replace("in game", "on phone")
        .replace("on phone number 7", "in game number 7")
    )
    pack = parse_pack(sound_pack(**{PAGE_PATH: page, "en/young-people/phones.md": other}))

    found = check_pack(pack)

    problem = f"this ask stands on {PAGE_PATH} too"
    remedy = "Keep the one that fits better"
    assert found == (ContentError("en/young-people/phones.md", 15, problem, remedy),)


def test_the_same_ask_may_stand_in_two_languages() -> None:
    translation = PAGE.replace("---\n##", "translates: 0a1b\n---\n##")
    pack = parse_pack(sound_pack(**{"pl/young-people/gaming.md": translation}))

    assert check_pack(pack) == ()


def test_a_page_is_due_for_review_after_it_was_reviewed() -> None:
    found = check_pack(parse_pack(changed_pack(PAGE_PATH, "due: 2027", "due: 2026")))

    problem = "the page is due for review before it was reviewed"
    assert found == (ContentError(PAGE_PATH, 32, problem, "Write a later day"),)


ASKS_PATH = "asks/en/young-people/gaming.txt"


def test_a_further_ask_that_stands_on_a_page_already_is_told_by_its_line() -> None:
    pack = parse_pack(sound_pack(**{ASKS_PATH: "a new one\nsomebody is MEAN in game number 3\n"}))

    problem = f"this ask stands on {PAGE_PATH} too"
    remedy = "Keep the one that fits better"
    assert check_pack(pack) == (ContentError(ASKS_PATH, 2, problem, remedy),)


def test_further_asks_of_a_page_that_is_not_there_are_told() -> None:
    path = "asks/en/young-people/gone.txt"
    pack = parse_pack(sound_pack(**{path: "where has it gone\n"}))

    problem = "there is no page 'young-people/gone' in 'en'"
    assert check_pack(pack) == (ContentError(path, None, problem, "Name the file after its page"),)
