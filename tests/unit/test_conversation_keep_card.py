"""After a card, who asks on and would get a guess gets the card again."""

from dataclasses import replace

import pytest

from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.outcome import Outcome
from assistant.conversation.reply import Reply
from assistant.safety.judgement import Level
from tests.support.conversations import EMPTY_HANDED, SURE, UNSURE, asked, conversation

KNIFE, WORRY = "he is at the door", "a worry"
ON_AND_ON = ("what now", "and then", "hm")


def levels(replies: list[Reply]) -> list[Level]:
    return [reply.judgement.level for reply in replies]


def test_after_an_emergency_choices_stand_below_the_card() -> None:
    first, second = conversation(UNSURE, KNIFE, "should i open it")

    assert second.outcome is Outcome.EMERGENCY_CARD
    assert second.card == first.card
    assert second.page is None
    assert second.choices


def test_after_a_worry_choices_are_choices() -> None:
    *_, reply = conversation(UNSURE, WORRY, "and the other thing")

    assert reply.outcome is Outcome.CHOICES_OFFERED
    assert reply.help_line


@pytest.mark.parametrize("before", [KNIFE, WORRY])
def test_who_would_get_nothing_gets_the_card_again(before: str) -> None:
    first, second = conversation(EMPTY_HANDED, before, "what do i do")

    assert (second.outcome, second.card, second.text) == (first.outcome, first.card, None)


@pytest.mark.parametrize("before", [KNIFE, WORRY])
def test_what_is_surely_answered_is_answered(before: str) -> None:
    *_, reply = conversation(SURE, before, "how long may he play")

    assert (reply.outcome, reply.help_line) == (Outcome.ANSWERED, True)


def test_a_card_is_kept_for_three_turns_and_no_longer() -> None:
    replies = conversation(EMPTY_HANDED, KNIFE, *ON_AND_ON, "one more")

    assert levels(replies) == [Level.EMERGENCY] * 4 + [Level.NONE]


def test_who_only_asked_for_information_is_left_alone() -> None:
    first = asked(WORRY, EMPTY_HANDED)
    second = asked(
        "",
        EMPTY_HANDED,
        action=Action(ActionKind.ASKED_FOR_INFORMATION),
        context=first.context,
    )

    third = asked("what now", EMPTY_HANDED, context=second.context)

    assert second.context == replace(second.context, concern=None)
    assert third.card is None
