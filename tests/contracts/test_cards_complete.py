"""Whatever triage may say of anybody, there is a card that fits, and people who answer."""

from datetime import UTC, datetime
from itertools import product

import pytest

from assistant.conversation.people import Person, people_to_call
from assistant.guidance.page import Audience
from assistant.persistence.assembling import starter_edition
from assistant.persistence.checks.words import count_words
from assistant.persistence.content_files.directories import read_documents
from assistant.safety.cards import GENERAL_KINDS, LAST_CARD, WITHOUT_VOICE, Card, choose_card
from assistant.safety.judgement import Judgement, Kind, Level
from tests.support.builders import a_live_edition
from tests.support.source_code import ROOT

EDITION, PACK = starter_edition(read_documents(ROOT / "content"))
LIVE = a_live_edition(edition=EDITION, cards=PACK.cards, replies=PACK.replies)
CARDS = PACK.cards["en"]
EMERGENCY_CARDS = [card for card in CARDS if card.level is Level.EMERGENCY]
VOICELESS = PACK.replies["en"][WITHOUT_VOICE].text
TEMPLATES = ROOT / "assistant/channels/web/templates"
THEMES = sorted({theme for card in CARDS for theme in card.themes})
KINDS = [kind for kind in Kind if kind is not Kind.NONE]
LEVELS = [Level.EMERGENCY, Level.URGENT]
MIDNIGHT_OF_A_BANK_HOLIDAY = datetime(2026, 12, 25, 0, 30, tzinfo=UTC)
MOST_WORDS = 90
every_combination = pytest.mark.parametrize(
    ("level", "kind", "audience"), list(product(LEVELS, KINDS, Audience))
)


@every_combination
def test_every_level_kind_and_audience_has_a_short_card(
    level: Level, kind: Kind, audience: Audience
) -> None:
    card = choose_card(CARDS, Judgement(level, kind), audience)

    assert (card.level, card.audience) == (level, audience)
    assert card.kind in {kind, GENERAL_KINDS[level]}
    assert card.themes == ()
    assert count_words(" ".join((card.first_line, *card.lines))) <= MOST_WORDS


@every_combination
def test_on_every_card_somebody_answers_in_the_night_of_a_bank_holiday(
    level: Level, kind: Kind, audience: Audience
) -> None:
    card = choose_card(CARDS, Judgement(level, kind), audience)

    people = people_to_call(
        LIVE, card.contacts, Person(None, audience, MIDNIGHT_OF_A_BANK_HOLIDAY)
    )

    reachable = [row for row in people if row.opening.is_open and row.contact.is_confirmed]
    assert reachable


@pytest.mark.parametrize(("theme", "audience"), list(product(THEMES, Audience)))
def test_every_theme_finds_a_card_for_every_audience(theme: str, audience: Audience) -> None:
    card = next(each for each in CARDS if theme in each.themes)

    found = choose_card(CARDS, Judgement(card.level, card.kind, theme=theme), audience)

    assert found.kind is card.kind
    assert theme in found.themes or found.audience is audience


@pytest.mark.parametrize("audience", Audience)
def test_letters_that_no_rule_reads_have_a_card_of_their_own(audience: Audience) -> None:
    unreadable = Judgement(Level.URGENT, Kind.NONE, theme="other-language")

    card = choose_card(CARDS, unreadable, audience)

    assert (card.themes, card.audience) == (("other-language",), audience)


def test_the_line_for_other_languages_says_999_and_names_them() -> None:
    line = PACK.replies["en"]["languages_line"].text

    assert line.startswith("999")
    assert {"Polski", "Română", "Slovenčina", "ਪੰਜਾਬੀ", "اردو"} <= {
        word.strip(",.") for word in line.split()
    }


@pytest.mark.parametrize("card", EMERGENCY_CARDS, ids=lambda card: card.id)
def test_an_emergency_card_reaches_the_police_without_a_voice_and_stays_short(card: Card) -> None:
    shown = " ".join((card.first_line, *card.lines, VOICELESS))

    assert card.silent_solution
    assert count_words(shown) <= MOST_WORDS


def test_without_a_voice_there_are_999_bsl_and_a_text_from_a_registered_phone() -> None:
    assert "999 BSL app or website" in VOICELESS
    assert "text the word register to 999" in VOICELESS


@pytest.mark.parametrize("name", ["help", "help_file", "help_static"])
def test_every_help_page_says_how_to_reach_999_without_a_voice(name: str) -> None:
    words = (TEMPLATES / f"{name}.html").read_text(encoding="utf-8")

    assert "999 BSL app or website" in words
    assert "text the word register to 999" in words
    assert "55" in words or "call_999(true)" in words


def test_the_card_for_the_day_without_a_file_of_cards_is_the_approved_one() -> None:
    assert LAST_CARD in CARDS
