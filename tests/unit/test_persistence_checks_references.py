"""Whatever is named anywhere in a pack stands somewhere in it."""

import pytest

from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.errors import ContentError
from tests.support.databases import PAGE, PAGE_PATH, changed_pack, sound_pack

CARDS = "safety/cards.en.yaml"
RULES = "safety/en.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "name"),
    [
        (PAGE_PATH, "contacts: [emergency_999", "contacts: [emergency_999, x", 27, "x"),
        (PAGE_PATH, "topic: online/games", "topic: online/cards", 5, "online/cards"),
        (PAGE_PATH, "related: [", "related: [young-people/x", 28, "young-people/x"),
        (PAGE_PATH, "related: [", "related: [young-people/gaming", 28, "young-people/gaming"),
        (PAGE_PATH, "sources: [S1", "sources: [S1, S9", 29, "S9"),
        ("contacts.yaml", "source: S1", "source: S9", 8, "S9"),
        ("partnership.yaml", "front_doors: [front", "front_doors: [back", 10, "back_door"),
        ("partnership.yaml", "family: [young", "family: [old", 13, "old-people/gaming"),
        ("partnership.yaml", "contacts: [emergency_999", "contacts: [x", 11, "x"),
        (CARDS, "contacts: [emergency_999", "contacts: [x", 8, "x"),
        (CARDS, "page: young-people/gaming", "page: x", 18, "x"),
        ("replies/en.yaml", "contacts: [front_door", "contacts: [x", 3, "x"),
        (RULES, "reply: greeting", "reply: goodbye", 23, "goodbye"),
    ],
)
def test_a_name_that_stands_nowhere_is_told(
    path: str, old: str, new: str, line: int, name: str
) -> None:
    found = check_pack(parse_pack(changed_pack(path, old, new)))

    problem = f"{name!r} is named here and stands nowhere"
    assert found == (ContentError(path, line, problem, "Correct or add it"),)


@pytest.mark.parametrize("other", ["emergency_999", "nobody"])
def test_a_service_is_open_outside_the_hours_of_one_that_has_weekly_hours(other: str) -> None:
    pack = parse_pack(changed_pack("contacts.yaml", "outside: front_door", f"outside: {other}"))

    problem = f"{other!r} is no contact with weekly hours"
    assert check_pack(pack) == (
        ContentError("contacts.yaml", 32, problem, "Name one that has them"),
    )


def test_a_translation_leads_back_to_an_english_page() -> None:
    pack = parse_pack(sound_pack(**{"pl/young-people/other.md": PAGE}))

    found = check_pack(pack)

    assert [(error.path, error.problem) for error in found] == [
        ("pl/young-people/other.md", "there is no English page that this translates"),
        (
            "pl/young-people/other.md",
            "the translation does not say which English wording it was made from",
        ),
    ]
