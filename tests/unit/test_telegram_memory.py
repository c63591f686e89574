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


def test_no_message_is_known_longer_than_48_hours_although_its_chat_has_newer_ones() -> None:
    traces = Traces()
    for hours in (0, 40):
        traces.note(b"a", Trace(hours, OPEN_HOURS + timedelta(hours=hours), is_ours=True))

    traces.note(b"b", Trace(1, OPEN_HOURS + timedelta(hours=50), is_ours=True))

    assert [trace.message_id for trace in traces._chats[b"a"]] == [40]


def test_messages_are_known_in_their_order_although_an_older_one_is_noted_again() -> None:
    traces = Traces()
    for seconds in (2, 1):
        traces.note(b"a", Trace(seconds, OPEN_HOURS + timedelta(seconds=seconds), is_ours=True))

    taken = traces.take(b"a", OPEN_HOURS + timedelta(minutes=1))

    assert [trace.message_id for trace in taken] == [1, 2]


def test_of_a_chat_the_newest_hundred_messages_are_known() -> None:
    traces = Traces()
    for number in range(120):
        traces.note(b"a", Trace(number, OPEN_HOURS, is_ours=True))

    taken = traces.take(b"a", OPEN_HOURS)

    assert [trace.message_id for trace in taken] == list(range(20, 120))


def test_what_was_taken_is_forgotten() -> None:
    traces = Traces()
    traces.note(b"a", Trace(1, OPEN_HOURS, is_ours=True))

    assert traces.take(b"a", OPEN_HOURS) == (Trace(1, OPEN_HOURS, is_ours=True),)
    assert traces.take(b"a", OPEN_HOURS) == ()
