"""Workers that share a memory limit planting together, and leave nothing in it of anybody."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from redis import Redis

from assistant.bootstrap import build_services
from assistant.channels.planting import WINDOW_SECONDS, Counters
from assistant.channels.planting_together import REST_SECONDS, SharedHour
from assistant.persistence.repeating import Repeating
from assistant.persistence.shared_memory import SharedMemory
from assistant.persistence.staging import Staging, staging_engine
from assistant.usage.cells import Cell, Measure
from assistant.usage.periods import period_of
from assistant.usage.tally import Tally
from tests.support.canaries import needles_of
from tests.support.own_redis import a_redis
from tests.support.service import a_prepared_folder, a_running_service, first_service, settings_for

SECRET = "a secret of the tests that is long enough"
NOWHERE = "redis://127.0.0.1:1/0"
GAMES, LAW = Cell(Measure.TOPIC, "games"), Cell(Measure.TOPIC, "law")
ANSWERED = Cell(Measure.OUTCOME, "answered")
ONE, OTHER = b"192.0.2.1", b"192.0.2.2"


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    with a_redis(tmp_path) as found:
        yield found


def a_worker(tally: Tally, url: str, secret: str = SECRET, clock: Clock | None = None) -> Counters:
    hour = SharedHour(SharedMemory(url), secret, clock or Clock())
    return Counters(tally, hour=hour)


def test_one_client_adds_once_to_a_topic_whichever_worker_it_reaches(url: str) -> None:
    tally = Tally()
    workers = [a_worker(tally, url) for _ in range(3)]

    for _ in range(10):
        for worker in workers:
            worker.of(ONE).add([GAMES, ANSWERED])
    workers[1].of(ONE).add([GAMES, LAW])
    workers[2].of(OTHER).add([GAMES])

    assert tally.counts() == {GAMES: 2, LAW: 1, ANSWERED: 30}


def test_workers_that_are_asked_at_the_same_moment_count_once(url: str) -> None:
    tally, together = Tally(), Barrier(8, timeout=60)
    workers = [a_worker(tally, url) for _ in range(8)]

    def add(worker: Counters) -> None:
        together.wait()
        for number in range(50):
            worker.of(ONE).add([Cell(Measure.TOPIC, f"topic-{number}")])

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(add, workers))

    assert set(tally.counts().values()) == {1}
    assert len(tally.counts()) == 50


def test_nothing_outlives_the_hour_and_nothing_in_it_names_anybody(url: str) -> None:
    clients = [f"client-{number:08}-of-the-tests" for number in range(50)]
    worker = a_worker(Tally(), url)
    for client in clients:
        worker.of(client.encode()).add([GAMES, LAW])

    memory = Redis.from_url(url)
    names = sorted(memory.keys())
    (key, seen) = names
    lying = b"".join([key, seen, memory.get(key), *memory.smembers(seen)])

    assert len(names) == 2
    assert all(0 < memory.ttl(name) <= WINDOW_SECONDS for name in names)
    assert needles_of(clients).found_in(lying) == set()
    assert memory.scard(seen) == 100
    assert SECRET.encode() not in lying


def test_who_knows_the_key_of_the_hour_but_not_the_secret_finds_no_client(url: str) -> None:
    a_worker(Tally(), url).of(ONE).add([GAMES])
    memory = Redis.from_url(url)
    before = {entry for name in memory.keys("planting:seen:*") for entry in memory.smembers(name)}

    a_worker(Tally(), url, "another secret of the tests, as long").of(ONE).add([GAMES])

    after = [memory.smembers(name) for name in memory.keys("planting:seen:*")]
    assert sum(before == entries for entries in after) == 1
    assert len(set.union(*after)) == 2


def test_when_the_hour_is_over_a_client_counts_again_under_a_new_key(url: str) -> None:
    tally, memory = Tally(), Redis.from_url(url)
    worker = a_worker(tally, url)
    worker.of(ONE).add([GAMES])
    old = memory.get("planting:key")

    memory.delete("planting:key")
    worker.of(ONE).add([GAMES])
    worker.of(ONE).add([GAMES])

    assert memory.get("planting:key") != old
    assert tally.counts() == {GAMES: 2}


def test_while_it_is_away_each_worker_keeps_the_limit_and_asks_again_after_a_rest(
    url: str, caplog: pytest.LogCaptureFixture
) -> None:
    tally, clock = Tally(), Clock()
    memory = SharedMemory(NOWHERE)
    counters = Counters(tally, hour=SharedHour(memory, SECRET, clock))

    for _ in range(5):
        counters.of(ONE).add([GAMES])
    said = len(caplog.records)
    memory._client = Redis.from_url(url)
    counters.of(ONE).add([LAW])
    lying = Redis.from_url(url).dbsize()
    clock.now = REST_SECONDS
    counters.of(OTHER).add([GAMES])

    assert tally.counts() == {GAMES: 2, LAW: 1}
    assert (said, lying, Redis.from_url(url).dbsize()) == (1, 0, 2)
    assert {record.message for record in caplog.records} == {
        "planting_limit_alone MemoryAwayError"
    }


@pytest.mark.parametrize(("setting", "value"), [("save", "3600 1"), ("appendonly", "yes")])
def test_a_redis_that_writes_to_a_disk_is_left_unused(
    url: str, setting: str, value: str, caplog: pytest.LogCaptureFixture
) -> None:
    Redis.from_url(url).config_set(setting, value)
    tally = Tally()

    for _ in range(3):
        a_worker(tally, url).of(ONE).add([GAMES])

    assert tally.counts() == {GAMES: 3}
    assert Redis.from_url(url).dbsize() == 0
    assert "planting_limit_alone MemoryKeepsError" in caplog.text


def test_where_it_holds_too_many_a_worker_keeps_the_limit_by_itself(url: str) -> None:
    tally = Tally()
    hour = SharedHour(SharedMemory(url), SECRET, most_entries=2)
    counters = Counters(tally, hour=hour)

    for client in (b"a", b"b", b"c", b"c", b"d"):
        counters.of(client).add([GAMES])

    assert tally.counts() == {GAMES: 4}


def test_two_services_that_share_a_redis_count_a_client_once(tmp_path: Path, url: str) -> None:
    settings = settings_for(
        a_prepared_folder(tmp_path / "data"),
        ASSISTANT_REDIS_URL=url,
        ASSISTANT_SECRET_KEY=SECRET,
    )
    workers = [build_services(settings, beside=first_service()) for _ in range(2)]

    for worker in workers:
        with a_running_service(worker) as visitor:
            visitor.ask("how do i make gaming safe for my son")

    month = period_of(Measure.TOPIC, first_service().web.clock())
    counts = Staging(staging_engine(settings.database_url)).counts(month)
    assert Redis.from_url(url).dbsize() == 2
    assert counts[Measure.CHANNEL] == {"web": 2}
    assert set(counts[Measure.TOPIC].values()) == {1}


def test_a_worker_that_counts_by_itself_forgets_a_client_when_the_hour_is_over() -> None:
    clock = Clock()
    hour = SharedHour(SharedMemory(NOWHERE), SECRET, clock)
    hour.take(ONE, [GAMES.id])

    kept = len(hour._own._seen)
    clock.now = WINDOW_SECONDS - 1
    left = hour.seconds_left()
    clock.now = WINDOW_SECONDS
    hour.forget()

    assert (kept, left) == (1, 1)
    assert hour._own._seen == set()


def test_a_running_worker_watches_the_time_of_all_that_it_holds_of_clients() -> None:
    services = first_service()
    watched = [each._task for each in services.watches if isinstance(each, Repeating)]

    assert services.web.rate_limit.forget in watched
    assert services.web.counters.forget in watched
