"""Messages that are no question to the guidance."""

from dataclasses import replace

import pytest

from assistant.conversation.context import Context
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import RecognisedRequest, RequestKind
from assistant.conversation.steps.recognise_request import (
    ASKED_FOR,
    OUTCOMES,
    recognise_request,
)
from assistant.guidance.page import Audience
from assistant.safety.judgement import Judgement, Kind, Level
from tests.support.builders import WORRY, a_live_edition, a_message, a_turn
from tests.support.fakes import FakeRequests

GREETING = RecognisedRequest(RequestKind.SMALL_TALK, "greeting")
TRACKING = RecognisedRequest(RequestKind.HARMFUL, "own_behaviour")
WEATHER = RecognisedRequest(RequestKind.OUT_OF_SCOPE, "out_of_scope")
METHOD = RecognisedRequest(RequestKind.HARMFUL, "method", danger=Kind.SUICIDE_SELF_HARM)
COST = RecognisedRequest(RequestKind.SMALL_TALK, "costs_nothing", opens=True)
CHAIN = RecognisedRequest(RequestKind.PASTED, "chain", page="e-safety/gaming")
DESPAIR = Judgement(Level.URGENT, Kind.SUICIDE_SELF_HARM, rule="despair")
LIVE = a_live_edition(
    requests=FakeRequests(
        {
            "hello": GREETING,
            "is it free": COST,
            "track my wife": TRACKING,
            "weather": WEATHER,
            "share this": CHAIN,
            "how to die": METHOD,
        }
    )
)


@pytest.mark.parametrize(
    ("text", "outcome", "reply_id"),
    [
        ("hello", Outcome.SMALL_TALK, "greeting"),
        ("track my wife", Outcome.HARMFUL_REQUEST_DECLINED, "own_behaviour"),
        ("weather", Outcome.OUT_OF_SCOPE, "out_of_scope"),
        ("how do i make gaming safe", None, None),
    ],
)
def test_a_recognised_request_ends_with_its_own_reply(
    text: str, outcome: Outcome | None, reply_id: str | None
) -> None:
    turn = recognise_request(a_turn(a_message(text)), LIVE)

    assert (turn.outcome, turn.reply_id) == (outcome, reply_id)


@pytest.mark.parametrize("text", ["", "   ", "?!", "\u200b", "😀"])
def test_a_message_without_a_letter_or_a_digit_is_empty(text: str) -> None:
    turn = recognise_request(a_turn(a_message(text)), LIVE)

    assert (turn.outcome, turn.reply_id) == (Outcome.EMPTY_MESSAGE, "empty_message")


@pytest.mark.parametrize("text", ["ok", "999", "pomocy", "مدد"])
def test_a_message_in_any_script_is_not_empty(text: str) -> None:
    turn = recognise_request(a_turn(a_message(text)), LIVE)

    assert turn.outcome is None


def test_a_turn_that_has_a_card_is_not_looked_at() -> None:
    before = a_turn(a_message("hello"), judgement=WORRY, outcome=Outcome.URGENT_CARD)

    turn = recognise_request(before, LIVE)

    assert turn is before


def test_a_pasted_message_ends_with_its_reply_and_its_page() -> None:
    turn = recognise_request(a_turn(a_message("share this")), LIVE)

    assert (turn.outcome, turn.reply_id) == (Outcome.PASTED_MESSAGE, "chain")
    assert (turn.pages, turn.has_answer) == (("e-safety/gaming",), True)


def test_a_pasted_message_that_raised_a_card_keeps_it_and_adds_its_reply_and_page() -> None:
    before = a_turn(a_message("share this"), judgement=WORRY, outcome=Outcome.URGENT_CARD)

    turn = recognise_request(before, LIVE)

    assert (turn.outcome, turn.reply_id, turn.pages) == (
        Outcome.URGENT_CARD,
        "chain",
        ("e-safety/gaming",),
    )


def test_what_a_life_may_hang_on_is_declined_below_a_help_card() -> None:
    turn = recognise_request(a_turn(a_message("how to die")), LIVE)

    assert (turn.outcome, turn.reply_id) == (Outcome.HARMFUL_REQUEST_DECLINED, "method")
    assert turn.judgement == Judgement(Level.URGENT, Kind.SUICIDE_SELF_HARM, rule=ASKED_FOR)


@pytest.mark.parametrize(
    ("judgement", "outcome"),
    [
        (DESPAIR, Outcome.HARMFUL_REQUEST_DECLINED),
        (replace(DESPAIR, speaker=Audience.YOUNG_PERSON), Outcome.URGENT_CARD),
        (replace(DESPAIR, kind=Kind.DOMESTIC_ABUSE), Outcome.URGENT_CARD),
    ],
    ids=["the same danger", "a child, whose page counts for more", "another danger"],
)
def test_below_a_card_that_was_raised_before_it_is_declined_as_well(
    judgement: Judgement, outcome: Outcome
) -> None:
    before = a_turn(a_message("how to die"), judgement=judgement, outcome=Outcome.URGENT_CARD)

    turn = recognise_request(before, LIVE)

    assert (turn.judgement, turn.outcome) == (judgement, outcome)


def test_every_kind_of_request_has_an_outcome() -> None:
    assert set(OUTCOMES) == set(RequestKind)


def test_what_opens_a_conversation_is_a_question_about_its_page_later_on() -> None:
    later = a_message("is it free", context=Context(pages=("learning/training",)))

    assert recognise_request(a_turn(a_message("is it free")), LIVE).reply_id == "costs_nothing"
    assert not recognise_request(a_turn(later), LIVE).has_ended
