"""Whatever breaks on the way, the person gets the card, or the people to call."""

from dataclasses import replace

import pytest

from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.context import Context
from assistant.conversation.outcome import Outcome
from assistant.conversation.pipeline import answer
from assistant.safety.judgement import Kind
from assistant.usage.cells import Cell, Measure
from tests.support.builders import REPLIES, a_card, a_message
from tests.support.conversations import BROKEN, SURE, asked, callable_ids
from tests.support.fakes import BrokenTriage, FakeCounter


def test_a_triage_that_breaks_fails_closed() -> None:
    reply = asked(live=replace(SURE, triage=BrokenTriage()))

    assert reply.outcome is Outcome.EMERGENCY_CARD
    assert reply.card is not None
    assert [row.contact.id for row in reply.card.contacts] == ["emergency_999", "silent_55"]


@pytest.mark.parametrize(
    ("text", "outcome", "card"),
    [
        ("he is at the door", Outcome.EMERGENCY_CARD, "danger"),
        ("a worry", Outcome.URGENT_CARD, "worry"),
    ],
)
def test_a_search_that_breaks_after_a_card_still_shows_the_card(
    text: str, outcome: Outcome, card: str
) -> None:
    reply = asked(text, BROKEN)

    assert reply.outcome is outcome
    assert reply.card is not None
    assert reply.card.card.id == card


def test_a_rescued_card_is_remembered_by_the_next_turn() -> None:
    reply = asked("a worry", BROKEN)

    assert reply.context.signals == (Kind.ABUSE_CONCERN,)
    assert reply.context.help_turns == 3


def test_a_search_that_breaks_on_a_question_names_the_people_to_call() -> None:
    reply = asked(live=BROKEN)

    assert (reply.outcome, reply.text) == (Outcome.ERROR_CARD, REPLIES["error_card"].text)
    assert callable_ids(reply) == [
        "emergency_999",
        "medway_front_door",
        "kent_front_door",
        "kent_ooh",
        "childline",
    ]


@pytest.mark.parametrize(
    ("text", "outcome"), [("a question", "error_card"), ("he is at the door", "emergency_card")]
)
def test_what_was_rescued_is_counted_as_it_ended(text: str, outcome: str) -> None:
    counter = FakeCounter()

    answer(a_message(text), BROKEN, counter)

    assert Cell(Measure.OUTCOME, outcome) in counter.cells


def test_a_rescued_reply_that_cannot_be_counted_is_given_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("assistant.conversation.pipeline.count", BrokenTriage().judge)

    reply = asked(live=BROKEN)

    assert "emergency_999" in callable_ids(reply)


def test_an_edition_without_an_apology_still_names_the_people_to_call() -> None:
    reply = asked(live=replace(BROKEN, replies={"en": {}}))

    assert (reply.outcome, reply.text) == (Outcome.ERROR_CARD, None)
    assert "emergency_999" in callable_ids(reply)


def test_the_apology_comes_in_english_where_it_has_not_been_translated() -> None:
    reply = asked(live=BROKEN, locale="pl")

    assert reply.text == REPLIES["error_card"].text


def test_a_card_with_nobody_to_call_becomes_a_card_with_the_people_of_every_reply() -> None:
    nobody = a_card(contacts=("unconfirmed_line",))

    reply = asked("a worry", replace(SURE, cards={"en": (nobody,)}))

    assert reply.outcome is Outcome.URGENT_CARD
    assert "emergency_999" in callable_ids(reply)


def test_a_page_that_is_withdrawn_in_the_middle_of_a_conversation_ends_with_people() -> None:
    context = Context(pages=("e-safety/withdrawn",))

    reply = asked("", action=Action(ActionKind.ASKED_FOR_INFORMATION), context=context)

    assert reply.outcome is Outcome.ERROR_CARD
    assert "emergency_999" in callable_ids(reply)
