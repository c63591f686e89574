"""A message goes in, a reply comes out: the steps together."""

from dataclasses import replace

from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.outcome import Outcome
from assistant.conversation.pipeline import STEPS, answer
from assistant.conversation.ports import LiveEdition
from assistant.conversation.reply import Reply
from assistant.conversation.steps.triage import judge_danger
from assistant.guidance.page import Audience
from assistant.safety.judgement import Kind
from tests.support.builders import REPLIES, a_message
from tests.support.conversations import (
    BROKEN,
    EMPTY_HANDED,
    GAMING,
    QUESTION,
    SURE,
    UNSURE,
    asked,
    callable_ids,
    conversation,
)
from tests.support.fakes import FakeCounter, FakeSearch, found


def pressed(kind: ActionKind, before: Reply, live: LiveEdition = SURE) -> Reply:
    return asked("", live, action=Action(kind), context=before.context)


def test_triage_runs_before_anything_else() -> None:
    assert STEPS[0] is judge_danger


def test_a_question_is_answered_by_its_page() -> None:
    reply = asked()

    assert reply.outcome is Outcome.ANSWERED
    assert reply.page is not None
    assert (reply.page.revision.page, reply.page.passage) == (GAMING, "agree-limits")


def test_a_message_in_danger_gets_the_emergency_card() -> None:
    reply = asked("he is at the door")

    assert reply.outcome is Outcome.EMERGENCY_CARD
    assert reply.card is not None
    assert reply.card.card.id == "danger"


def test_a_worry_gets_a_card_above_the_page_that_answers() -> None:
    reply = asked("a worry")

    assert reply.outcome is Outcome.URGENT_CARD
    assert reply.card is not None
    assert reply.page is not None


def test_the_safe_word_brings_the_card_in_the_middle_of_a_conversation() -> None:
    *_, last = conversation(SURE, QUESTION, "hello", "lighthouse")

    assert last.outcome is Outcome.EMERGENCY_CARD


def test_i_need_help_now_brings_the_emergency_card_without_a_word() -> None:
    reply = pressed(ActionKind.NEED_HELP_NOW, asked("a worry"))

    assert reply.outcome is Outcome.EMERGENCY_CARD


def test_i_was_asking_for_information_gives_the_page_and_takes_the_card_away() -> None:
    reply = pressed(ActionKind.ASKED_FOR_INFORMATION, asked("a worry"))

    assert (reply.outcome, reply.card) == (Outcome.ANSWERED, None)
    assert reply.page is not None
    assert reply.page.revision.page == GAMING


def test_it_is_about_someone_else_keeps_the_card_and_speaks_to_an_adult() -> None:
    reply = pressed(ActionKind.ABOUT_SOMEONE_ELSE, asked("he hurts me"))

    assert reply.outcome is Outcome.URGENT_CARD
    assert (reply.judgement.kind, reply.judgement.speaker) == (
        Kind.CHILD_DISCLOSURE,
        Audience.FAMILY,
    )


def test_none_of_these_ends_with_people() -> None:
    reply = pressed(ActionKind.NONE_OF_THESE, asked(live=UNSURE), UNSURE)

    assert (reply.outcome, reply.choices) == (Outcome.NO_GUIDANCE_FOUND, ())
    assert reply.text == REPLIES["none_of_these"].text
    assert "medway_front_door" in callable_ids(reply)


def test_choices_are_offered_once_and_then_people() -> None:
    outcomes = [
        reply.outcome
        for reply in conversation(UNSURE, "my son has a chat thing", "my son likes a chat thing")
    ]

    assert outcomes == [Outcome.CHOICES_OFFERED, Outcome.NO_GUIDANCE_FOUND]


def test_nothing_above_the_threshold_ends_with_no_guidance_found() -> None:
    reply = asked(live=EMPTY_HANDED)

    assert (reply.outcome, reply.page, reply.choices) == (Outcome.NO_GUIDANCE_FOUND, None, ())


def test_a_follow_up_leans_on_the_page_before() -> None:
    search = FakeSearch(found("e-safety/gaming"))

    conversation(replace(SURE, search=search), QUESTION, "and how do I turn it off?")

    assert [query.near for query in search.queries] == [(), ("e-safety/gaming",)]


def test_a_greeting_is_answered_without_a_search() -> None:
    reply = asked("hello", BROKEN)

    assert (reply.outcome, reply.text) == (Outcome.SMALL_TALK, REPLIES["greeting"].text)


def test_the_help_line_stands_for_three_turns_after_a_card() -> None:
    replies = conversation(SURE, "a worry", "hello", QUESTION, "hello", "hello")

    assert [reply.help_line for reply in replies] == [False, True, True, True, False]


def test_a_child_who_asks_something_first_finds_childline_beside_every_number() -> None:
    reply = conversation(SURE, "hello", "he hurts me")[-1]

    assert reply.card is not None
    assert "childline" in [row.contact.id for row in reply.card.contacts]


def test_a_child_finds_childline_in_the_turns_that_follow_as_well() -> None:
    live = replace(EMPTY_HANDED, edition=SURE.edition)

    reply = conversation(live, "he hurts me", "is that wrong?")[-1]

    assert reply.audience is Audience.YOUNG_PERSON
    assert reply.card is not None
    assert [row.contact.id for row in reply.card.contacts][-1] == "childline"


def test_an_area_chosen_once_holds_for_the_conversation() -> None:
    first = asked("", action=Action(ActionKind.SWITCH_AREA, "kent"))

    reply = asked(live=EMPTY_HANDED, context=first.context)

    assert callable_ids(reply) == ["emergency_999", "kent_front_door", "kent_ooh", "childline"]


def test_the_cells_of_a_conversation_are_counted_once_each() -> None:
    counter = FakeCounter()
    first = answer(a_message(), SURE, counter)

    answer(a_message(context=first.context), SURE, counter)

    assert [cell.id for cell in counter.cells] == [
        "outcome:answered",
        "outcome:guidance",
        "topic:online/gaming",
        "topic:online",
        "channel:web",
        "audience:not-said",
        "language:en",
        "hours:office-hours",
        "contact:childline",
    ]
