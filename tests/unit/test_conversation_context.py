"""What one turn hands to the next: ids and flags, never words."""

from typing import Any

import pytest

from assistant.conversation.context import HELP_LINE_TURNS, Context
from assistant.conversation.outcome import Outcome
from assistant.conversation.reply import Reply
from assistant.conversation.steps.compose import compose
from assistant.conversation.turn import Turn
from assistant.guidance.page import Audience
from assistant.safety.judgement import Kind
from tests.support.builders import WORRY, a_card, a_live_edition, a_message, a_page, a_turn

GAMING = a_page("e-safety/gaming")
PHONES = a_page("e-safety/phones")
LIVE = a_live_edition(GAMING, PHONES, cards={"en": (a_card(page="e-safety/gaming"),)})


def composed(turn: Turn) -> Reply:
    reply = compose(turn, LIVE).reply
    assert reply is not None
    return reply


def answered(*slugs: str, **changes: Any) -> Turn:
    return a_turn(**{"outcome": Outcome.ANSWERED, "pages": slugs, "has_answer": True, **changes})


def carded(**changes: Any) -> Turn:
    return a_turn(**{"judgement": WORRY, "outcome": Outcome.URGENT_CARD, **changes})


def test_the_next_turn_knows_the_pages_the_audience_and_the_area() -> None:
    turn = answered(
        "e-safety/gaming", "e-safety/phones", audience=Audience.PRACTITIONER, area="kent"
    )

    context = composed(turn).context

    assert context == Context(
        audience=Audience.PRACTITIONER, area="kent", pages=("e-safety/gaming", "e-safety/phones")
    )


def test_the_usual_audience_is_not_remembered_as_if_it_had_been_chosen() -> None:
    context = composed(answered("e-safety/gaming")).context

    assert context.audience is None


def test_the_next_turn_knows_the_page_of_a_card() -> None:
    context = composed(carded()).context

    assert context.pages == ("e-safety/gaming",)


def test_pages_shown_before_are_remembered_through_small_talk() -> None:
    message = a_message("thank you", context=Context(pages=("e-safety/gaming",)))

    context = composed(a_turn(message, outcome=Outcome.SMALL_TALK, reply_id="greeting")).context

    assert context.pages == ("e-safety/gaming",)


def test_a_repeated_concern_is_remembered_once_and_last() -> None:
    seen = Context(signals=(Kind.ABUSE_CONCERN, Kind.DOMESTIC_ABUSE))

    context = composed(carded(message=a_message("a worry", context=seen))).context

    assert context.signals == (Kind.DOMESTIC_ABUSE, Kind.ABUSE_CONCERN)


def test_an_ordinary_question_keeps_the_concerns_seen_before() -> None:
    seen = Context(signals=(Kind.ABUSE_CONCERN,))

    context = composed(answered("e-safety/gaming", message=a_message(context=seen))).context

    assert context.signals == (Kind.ABUSE_CONCERN,)


@pytest.mark.parametrize(
    ("outcome", "clarified"),
    [
        (Outcome.CHOICES_OFFERED, True),
        (Outcome.NO_GUIDANCE_FOUND, False),
    ],
)
def test_the_next_turn_knows_whether_choices_were_offered(
    outcome: Outcome, *, clarified: bool
) -> None:
    context = composed(a_turn(outcome=outcome, reply_id=outcome.value)).context

    assert context.clarified is clarified


def test_a_card_starts_three_turns_of_the_help_line() -> None:
    reply = composed(carded())

    assert (reply.help_line, reply.context.help_turns) == (False, HELP_LINE_TURNS)


@pytest.mark.parametrize(
    ("before", "help_line", "after"), [(3, True, 2), (2, True, 1), (1, True, 0), (0, False, 0)]
)
def test_the_help_line_stays_for_three_turns_after_a_card(
    before: int, *, help_line: bool, after: int
) -> None:
    message = a_message(context=Context(help_turns=before))

    reply = composed(answered("e-safety/gaming", message=message))

    assert (reply.help_line, reply.context.help_turns) == (help_line, after)
