"""Contacts that were asked for stand before the pages; whom a message only tells of does not."""

from dataclasses import replace

import pytest

from assistant.conversation.directory import Directory
from assistant.conversation.outcome import Outcome
from assistant.conversation.steps.give_contacts import CONTACTS, give_contacts
from assistant.conversation.steps.keep_card import ASKED_ON
from assistant.conversation.turn import Turn
from tests.support.builders import REGISTER, WORRY, a_live_edition, a_message, a_turn

LIVE = a_live_edition(directory=Directory(REGISTER, ("Kent", "Medway")))
PAGES = ("e-safety/gaming",)


def given(text: str, outcome: Outcome, **changes: object) -> Turn:
    return give_contacts(a_turn(a_message(text), outcome=outcome, **changes), LIVE)


def test_an_answer_stays_below_the_contact_that_was_asked_for() -> None:
    turn = given("childline number", Outcome.ANSWERED, pages=PAGES, has_answer=True)

    assert (turn.contacts, turn.reply_id) == (("childline",), CONTACTS)
    assert (turn.pages, turn.has_answer) == (PAGES, True)


@pytest.mark.parametrize("outcome", [Outcome.CHOICES_OFFERED, Outcome.NO_GUIDANCE_FOUND])
def test_who_asks_for_a_contact_is_answered(outcome: Outcome) -> None:
    assert given("childline number", outcome).outcome is Outcome.ANSWERED


def test_who_asks_what_a_contact_is_gets_it_where_no_page_says_so() -> None:
    assert given("what is childline", Outcome.NO_GUIDANCE_FOUND).outcome is Outcome.ANSWERED
    assert given("what is childline", Outcome.ANSWERED, pages=PAGES).contacts == ()


def test_a_card_that_is_kept_stays_above_the_contact_that_was_asked_for() -> None:
    kept = replace(WORRY, rule=ASKED_ON)

    turn = given("childline number", Outcome.URGENT_CARD, judgement=kept)
    told = given("childline rang", Outcome.URGENT_CARD, judgement=kept)

    assert (turn.outcome, turn.contacts) == (Outcome.URGENT_CARD, ("childline",))
    assert told.contacts == ()


def test_of_whom_a_message_tells_stands_first_where_nothing_was_found() -> None:
    turn = given("childline said they would ring back", Outcome.NO_GUIDANCE_FOUND)

    assert (turn.outcome, turn.contacts) == (Outcome.NO_GUIDANCE_FOUND, ("childline",))


@pytest.mark.parametrize(
    "outcome", [Outcome.URGENT_CARD, Outcome.HARMFUL_REQUEST_DECLINED, Outcome.SMALL_TALK]
)
def test_whatever_else_ended_the_turn_stays_as_it_is(outcome: Outcome) -> None:
    turn = a_turn(a_message("childline number"), outcome=outcome, judgement=WORRY)

    assert give_contacts(turn, LIVE) == turn
