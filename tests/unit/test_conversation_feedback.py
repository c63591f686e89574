"""After an answer: did this help, and what comes next; counted once, and never beside a card."""

from dataclasses import replace

import pytest

from assistant.conversation.actions import Action, ActionKind, read_action, written_action
from assistant.conversation.context import NEW_CONVERSATION, Context
from assistant.conversation.counted_values import partitions_of
from assistant.conversation.feedback import (
    MEASURES,
    VALUES,
    NextStep,
    is_feedback,
    next_question,
    options_of,
)
from assistant.conversation.outcome import Outcome
from assistant.conversation.pipeline import answer
from assistant.conversation.ports import LiveEdition
from assistant.conversation.reply import FeedbackPart, Reply
from assistant.guidance.page import Audience
from assistant.usage.cells import Cell, Measure
from tests.support.builders import DANGER, WORRY, a_live_edition, a_message, a_page
from tests.support.fakes import FakeCounter, FakeSearch, FakeTriage, found

YES, PARTLY = Action(ActionKind.HELPED, "yes"), Action(ActionKind.HELPED, "partly")
TALK = Action(ActionKind.NEXT_STEP, "talk")
GAMING = a_page()


def live() -> LiveEdition:
    triage = FakeTriage({"a knife": DANGER, "a worry": WORRY})
    return a_live_edition(GAMING, triage=triage, search=FakeSearch(found(GAMING.slug)))


def told(
    *said: str | Action, counter: FakeCounter | None = None, context: Context = NEW_CONVERSATION
) -> Reply:
    """Say one thing after another, words or buttons, and give the last reply."""
    edition, counter = live(), counter or FakeCounter()
    reply = None
    for each in said:
        text, action = (each, None) if isinstance(each, str) else ("", each)
        message = a_message(text, action=action, context=reply.context if reply else context)
        reply = answer(message, edition, counter)
    assert reply is not None
    return reply


def feedback_cells(counter: FakeCounter) -> list[Cell]:
    return [cell for cell in counter.cells if cell.measure in MEASURES.values()]


def test_an_answer_asks_whether_it_helped() -> None:
    assert told("gaming").feedback == FeedbackPart(ActionKind.HELPED)


def test_who_says_so_is_thanked_asked_for_the_next_step_and_keeps_the_answer() -> None:
    reply = told("gaming", PARTLY)

    assert reply.feedback == FeedbackPart(ActionKind.NEXT_STEP, PARTLY)
    assert reply.outcome is Outcome.FEEDBACK_GIVEN
    assert reply.page is not None
    assert reply.page.revision.page == GAMING


def test_after_the_next_step_nothing_more_is_asked() -> None:
    assert told("gaming", YES, TALK).feedback == FeedbackPart(None, TALK)
    assert told("gaming", YES, TALK, "gaming").feedback is None


def test_each_answer_counts_once_in_a_conversation() -> None:
    counter = FakeCounter()

    told("gaming", YES, YES, TALK, "gaming", YES, TALK, counter=counter)

    assert feedback_cells(counter) == [
        Cell(Measure.HELPED, "yes"),
        Cell(Measure.NEXT_STEP, "talk"),
    ]


def test_feedback_adds_to_its_own_cell_alone() -> None:
    before, after = FakeCounter(), FakeCounter()

    told("gaming", counter=before)
    told("gaming", YES, counter=after)

    assert after.cells == [*before.cells, Cell(Measure.HELPED, "yes")]


@pytest.mark.parametrize("words", ["a knife", "a worry"])
def test_a_card_asks_nothing_nor_does_an_answer_soon_after_it(words: str) -> None:
    assert told(words).card is not None
    assert told(words).feedback is None
    assert told(words, "gaming").feedback is None


def test_a_reply_without_a_page_asks_nothing() -> None:
    assert told(Action(ActionKind.NONE_OF_THESE)).feedback is None


def test_feedback_on_nothing_is_thanked_for_and_not_counted() -> None:
    counter = FakeCounter()

    reply = told(YES, counter=counter)

    assert (reply.outcome, reply.page) == (Outcome.FEEDBACK_GIVEN, None)
    assert reply.feedback == FeedbackPart(None, YES)
    assert counter.cells == []


def test_words_of_danger_go_before_feedback() -> None:
    message = replace(a_message("a knife"), action=YES)

    reply = answer(message, live(), FakeCounter())

    assert reply.outcome is Outcome.EMERGENCY_CARD


def test_words_beside_a_button_of_feedback_are_a_question() -> None:
    counter = FakeCounter()

    reply = answer(replace(a_message("gaming"), action=YES), live(), counter)

    assert reply.outcome is Outcome.ANSWERED
    assert feedback_cells(counter) == []


@pytest.mark.parametrize("written", ["helped:very", "next:now", "helped", "next", "helped:talk"])
def test_a_value_that_no_button_has_says_nothing(written: str) -> None:
    action = read_action(written)
    counter = FakeCounter()

    reply = answer(a_message("", action=action), live(), counter)

    assert reply.outcome is Outcome.EMPTY_MESSAGE
    assert feedback_cells(counter) == []


def test_every_option_reads_back_and_can_be_counted() -> None:
    edition = live()
    trees = partitions_of(edition.edition, edition.guided, ("en",))

    for kind, values in VALUES.items():
        options = options_of(kind, Audience.PRACTITIONER)
        assert [read_action(written_action(option)) for option in options] == list(options)
        assert all(is_feedback(option) for option in options)
        assert {value.value for value in values} <= set(trees[MEASURES[kind]].members)


def test_a_young_person_is_not_asked_about_a_referral() -> None:
    offered = options_of(ActionKind.NEXT_STEP, Audience.YOUNG_PERSON)

    assert NextStep.REFERRAL.value not in {option.value for option in offered}
    assert len(offered) == len(NextStep) - 1


def test_what_was_counted_tells_what_is_left_to_ask() -> None:
    assert next_question(NEW_CONVERSATION) is ActionKind.HELPED
    assert next_question(Context(counted=("helped:no",))) is ActionKind.NEXT_STEP
    assert next_question(Context(counted=("helped:no", "next-step:call"))) is None
