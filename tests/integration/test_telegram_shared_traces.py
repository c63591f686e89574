"""Several workers note together which messages stand in a chat, so that any can clear it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from redis import Redis

from assistant.channels.telegram.chats.remembered import NOTHING, Remembered
from assistant.channels.telegram.chats.sealing import Seals, shared_keys
from assistant.channels.telegram.chats.shared import SharedChats, SharedTraces
from assistant.channels.telegram.chats.traces import Trace
from assistant.persistence.shared_memory import MOST_ENTRIES, SharedMemory
from tests.support.builders import OPEN_HOURS
from tests.support.own_redis import a_redis

SECRET = "a secret of the tests that is long enough"
CHAT = shared_keys(SECRET).of(7)
POLISH = Remembered(locale="pl")
A_DAY = timedelta(days=1)
A_MOMENT = timedelta(milliseconds=1)


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    with a_redis(tmp_path) as found:
        yield found


def traces_of(url: str) -> SharedTraces:
    return SharedTraces(SharedMemory(url), Seals((SECRET,)))


SAID, HEARD = (
    Trace(number, OPEN_HOURS + timedelta(seconds=number), is_ours=bool(number % 2))
    for number in (1, 2)
)


def test_what_two_workers_have_sent_is_cleared_by_either_and_once(url: str) -> None:
    one, other = traces_of(url), traces_of(url)
    one.note(CHAT, SAID)
    other.note(CHAT, HEARD)

    now = OPEN_HOURS + timedelta(hours=1)
    assert other.take(CHAT, now) == (SAID, HEARD)
    assert one.take(CHAT, now) == ()


def test_messages_too_old_to_be_deleted_are_gone_and_no_chat_has_more_than_a_hundred(
    url: str,
) -> None:
    traces = traces_of(url)
    for number in range(120):
        traces.note(CHAT, Trace(number, OPEN_HOURS, is_ours=True))

    (name,) = Redis.from_url(url).keys()
    assert Redis.from_url(url).zcard(name) == 100
    assert 0 < Redis.from_url(url).ttl(name) <= 48 * 3600
    assert traces.take(CHAT, OPEN_HOURS + timedelta(hours=49)) == ()


def test_no_message_lies_there_longer_than_48_hours_although_its_chat_has_newer_ones(
    url: str,
) -> None:
    traces = traces_of(url)
    traces.note(CHAT, SAID)

    traces.note(CHAT, Trace(3, SAID.at + timedelta(hours=48), is_ours=True))

    (name,) = Redis.from_url(url).keys()
    assert len(SharedMemory(url).take_all(name.decode())) == 1


def test_a_message_that_is_noted_again_lies_there_no_longer_for_that(url: str) -> None:
    traces, now = traces_of(url), SAID.at + timedelta(hours=47)

    traces.put_back(CHAT, (SAID,), now)

    (name,) = Redis.from_url(url).keys()
    assert 0 < Redis.from_url(url).ttl(name) <= 3600
    assert traces.take(CHAT, now) == (SAID,)


def test_a_message_of_another_release_is_passed_over(url: str) -> None:
    traces, seals = traces_of(url), Seals((SECRET,))
    traces.note(CHAT, SAID)
    (name,) = Redis.from_url(url).keys()
    foreign = seals.seal(b'{"message": "of another release"}', OPEN_HOURS)
    SharedMemory(url).append(name.decode(), foreign, SAID.at + A_DAY, now=SAID.at, most=9)

    assert traces.take(CHAT, OPEN_HOURS) == (SAID,)


def make_full(url: str) -> None:
    Redis.from_url(url).config_set("maxmemory", "1")


def make_read_only(url: str) -> None:
    Redis.from_url(url).replicaof("127.0.0.1", 1)


def fill_up(url: str) -> None:
    """Lay as many values into it as a worker lets lie there."""
    Redis.from_url(url).mset({f"of others {number}": b"" for number in range(MOST_ENTRIES)})


@pytest.fixture(params=[make_full, make_read_only, fill_up])
def unwilling(request: pytest.FixtureRequest, url: str) -> str:
    """A Redis that takes nothing."""
    request.param(url)
    return url


def test_a_memory_that_takes_nothing_breaks_no_answer_and_each_worker_goes_on_alone(
    unwilling: str,
) -> None:
    worker, traces = SharedChats(SharedMemory(unwilling), Seals((SECRET,))), traces_of(unwilling)

    worker.remember(CHAT, POLISH, OPEN_HOURS)
    traces.note(CHAT, SAID)

    assert worker.recall(CHAT, OPEN_HOURS) == POLISH
    assert traces.take(CHAT, OPEN_HOURS) == (SAID,)
    worker.forget(CHAT, OPEN_HOURS)
    assert worker.recall(CHAT, OPEN_HOURS) == NOTHING


def test_what_it_could_not_take_goes_before_what_it_took_earlier(url: str) -> None:
    worker = SharedChats(SharedMemory(url), Seals((SECRET,)))
    worker.remember(CHAT, POLISH, OPEN_HOURS)
    make_full(url)

    worker.remember(CHAT, Remembered(locale="en"), OPEN_HOURS + A_MOMENT)

    assert worker.recall(CHAT, OPEN_HOURS + 2 * A_MOMENT) == Remembered(locale="en")


def test_what_another_worker_has_remembered_since_goes_before_what_it_could_not_take(
    url: str,
) -> None:
    one, other = (SharedChats(SharedMemory(url), Seals((SECRET,))) for _ in range(2))
    make_full(url)
    one.remember(CHAT, POLISH, OPEN_HOURS)
    Redis.from_url(url).config_set("maxmemory", "0")

    other.remember(CHAT, Remembered(locale="en"), OPEN_HOURS + A_MOMENT)

    assert one.recall(CHAT, OPEN_HOURS + 2 * A_MOMENT) == Remembered(locale="en")


def test_what_it_could_not_drop_is_forgotten_by_the_worker_that_was_asked(url: str) -> None:
    worker = SharedChats(SharedMemory(url), Seals((SECRET,)))
    worker.remember(CHAT, POLISH, OPEN_HOURS)
    make_read_only(url)

    worker.forget(CHAT, OPEN_HOURS + A_MOMENT)

    assert Redis.from_url(url).dbsize() == 1
    assert worker.recall(CHAT, OPEN_HOURS + 2 * A_MOMENT) == NOTHING


def test_what_a_worker_knew_alone_gives_way_to_what_all_know(url: str) -> None:
    seals, client = Seals((SECRET,)), Redis.from_url(url)
    worker = SharedChats(SharedMemory(url), seals)
    client.config_set("maxmemory", "1")
    worker.remember(CHAT, POLISH, OPEN_HOURS)
    client.config_set("maxmemory", "0")
    worker.remember(CHAT, Remembered(locale="en"), OPEN_HOURS)

    SharedChats(SharedMemory(url), seals).forget(CHAT, OPEN_HOURS)

    assert worker.recall(CHAT, OPEN_HOURS) == NOTHING
