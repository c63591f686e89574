"""The first step: judging the raw message."""

from dataclasses import replace

import pytest

from assistant.conversation.context import Context
from assistant.conversation.outcome import Outcome
from assistant.conversation.steps.triage import HELP_ASKED_FOR, TRIAGE_FAILED, judge_danger
from assistant.guidance.page import Audience
from assistant.safety.judgement import NO_CONCERN, Judgement, Level
from tests.support.builders import (
    DANGER,
    DISCLOSURE,
    WORRY,
    a_live_edition,
    a_message,
    a_partnership,
    a_turn,
    an_edition,
)
from tests.support.fakes import BrokenTriage, FakeTriage

TEACHER = replace(NO_CONCERN, speaker=Audience.PRACTITIONER)
TEENAGER = replace(NO_CONCERN, speaker=Audience.YOUNG_PERSON)
LIVE = a_live_edition(
    triage=FakeTriage(
        {
            "he is at the door": DANGER,
            "a worry": WORRY,
            "he hurts me": DISCLOSURE,
            "i teach year six": TEACHER,
            "im 13 and want a phone": TEENAGER,
        }
    )
)


@pytest.mark.parametrize(
    ("text", "judgement", "outcome"),
    [
        ("he is at the door", DANGER, Outcome.EMERGENCY_CARD),
        ("a worry", WORRY, Outcome.URGENT_CARD),
        ("how do i make gaming safe", NO_CONCERN, None),
    ],
)
def test_the_judgement_says_how_the_turn_ends(
    text: str, judgement: Judgement, outcome: Outcome | None
) -> None:
    turn = judge_danger(a_turn(a_message(text)), LIVE)

    assert (turn.judgement, turn.outcome) == (judgement, outcome)


def test_triage_gets_the_message_raw_and_whole_with_its_language() -> None:
    triage = FakeTriage()
    raw = " \u200b" + "ＨＥＬＰ me " * 1_000

    judge_danger(a_turn(a_message(raw, locale="pl")), a_live_edition(triage=triage))

    assert triage.judged == [(raw, "pl")]


def test_a_triage_that_breaks_shows_the_emergency_card() -> None:
    turn = judge_danger(a_turn(), a_live_edition(triage=BrokenTriage()))

    assert (turn.judgement, turn.outcome) == (TRIAGE_FAILED, Outcome.EMERGENCY_CARD)
    assert turn.judgement.level is Level.EMERGENCY


@pytest.mark.parametrize(
    "text", ["lighthouse", "  Lighthouse\n", "LIGHTHOUSE!!", "Lighthouse.", "light-house"]
)
def test_the_safe_word_brings_the_help_card_whatever_triage_would_say(text: str) -> None:
    triage = FakeTriage()

    turn = judge_danger(a_turn(a_message(text)), a_live_edition(triage=triage))

    assert (turn.judgement, turn.outcome) == (HELP_ASKED_FOR, Outcome.EMERGENCY_CARD)
    assert triage.judged == []


def test_the_safe_word_within_a_sentence_is_an_ordinary_word() -> None:
    turn = judge_danger(a_turn(a_message("a trip to the lighthouse")), LIVE)

    assert turn.outcome is None


def test_the_safe_word_is_the_one_that_the_partnership_chose() -> None:
    partnership = a_partnership(safe_word="umbrella")
    live = a_live_edition(edition=an_edition(partnership=partnership))

    turn = judge_danger(a_turn(a_message("umbrella")), live)

    assert turn.judgement == HELP_ASKED_FOR


def test_who_seems_to_be_speaking_is_taken_as_the_audience() -> None:
    turn = judge_danger(a_turn(a_message("i teach year six")), LIVE)

    assert turn.audience is Audience.PRACTITIONER


@pytest.mark.parametrize("text", ["he hurts me", "im 13 and want a phone"])
def test_a_child_who_first_asked_something_else_is_still_taken_for_a_child(text: str) -> None:
    asked_before = Context(audience=Audience.FAMILY)

    turn = judge_danger(a_turn(a_message(text, context=asked_before)), LIVE)

    assert turn.audience is Audience.YOUNG_PERSON


def test_an_audience_chosen_just_now_is_kept() -> None:
    message = a_message("he hurts me", audience=Audience.PRACTITIONER)

    turn = judge_danger(a_turn(message), LIVE)

    assert turn.audience is Audience.PRACTITIONER


@pytest.mark.parametrize("text", ["a worry", "i teach year six", "is chat safe"])
def test_an_audience_of_the_turns_before_is_kept(text: str) -> None:
    message = a_message(text, context=Context(audience=Audience.YOUNG_PERSON))

    turn = judge_danger(a_turn(message), LIVE)

    assert turn.audience is Audience.YOUNG_PERSON


def test_without_any_sign_the_audience_is_a_family() -> None:
    turn = judge_danger(a_turn(), LIVE)

    assert turn.audience is Audience.FAMILY


def test_judging_changes_nothing_else_of_the_turn() -> None:
    before = a_turn(a_message("a worry"))

    turn = judge_danger(before, LIVE)

    assert turn == replace(before, judgement=WORRY, outcome=Outcome.URGENT_CARD)
