"""Nothing in the content gives a person away."""

import pytest

from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.errors import ContentError
from tests.support.databases import PAGE, PAGE_PATH, changed_pack, sound_pack, words

ABUSE_PATH = "en/domestic-abuse/signs.md"
REFUGE = "The refuge at 12 Example Street"
OPEN_PAGE = PAGE.replace("discreet: true", "discreet: false").replace("in game", "at home")


def said(text: str) -> tuple[ContentError, ...]:
    return check_pack(parse_pack(changed_pack(PAGE_PATH, words(80), f"{words(80)}\n\n{text}")))


def about_discretion(path: str, page: str) -> list[ContentError]:
    found = check_pack(parse_pack(sound_pack(**{path: page})))
    return [error for error in found if error.remedy == "Write discreet: true"]


@pytest.mark.parametrize(
    ("path", "audience"),
    [
        (ABUSE_PATH, "family"),
        (ABUSE_PATH, "young-person"),
        (ABUSE_PATH, "practitioner"),
        ("en/young-people/home.md", "family"),
        ("en/e-safety/home.md", "young-person"),
    ],
)
def test_a_page_for_a_child_or_a_survivor_is_discreet(path: str, audience: str) -> None:
    page = OPEN_PAGE.replace("young-person", audience)

    problem = "who reads this page may be watched"
    assert about_discretion(path, page) == [
        ContentError(path, 6, problem, "Write discreet: true"),
    ]


@pytest.mark.parametrize("audience", ["family", "practitioner"])
def test_other_pages_need_not_be(audience: str) -> None:
    page = OPEN_PAGE.replace("young-person", audience)

    assert about_discretion("en/e-safety/home.md", page) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The refuge is at ME1 1AA.", "ME1 1AA"),
        ("The refuge is at 12 Example Street.", "12 Example Street"),
        ("Go to 3b, Old Mill Lane now.", "3b, Old Mill Lane"),
    ],
)
def test_a_place_where_somebody_could_be_found_is_told(text: str, place: str) -> None:
    problem = f"{place!r} is where somebody could be found"
    remedy = "Name who can tell it instead"
    assert said(text) == (ContentError(PAGE_PATH, 35, problem, remedy),)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Night line", f"name: {REFUGE}"),
        ("for_what: Worry at night", f"for_what: {REFUGE}"),
        ("area: UK", f"area: {REFUGE}"),
        ("confidence: check", f"confidence: check\n  not_for: {REFUGE}"),
        ("confidence: check", f"confidence: check\n  relay: {REFUGE}"),
        ("confidence: check", f"confidence: check\n  languages: {REFUGE}"),
    ],
)
def test_no_contact_tells_such_a_place(old: str, new: str) -> None:
    found = check_pack(parse_pack(changed_pack("contacts.yaml", old, new)))

    assert [(error.path, error.problem) for error in found] == [
        ("contacts.yaml", "'12 Example Street' is where somebody could be found")
    ]


def test_what_is_new_on_a_page_tells_no_such_place() -> None:
    page = PAGE.replace("owner:", "change: The refuge is at ME1 1AA now\nowner:")

    found = check_pack(parse_pack(sound_pack(**{PAGE_PATH: page})))

    assert [error.problem for error in found] == ["'ME1 1AA' is where somebody could be found"]


def test_days_and_numbers_are_no_places() -> None:
    assert said("It has been so since 22 November 2026. There are 12 safe streets.") == ()


@pytest.mark.parametrize("text", ["It is not anonymous.", "Tell them anonymously."])
def test_the_public_is_never_told_of_being_anonymous(text: str) -> None:
    assert [error.remedy for error in said(text)] == [
        "Say whom the person's name is kept from, and who learns it"
    ]


def test_practitioners_may_be() -> None:
    page = PAGE.replace("young-person", "practitioner").replace(
        words(80), f"{words(150)}\n\n## More\n\n{words(110)} An anonymous note is no referral."
    )

    assert check_pack(parse_pack(sound_pack(**{PAGE_PATH: page}))) == ()
