"""Who writes of a danger and what it is about, as the turn goes on: it chooses the card."""

from dataclasses import replace
from typing import NoReturn

import pytest

from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.circumstances import hear_circumstances
from assistant.conversation.context import Context
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import Band, SearchResult
from assistant.conversation.steps.compose import next_context
from assistant.conversation.steps.keep_card import keep_card
from assistant.conversation.steps.triage import judge_danger, look_again_at_danger
from assistant.guidance.page import Audience
from assistant.safety.circumstances import SPEAKERS, Circumstances
from assistant.safety.judgement import NO_CONCERN, Concern, Judgement, Kind, Level
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
MANY = "in so many words"
HURT = Judgement(Level.URGENT, Kind.ABUSE_CONCERN, rule="hurt", suspicion=a_suspicion(0.1))
WORDS = circumstance_words(miss=weights_for(YOUNG), cutting=weights_for(None, FGM))
TRIAGE = FakeTriage(
    dict.fromkeys((f"hurt miss {MANY}", "hurt miss", "hurt cutting", f"hurt {MANY}"), HURT)
)
LIVE = a_live_edition(triage=TRIAGE, circumstances=WORDS)


def after_card_for(guessed: Audience, help_turns: int = 3) -> Context:
    concern = Concern(HURT.level, HURT.kind, guessed=guessed)
    return Context(concern=concern, help_turns=help_turns)


def found(circumstances: Circumstances) -> SearchResult:
    return SearchResult(Band.NOTHING, (), (), 0.0, suspicion=CALM, circumstances=circumstances)


def test_a_child_is_heard_before_anything_is_searched_so_that_pages_are_hers() -> None:
    turn = judge_danger(a_turn(a_message(f"hurt miss {MANY}")), LIVE)

    assert (turn.judgement.guessed, turn.audience) == (YOUNG, YOUNG)


@pytest.mark.parametrize("audience", list(Audience))
def test_who_has_chosen_an_audience_keeps_it_and_its_card(audience: Audience) -> None:
    message = a_message(f"hurt miss {MANY}", audience=audience)

    turn = look_again_at_danger(judge_danger(a_turn(message), LIVE), LIVE)

    assert (turn.audience, turn.judgement.speaker) == (audience, None)


def test_an_audience_of_the_turns_before_outweighs_a_guess() -> None:
    before = Context(audience=Audience.PRACTITIONER)
    turn = a_turn(a_message(f"hurt miss {MANY}", context=before))

    assert judge_danger(turn, LIVE).audience is Audience.PRACTITIONER


def test_a_cry_of_few_words_is_anybodys() -> None:
    turn = judge_danger(a_turn(a_message("hurt miss")), LIVE)

    assert (turn.judgement.guessed, turn.audience) == (None, Audience.FAMILY)


def test_a_guess_by_words_is_taken_back_where_the_meaning_speaks_against_it() -> None:
    first = judge_danger(a_turn(a_message(f"hurt miss {MANY}")), LIVE)

    second = look_again_at_danger(replace(first, found=found(NOTHING_HEARD)), LIVE)

    assert (first.audience, second.audience) == (YOUNG, Audience.FAMILY)
    assert second.judgement.guessed is None


@pytest.mark.parametrize("guessed", [YOUNG, Audience.PRACTITIONER, None])
def test_who_was_guessed_is_remembered_with_the_card_and_not_as_chosen(
    guessed: Audience | None,
) -> None:
    judgement = replace(HURT, guessed=guessed)
    turn = a_turn(judgement=judgement, audience=guessed or Audience.FAMILY)

    after = next_context(turn, None)

    assert (after.audience, after.guessed) == (None, guessed)


@pytest.mark.parametrize("guessed", [YOUNG, Audience.PRACTITIONER])
def test_what_is_asked_after_a_card_is_answered_to_whom_it_was_guessed_to_speak(
    guessed: Audience,
) -> None:
    turn = judge_danger(a_turn(a_message("and then", context=after_card_for(guessed))), LIVE)

    assert turn.audience is guessed
    assert next_context(turn, None).audience is None


def test_a_guess_is_forgotten_with_the_help_that_follows_a_card() -> None:
    late = after_card_for(YOUNG, help_turns=0)

    assert judge_danger(a_turn(a_message("and then", context=late)), LIVE).audience is (
        Audience.FAMILY
    )


def test_a_card_that_is_kept_speaks_to_the_same_person() -> None:
    message = a_message("and then", context=after_card_for(YOUNG))
    unanswered = replace(judge_danger(a_turn(message), LIVE), outcome=Outcome.NO_GUIDANCE_FOUND)

    kept = keep_card(unanswered, LIVE)

    assert (kept.outcome, kept.audience) == (Outcome.URGENT_CARD, YOUNG)
    assert next_context(kept, None).guessed is YOUNG


def test_who_chooses_the_audience_that_was_guessed_is_remembered_as_having_chosen() -> None:
    chosen = Action(ActionKind.SWITCH_AUDIENCE, "young-person")
    message = a_message("", context=after_card_for(YOUNG), action=chosen)

    assert next_context(a_turn(message, audience=YOUNG), None).audience is YOUNG


def test_the_words_that_decided_are_the_ones_that_are_explained() -> None:
    stretch = Stretch("hurt cutting", a_suspicion(0.9))

    told = hear_circumstances("miss and many calm words", stretch, None, LIVE)

    assert told is not None
    assert told.heard.speakers == pytest.approx(heard(YOUNG).speakers)
    assert told.heard.subjects == pytest.approx(heard(YOUNG, FGM).subjects)
    levels = {name.partition(" ")[0] for name, _said, _least in told.loudest(Level.URGENT)} - {
        *map(str, SPEAKERS)
    }
    assert levels == {"urgent"}


def test_who_is_calm_is_not_guessed_at() -> None:
    turn = judge_danger(a_turn(a_message("miss")), LIVE)

    assert turn.judgement == NO_CONCERN


def test_what_it_is_about_is_settled_at_the_second_look_when_the_level_is() -> None:
    first = judge_danger(a_turn(a_message("hurt cutting")), LIVE)
    second = look_again_at_danger(first, LIVE)

    assert (first.judgement.theme, second.judgement.theme) == (None, "fgm")
    assert second.outcome is Outcome.URGENT_CARD


def test_the_sentence_model_hears_what_no_word_says() -> None:
    turn = judge_danger(a_turn(a_message(f"hurt {MANY}")), LIVE)
    twice = heard(YOUNG, FGM).with_meaning(heard(YOUNG, FGM))

    seen = look_again_at_danger(replace(turn, found=found(twice)), LIVE)

    assert (seen.judgement.guessed, seen.judgement.theme) == (YOUNG, "fgm")
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

    assert (seen.judgement.theme, seen.judgement.guessed) == ("fgm", YOUNG)


def test_small_talk_is_no_card_because_of_what_it_might_be_about() -> None:
    words = circumstance_words(tired=weights_for(None, subject_of("self-harm")))
    live = a_live_edition(circumstances=words)
    worry = Judgement(Level.NONE, Kind.NONE, suspicion=a_suspicion(0.5))
    turn = a_turn(a_message("tired"), judgement=worry, outcome=Outcome.SMALL_TALK)

    assert look_again_at_danger(turn, live) is turn
