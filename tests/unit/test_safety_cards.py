"""Help cards and canned replies: which card is chosen, and what the shipped words keep to."""

from dataclasses import replace

import pytest

from assistant.guidance.page import Audience
from assistant.safety.cards import Card, choose_card
from assistant.safety.judgement import Judgement, Kind, Level
from assistant.safety.rules import Rule
from tests.support.safety_rules import (
    shipped_cards,
    shipped_replies,
    shipped_rules,
    sourced_contacts,
)

_MOST_WORDS = 90
_OUTCOMES_WITH_WORDS = {
    "choices_offered",
    "no_guidance_found",
    "out_of_scope",
    "harmful_request_declined",
    "perhaps_harmful",
    "empty_message",
    "setting_changed",
    "error_card",
    "card_lead",
    "help_line",
    "none_of_these",
}
_PROMISES = (
    "your secret is safe",
    "untraceable",
    "anonymous",
    "we will",
    "they will arrest",
    "24/7",
)


_PLAIN = Card("plain", Level.URGENT, Kind.DOMESTIC_ABUSE, Audience.FAMILY, "", (), ())
_YOUNG = replace(_PLAIN, id="young", audience=Audience.YOUNG_PERSON)
_THEMED = replace(_PLAIN, id="themed", themes=("forced-marriage",))
_OTHER_KIND = replace(_PLAIN, id="other", kind=Kind.EXPLOITATION)
_EMERGENCY = replace(_PLAIN, id="emergency", level=Level.EMERGENCY)
_GENERAL = replace(_PLAIN, id="general", kind=Kind.ABUSE_CONCERN)
_CARDS = (_OTHER_KIND, _GENERAL, _THEMED, _PLAIN, _YOUNG, _EMERGENCY)


@pytest.mark.parametrize(
    ("judgement", "audience", "card"),
    [
        (Judgement(Level.URGENT, Kind.DOMESTIC_ABUSE), None, _PLAIN),
        (Judgement(Level.URGENT, Kind.DOMESTIC_ABUSE), Audience.YOUNG_PERSON, _YOUNG),
        (
            Judgement(Level.URGENT, Kind.DOMESTIC_ABUSE, speaker=Audience.YOUNG_PERSON),
            Audience.FAMILY,
            _YOUNG,
        ),
        (Judgement(Level.URGENT, Kind.DOMESTIC_ABUSE, theme="forced-marriage"), None, _THEMED),
        (
            Judgement(Level.URGENT, Kind.DOMESTIC_ABUSE, theme="forced-marriage"),
            Audience.YOUNG_PERSON,
            _YOUNG,
        ),
        (Judgement(Level.EMERGENCY, Kind.EXPLOITATION), None, _EMERGENCY),
        (Judgement(Level.URGENT, Kind.IMMEDIATE_DANGER), None, _GENERAL),
    ],
)
def test_the_card_that_fits_best_is_chosen(
    judgement: Judgement, audience: Audience | None, card: Card
) -> None:
    assert choose_card(_CARDS, judgement, audience) == card


def test_content_without_a_card_of_the_level_is_refused() -> None:
    with pytest.raises(ValueError, match="no card of level"):
        choose_card((_PLAIN,), Judgement(Level.EMERGENCY, Kind.IMMEDIATE_DANGER), None)


@pytest.mark.parametrize("card", shipped_cards(), ids=lambda card: card.id)
def test_a_card_has_at_most_ninety_words(card: Card) -> None:
    assert len(" ".join((card.first_line, *card.lines)).split()) <= _MOST_WORDS


@pytest.mark.parametrize("card", shipped_cards(), ids=lambda card: card.id)
def test_a_card_has_only_numbers_that_are_sourced_and_childline_among_them(card: Card) -> None:
    assert {"childline"} <= set(card.contacts) <= sourced_contacts()


@pytest.mark.parametrize("card", shipped_cards(), ids=lambda card: card.id)
def test_a_card_promises_nothing(card: Card) -> None:
    text = " ".join((card.first_line, *card.lines)).lower()

    assert not [promise for promise in _PROMISES if promise in text]


@pytest.mark.parametrize("card", shipped_cards(), ids=lambda card: card.id)
def test_an_emergency_card_says_999_or_how_to_step_away_first(card: Card) -> None:
    opens = ("Call 999", "Move away now", "Do not go to meet them")
    first = card.first_line.partition(".")[0]
    says_it = "call 999 now" in first.lower() or first.startswith(opens) or first.endswith("999")

    assert says_it or card.level is Level.URGENT
    assert "999" in " ".join((card.first_line, *card.lines)) or card.level is Level.URGENT


def test_no_two_cards_share_an_id() -> None:
    ids = [card.id for card in shipped_cards()]

    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("rule", shipped_rules(), ids=lambda rule: rule.id)
def test_the_card_of_a_rule_is_of_its_level_and_kind(rule: Rule) -> None:
    judgement = Judgement(rule.level, rule.kind, theme=rule.theme)

    card = choose_card(shipped_cards(), judgement, None)

    assert (card.level, card.kind) == (judgement.level, judgement.kind)


@pytest.mark.parametrize("theme", sorted({rule.theme for rule in shipped_rules() if rule.theme}))
def test_a_theme_is_known_to_a_card_or_goes_with_the_plain_one(theme: str) -> None:
    rule = next(rule for rule in shipped_rules() if rule.theme == theme)

    card = choose_card(shipped_cards(), Judgement(rule.level, rule.kind, theme=theme), None)

    assert not card.themes or theme in card.themes


@pytest.mark.parametrize("name", sorted(_OUTCOMES_WITH_WORDS))
def test_an_outcome_with_words_has_a_canned_reply(name: str) -> None:
    assert shipped_replies()[name]["text"]


@pytest.mark.parametrize("name", sorted(shipped_replies()))
def test_a_canned_reply_names_only_contacts_with_sourced_numbers(name: str) -> None:
    assert set(shipped_replies()[name].get("contacts", ())) <= sourced_contacts()


def test_whoever_was_perhaps_got_wrong_finds_help_for_a_child_first() -> None:
    contacts = list(shipped_replies()["perhaps_harmful"]["contacts"])

    assert set(contacts[:2]) == {"nspcc", "childline"}
    assert {"respect_phone", "stop_it_now"} <= set(contacts[2:])


def test_the_assistant_says_what_it_is() -> None:
    text = shipped_replies()["are_you_human"]["text"]

    assert all(part in text for part in ("computer program", "Nobody is reading", "cannot call"))
