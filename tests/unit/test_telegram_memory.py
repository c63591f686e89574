"""What is remembered of chats has an end, and a bound."""

from datetime import timedelta

from assistant.channels.telegram.chats.remembered import (
    NOTHING,
    ChatKeys,
    ChatMemory,
    Remembered,
)
from assistant.channels.telegram.chats.traces import Trace, Traces
from tests.support.builders import OPEN_HOURS

POLISH = Remembered(locale="pl")


def test_a_chat_is_forgotten_after_thirty_minutes() -> None:
    memory = ChatMemory()
    memory.remember(b"a", POLISH, OPEN_HOURS)

    assert memory.recall(b"a", OPEN_HOURS + timedelta(minutes=30)) == POLISH
    assert memory.recall(b"a", OPEN_HOURS + timedelta(minutes=31)) == NOTHING
    assert not memory._chats


def test_where_there_are_too_many_chats_the_one_that_was_silent_longest_goes() -> None:
    memory = ChatMemory(most_chats=2)

    for chat in (b"a", b"b", b"a", b"c"):
        memory.remember(chat, POLISH, OPEN_HOURS)

    known = [memory.recall(chat, OPEN_HOURS) for chat in (b"a", b"b", b"c")]
    assert known == [POLISH, NOTHING, POLISH]


def test_a_chat_has_another_name_after_a_restart() -> None:
    assert ChatKeys().of(7) != ChatKeys().of(7)


def test_traces_of_too_many_chats_are_dropped_and_old_ones_as_well() -> None:
    traces = Traces(most_chats=2)
    for place, chat in enumerate((b"a", b"b", b"c")):
        traces.note(chat, Trace(place, OPEN_HOURS, is_ours=False))

    later = OPEN_HOURS + timedelta(hours=47)
    kept = [bool(traces._chats.get(chat)) for chat in (b"a", b"b", b"c")]
    traces.note(b"d", Trace(9, later + timedelta(hours=2), is_ours=True))

    assert kept == [False, True, True]
    assert list(traces._chats) == [b"d"]


def test_what_was_taken_is_forgotten() -> None:
    traces = Traces()
    traces.note(b"a", Trace(1, OPEN_HOURS, is_ours=True))

    assert traces.take(b"a", OPEN_HOURS) == (Trace(1, OPEN_HOURS, is_ours=True),)
    assert traces.take(b"a", OPEN_HOURS) == ()
