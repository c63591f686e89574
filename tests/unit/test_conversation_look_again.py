"""The second look at danger, when the search has read the message too."""

from dataclasses import replace

import pytest

from assistant.conversation.context import Context
from assistant.conversation.message import IncomingMessage
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import Band, SearchResult
from assistant.conversation.steps.recognise_request import decline_harm
from assistant.conversation.steps.triage import look_again_at_danger
from assistant.guidance.page import Audience
from assistant.safety.judgement import Judgement, Kind, Level
from assistant.safety.suspicion import Harm, Suspicion
from tests.support.builders import WORRY, a_live_edition, a_message, a_turn
from tests.support.detectors import CALM, a_suspicion

UNSURE = Judgement(Level.NONE, Kind.NONE, suspicion=a_suspicion(0.1))
LIVE = a_live_edition()


def found(suspicion: Suspicion | None) -> SearchResult:
    return SearchResult(Band.NOTHING, (), (), 0.0, suspicion=suspicion)


def test_meaning_and_words_together_raise_the_card_that_neither_would_alone() -> None:
    turn = a_turn(judgement=UNSURE, found=found(a_suspicion(0.15)))

    seen = look_again_at_danger(turn, LIVE)

    assert (seen.outcome, seen.judgement.level) == (Outcome.URGENT_CARD, Level.URGENT)


def test_a_calm_message_goes_on_as_it_was() -> None:
    turn = a_turn(judgement=UNSURE, found=found(CALM))

    assert look_again_at_danger(turn, LIVE) is turn


def test_a_card_that_was_raised_is_never_taken_back() -> None:
    urgent = Judgement(Level.URGENT, Kind.DOMESTIC_ABUSE, rule="r", suspicion=a_suspicion(0.1))
    turn = a_turn(judgement=urgent, outcome=Outcome.URGENT_CARD, found=found(CALM))

    assert look_again_at_danger(turn, LIVE).outcome is Outcome.URGENT_CARD


def test_the_kind_of_a_card_is_corrected_by_what_was_heard() -> None:
    heard = a_suspicion(0.9, kind=Kind.EXPLOITATION)
    urgent = Judgement(Level.URGENT, Kind.DOMESTIC_ABUSE, rule="r", suspicion=heard)
    turn = a_turn(judgement=urgent, outcome=Outcome.URGENT_CARD, found=found(heard))

    assert look_again_at_danger(turn, LIVE).judgement.kind is Kind.EXPLOITATION


def test_words_alone_are_looked_at_again_where_nothing_was_searched() -> None:
    sure = Judgement(Level.NONE, Kind.NONE, suspicion=a_suspicion(0.5))

    assert look_again_at_danger(a_turn(judgement=sure), LIVE).outcome is Outcome.URGENT_CARD


def test_a_harmful_request_that_was_declined_stays_declined() -> None:
    sure = Judgement(Level.NONE, Kind.NONE, suspicion=a_suspicion(0.9))
    turn = a_turn(judgement=sure, outcome=Outcome.HARMFUL_REQUEST_DECLINED)

    assert look_again_at_danger(turn, LIVE) is turn


def test_a_child_who_tells_of_harm_keeps_the_card_of_a_child_who_tells() -> None:
    heard = a_suspicion(0.9, kind=Kind.DOMESTIC_ABUSE)
    told = Judgement(
        Level.URGENT,
        Kind.CHILD_DISCLOSURE,
        rule="r",
        speaker=Audience.YOUNG_PERSON,
        suspicion=heard,
    )
    turn = a_turn(judgement=told, outcome=Outcome.URGENT_CARD, found=found(heard))

    assert look_again_at_danger(turn, LIVE).judgement.kind is Kind.CHILD_DISCLOSURE


@pytest.mark.parametrize("harm", [Harm.HEARD, Harm.PLAIN])
def test_a_request_that_sounds_harmful_is_declined(harm: Harm) -> None:
    turn = a_turn(judgement=UNSURE, found=replace(found(CALM), harm=harm))

    assert decline_harm(turn, LIVE).outcome is Outcome.HARMFUL_REQUEST_DECLINED


@pytest.mark.parametrize("harm", [Harm.HEARD, Harm.LIKELY, Harm.PLAIN])
def test_what_sounds_harmful_is_declined_in_words_for_whoever_meant_no_harm(harm: Harm) -> None:
    turn = a_turn(judgement=UNSURE, found=replace(found(CALM), harm=harm))

    assert decline_harm(turn, LIVE).reply_id == "perhaps_harmful"


@pytest.mark.parametrize(
    "message",
    [
        a_message(audience=Audience.PRACTITIONER),
        a_message(context=Context(audience=Audience.PRACTITIONER)),
    ],
    ids=["now", "in a turn before"],
)
def test_who_said_to_be_a_practitioner_and_asks_about_harm_is_answered(
    message: IncomingMessage,
) -> None:
    turn = a_turn(message, judgement=UNSURE, found=replace(found(CALM), harm=Harm.PLAIN))

    assert decline_harm(turn, LIVE) is turn


def test_a_few_words_that_lean_on_a_page_are_declined_only_where_they_are_plain() -> None:
    heard, plain = (
        decline_harm(a_turn(leans=True, found=replace(found(CALM), harm=harm)), LIVE)
        for harm in (Harm.HEARD, Harm.PLAIN)
    )

    assert (heard.outcome, plain.outcome) == (None, Outcome.HARMFUL_REQUEST_DECLINED)


def test_below_a_card_whoever_may_have_meant_no_harm_keeps_the_page() -> None:
    turn = a_turn(judgement=WORRY, outcome=Outcome.URGENT_CARD)

    kept = decline_harm(replace(turn, found=replace(found(CALM), harm=Harm.HEARD)), LIVE)

    assert kept.outcome is Outcome.URGENT_CARD


@pytest.mark.parametrize("harm", [Harm.LIKELY, Harm.PLAIN])
def test_below_a_card_a_harmful_request_is_declined_and_the_card_stays(harm: Harm) -> None:
    turn = a_turn(judgement=WORRY, outcome=Outcome.URGENT_CARD)

    declined = decline_harm(replace(turn, found=replace(found(CALM), harm=harm)), LIVE)

    assert (declined.outcome, declined.judgement) == (Outcome.HARMFUL_REQUEST_DECLINED, WORRY)


@pytest.mark.parametrize(
    "grave", [replace(WORRY, level=Level.EMERGENCY), replace(WORRY, kind=Kind.SUICIDE_SELF_HARM)]
)
def test_below_a_grave_card_only_what_is_plainly_harmful_is_declined(grave: Judgement) -> None:
    turn = a_turn(judgement=grave, outcome=Outcome.URGENT_CARD, found=found(CALM))

    heard, plain = (
        decline_harm(replace(turn, found=replace(found(CALM), harm=harm)), LIVE)
        for harm in (Harm.LIKELY, Harm.PLAIN)
    )

    assert heard.outcome is Outcome.URGENT_CARD
    assert plain.outcome is Outcome.HARMFUL_REQUEST_DECLINED


def test_below_the_card_of_a_child_only_what_is_plain_is_declined_and_kindly() -> None:
    told = replace(WORRY, speaker=Audience.YOUNG_PERSON)
    turn = a_turn(judgement=told, outcome=Outcome.URGENT_CARD)

    heard, plain = (
        decline_harm(replace(turn, found=replace(found(CALM), harm=harm)), LIVE)
        for harm in (Harm.LIKELY, Harm.PLAIN)
    )

    assert heard.outcome is Outcome.URGENT_CARD
    assert (plain.outcome, plain.judgement) == (Outcome.HARMFUL_REQUEST_DECLINED, told)
    assert plain.reply_id == "perhaps_harmful"
