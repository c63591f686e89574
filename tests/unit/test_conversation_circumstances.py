"""Who writes of a danger and what it is about, as the turn goes on: it chooses the card."""

from dataclasses import replace
from typing import NoReturn

import pytest

from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import Band, SearchResult
from assistant.conversation.steps.triage import judge_danger, look_again_at_danger
from assistant.guidance.page import Audience
from assistant.safety.circumstances import Circumstances
from assistant.safety.judgement import NO_CONCERN, Judgement, Kind, Level
from assistant.safety.suspicion import Stretch
from tests.support.builders import a_live_edition, a_message, a_turn
from tests.support.circumstances import (
    NOTHING_HEARD,
    circumstance_words,
    heard,
    subject_of,
    weights_for,
)
from tests.support.detectors import CALM, a_suspicion
from tests.support.fakes import FakeTriage

YOUNG = Audience.YOUNG_PERSON
FGM = subject_of("fgm")
HURT = Judgement(Level.URGENT, Kind.ABUSE_CONCERN, rule="hurt", suspicion=a_suspicion(0.1))
WORDS = circumstance_words(miss=weights_for(YOUNG), cutting=weights_for(None, FGM))
TRIAGE = FakeTriage({"hurt miss": HURT, "hurt cutting": HURT, "hurt": HURT})
LIVE = a_live_edition(triage=TRIAGE, circumstances=WORDS)


def found(circumstances: Circumstances) -> SearchResult:
    return SearchResult(Band.NOTHING, (), (), 0.0, suspicion=CALM, circumstances=circumstances)


def test_a_child_is_heard_before_anything_is_searched_so_that_pages_are_hers() -> None:
    turn = judge_danger(a_turn(a_message("hurt miss")), LIVE)

    assert (turn.judgement.speaker, turn.audience) == (YOUNG, YOUNG)


def test_who_has_chosen_an_audience_keeps_it() -> None:
    message = a_message("hurt miss", audience=Audience.FAMILY)

    assert judge_danger(a_turn(message), LIVE).audience is Audience.FAMILY


def test_who_is_calm_is_not_guessed_at() -> None:
    turn = judge_danger(a_turn(a_message("miss")), LIVE)

    assert turn.judgement == NO_CONCERN


def test_what_it_is_about_is_settled_at_the_second_look_when_the_level_is() -> None:
    first = judge_danger(a_turn(a_message("hurt cutting")), LIVE)
    second = look_again_at_danger(first, LIVE)

    assert (first.judgement.theme, second.judgement.theme) == (None, "fgm")
    assert second.outcome is Outcome.URGENT_CARD


def test_the_sentence_model_hears_what_no_word_says() -> None:
    turn = judge_danger(a_turn(a_message("hurt")), LIVE)
    twice = heard(YOUNG, FGM).with_meaning(heard(YOUNG, FGM))

    seen = look_again_at_danger(replace(turn, found=found(twice)), LIVE)

    assert (seen.judgement.speaker, seen.judgement.theme) == (YOUNG, "fgm")
    assert look_again_at_danger(replace(turn, found=found(NOTHING_HEARD)), LIVE) == replace(
        turn, found=found(NOTHING_HEARD)
    )


def test_without_its_table_the_card_is_that_of_the_rules() -> None:
    live = a_live_edition(triage=TRIAGE)

    turn = look_again_at_danger(judge_danger(a_turn(a_message("hurt cutting")), live), live)

    assert turn.judgement == HURT


class BrokenWords:
    """Raise whatever is to be heard."""

    def hear(self, text: str) -> NoReturn:
        raise KeyError(text)


@pytest.mark.parametrize("text", ["hurt miss", "hurt cutting"])
def test_whatever_breaks_in_hearing_them_the_card_stays(text: str) -> None:
    live = a_live_edition(triage=TRIAGE, circumstances=BrokenWords())

    turn = look_again_at_danger(judge_danger(a_turn(a_message(text)), live), live)

    assert (turn.judgement, turn.outcome) == (HURT, Outcome.URGENT_CARD)


def test_what_a_long_message_is_about_is_heard_in_the_words_that_are_danger() -> None:
    stretch = Stretch("hurt cutting", a_suspicion(0.9))
    long = replace(HURT, level=Level.NONE, kind=Kind.NONE, rule=None, stretch=stretch)
    turn = a_turn(a_message("miss and many calm words"), judgement=long)

    seen = look_again_at_danger(turn, LIVE)

    assert (seen.judgement.theme, seen.judgement.speaker) == ("fgm", YOUNG)
