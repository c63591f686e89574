"""Cards, and what must be there for them to be shown and to help."""

import pytest

from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.errors import ContentError
from tests.support.databases import CARDS, changed_pack, sound_pack, words

PATH = "safety/cards.en.yaml"


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ("level: emergency", "level: urgent", "emergency"),
        ("level: urgent", "level: emergency", "urgent"),
    ],
)
def test_every_level_has_a_card(old: str, new: str, missing: str) -> None:
    found = check_pack(parse_pack(changed_pack(PATH, old, new)))

    problem = f"there is no card of the level {missing}"
    remedy = "Add one: nobody may be left without help"
    assert found == (ContentError(PATH, None, problem, remedy),)


def test_a_card_can_be_read_in_fear() -> None:
    found = check_pack(parse_pack(changed_pack(PATH, "You did the right thing.", words(86))))

    assert found == (ContentError(PATH, 10, "the card has 91 words", "Write at most 90"),)


def test_the_line_for_who_cannot_speak_counts_in_the_words_of_an_emergency_card() -> None:
    line = f"without_voice_line:\n  text: {words(86)}\n"
    changed = changed_pack("replies/en.yaml", "greeting", f"{line}greeting")

    found = check_pack(parse_pack(changed))

    assert [each.problem for each in found] == ["the card has 94 words"]


def test_a_card_names_no_number_that_is_unconfirmed() -> None:
    found = check_pack(parse_pack(changed_pack(PATH, "[front_door", "[front_door, night_line")))

    problem = "the number of 'night_line' is not confirmed"
    remedy = "Name another, or confirm it first"
    assert found == (ContentError(PATH, 17, problem, remedy),)


def test_the_emergency_contacts_of_every_page_are_confirmed() -> None:
    changed = changed_pack("partnership.yaml", "contacts: [emergency_999", "contacts: [night_line")
    found = check_pack(parse_pack(changed))

    problem = "the number of 'night_line' is not confirmed"
    remedy = "Name another, or confirm it first"
    assert found == (ContentError("partnership.yaml", 11, problem, remedy),)


def test_a_language_with_cards_has_rules_and_replies() -> None:
    found = check_pack(parse_pack(sound_pack(**{"safety/cards.pl.yaml": CARDS})))

    remedy = "Add the file, or take the cards of this language out"
    assert found == (
        ContentError("replies/pl.yaml", None, "there are no replies", remedy),
        ContentError("safety/pl.yaml", None, "there are no rules for the cards", remedy),
    )


@pytest.mark.parametrize("word", ["the", "SOS", "two words", "h3lp!!"])
def test_a_safe_word_is_one_word_that_is_long_enough(word: str) -> None:
    pack = parse_pack(changed_pack("partnership.yaml", "lighthouse", f'"{word}"'))

    assert [each.problem for each in check_pack(pack)] == [
        "the safe word is not one word of 5 to 20 letters"
    ]


def test_a_safe_word_is_none_that_people_ask_with() -> None:
    pack = parse_pack(changed_pack("partnership.yaml", "lighthouse", "somebody"))

    assert [(each.line, each.problem) for each in check_pack(pack)] == [
        (6, "the safe word is one that people use when they ask something")
    ]
