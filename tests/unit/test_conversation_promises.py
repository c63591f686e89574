"""What every conversation promises, whatever is written and whatever is pressed."""

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.context import Context
from assistant.conversation.message import IncomingMessage
from assistant.conversation.outcome import Outcome
from assistant.conversation.pipeline import answer
from assistant.conversation.ports import LiveEdition
from assistant.conversation.reply import Reply
from assistant.conversation.token import TokenSealer
from assistant.safety.judgement import Level
from tests.support.builders import DANGER, OPEN_HOURS, WORRY, a_message
from tests.support.conversations import BROKEN, EMPTY_HANDED, SURE, UNSURE, asked
from tests.support.fakes import FakeCounter, FakeTriage

ACTIONS = st.none() | st.builds(
    Action,
    st.sampled_from([kind for kind in ActionKind if kind is not ActionKind.SWITCH_AUDIENCE]),
    st.sampled_from(["", "e-safety/gaming", "kent", "elsewhere"]),
)
MESSAGES = st.builds(
    a_message,
    text=st.one_of(st.text(), st.sampled_from(["a worry", "he is at the door", "hello", ""])),
    locale=st.sampled_from(["en", "pl"]),
    action=ACTIONS,
)
LIVES = st.sampled_from([SURE, UNSURE, EMPTY_HANDED, BROKEN])


def test_a_very_long_message_in_another_language_with_a_number_in_it_still_gets_help() -> None:
    text = "ساعدني " * 800 + "01632 960001"
    live = replace(SURE, triage=FakeTriage({text: DANGER}))

    reply = asked(text, live, locale="ar")

    assert reply.outcome is Outcome.EMERGENCY_CARD


@settings(deadline=None)
@given(messages=st.lists(MESSAGES, min_size=1, max_size=5), live=LIVES)
def test_whatever_is_written_or_pressed_there_is_help_or_guidance(
    messages: list[IncomingMessage], live: LiveEdition
) -> None:
    replies = list(in_turn(messages, live))

    assert [reply for reply in replies if not says_something(reply)] == []


def in_turn(messages: Iterable[IncomingMessage], live: LiveEdition) -> Iterable[Reply]:
    context = Context()
    for message in messages:
        reply = answer(replace(message, context=context), live, FakeCounter())
        context = reply.context
        yield reply


def says_something(reply: Reply) -> bool:
    """Hold what every reply promises: a card for a danger, and something said or someone named."""
    has_card = reply.card is not None and bool(reply.card.contacts)
    is_safe = reply.judgement.level is Level.NONE or has_card
    return is_safe and bool(has_card or reply.page or reply.text or reply.contacts)


@settings(deadline=None)
@given(text=st.text(min_size=1).map(lambda text: f"canary {text}"))
def test_nothing_that_was_written_travels_in_the_token(text: str) -> None:
    sealer = TokenSealer(["a secret of the tests " * 2])
    live = replace(SURE, triage=FakeTriage({text: WORRY}))
    reply = asked(text, live)

    opened = sealer.open(sealer.seal(reply.context, OPEN_HOURS), OPEN_HOURS)

    assert opened == reply.context
    assert "canary" not in repr(opened)


@settings(deadline=None)
@given(text=st.text(min_size=1).map(lambda text: f"canary {text}"))
def test_no_reply_echoes_what_was_written(text: str) -> None:
    reply = asked(text)

    assert "canary" not in repr(reply)
