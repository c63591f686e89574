"""Counts on the disk: staged in cells, in batches and never twice."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, event, inspect, text
from sqlalchemy.exc import OperationalError

from assistant.persistence.migrating import migrate
from assistant.persistence.repeating import Repeating
from assistant.persistence.staging import FILE, Staging
from assistant.persistence.usage_writing import UsageWriter, random_wait_seconds
from assistant.usage.cells import Measure
from assistant.usage.tally import Tally
from tests.support.counting import OCTOBER, TELEGRAM, WEB, Place, a_place, batch, staging_of
from tests.support.databases import DATABASES, opened
from tests.support.processes import begun, end_of

IN_OCTOBER = datetime(2026, 10, 15, 12, tzinfo=UTC)
STEPS = (*(f"statement {number}" for number in range(1, 4)), "commit", "acknowledgement")


@pytest.fixture(params=DATABASES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    with request.param(tmp_path) as engine, a_place(engine) as place:
        yield place


def a_tally(conversations: int) -> Tally:
    tally = Tally(lambda: IN_OCTOBER)
    for _ in range(conversations):
        tally.add([WEB])
    return tally


def test_batches_add_up_in_their_cells_and_preparing_again_keeps_them(place: Place) -> None:
    place.staging.add(batch({WEB: 3, TELEGRAM: 1}))
    place.staging.prepare()
    place.staging.add(batch({WEB: 4}))

    assert place.staging.counts(OCTOBER) == {Measure.CHANNEL: {"web": 7, "telegram": 1}}


def test_four_conversations_wait_in_memory_and_five_reach_the_disk(place: Place) -> None:
    few, enough = a_tally(4), a_tally(5)

    UsageWriter(few, place.staging).write_if_many()
    UsageWriter(enough, place.staging).write_if_many()

    assert place.staging.counts(OCTOBER) == {Measure.CHANNEL: {"web": 5}}
    assert few.counts() == {WEB: 4}
    assert enough.counts() == {}


def test_at_a_clean_end_what_waits_is_written(place: Place) -> None:
    writer = UsageWriter(a_tally(2), place.staging)
    repeating = Repeating(
        writer.write_if_many, wait_seconds=random_wait_seconds, at_end=writer.write
    )

    repeating.start()
    repeating.stop()
    writer.write()

    assert place.staging.counts(OCTOBER) == {Measure.CHANNEL: {"web": 2}}


def test_a_batch_is_written_between_ten_and_twenty_minutes_after_the_last() -> None:
    waits = {random_wait_seconds() for _ in range(2_000)}

    assert 600 <= min(waits) < 660
    assert 1_140 < max(waits) <= 1_200


def test_a_batch_that_was_surely_not_written_waits_for_the_next_time(place: Place) -> None:
    tally = a_tally(6)

    def fail(*_: object) -> None:
        raise OperationalError("INSERT", {}, ConnectionError())

    event.listen(place.staged, "before_cursor_execute", fail)
    UsageWriter(tally, place.staging).write()
    event.remove(place.staged, "before_cursor_execute", fail)

    assert tally.counts() == {WEB: 6}
    assert place.staging.counts(OCTOBER) == {}


def test_a_batch_that_may_have_been_written_is_dropped_rather_than_counted_twice(
    place: Place,
) -> None:
    tally = a_tally(6)

    def fail(_: object) -> None:
        raise OperationalError("COMMIT", {}, ConnectionError())

    event.listen(place.staged, "commit", fail)
    UsageWriter(tally, place.staging).write()
    event.remove(place.staged, "commit", fail)

    assert tally.counts() == {}


def write_and_die(url: URL, step: str) -> None:
    """Write ten conversations in a process of its own, which kills itself on the way."""
    numbers = count(1)

    def die(at: str) -> None:
        if at == step:
            os.kill(os.getpid(), signal.SIGKILL)

    with opened(url) as main:
        staged = staging_of(main)
        event.listen(staged, "before_cursor_execute", lambda *_: die(f"statement {next(numbers)}"))
        event.listen(staged, "commit", lambda _: die("commit"))
        UsageWriter(a_tally(10), Staging(staged)).write()
        die("acknowledgement")
        os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("step", STEPS)
def test_workers_that_are_killed_while_they_write_count_nothing_twice(
    place: Place, step: str
) -> None:
    workers = [begun(write_and_die, place.engine.url, at) for at in (step, "acknowledgement")]

    assert [end_of(worker) for worker in workers] == [-signal.SIGKILL] * 2

    UsageWriter(a_tally(5), place.staging).write()
    written = place.staging.counts(OCTOBER)[Measure.CHANNEL]["web"]
    assert written in ({25} if step == "acknowledgement" else {15, 25})


def test_counts_are_in_no_backup_of_the_database(tmp_path: Path) -> None:
    with opened(f"sqlite:///{tmp_path / 'assistant.db'}") as engine:
        migrate(engine)
        Staging(staging_of(engine)).prepare()
        Staging(staging_of(engine)).add(batch({WEB: 3}))

        assert not inspect(engine).has_table("usage_cell")
    assert [path.name for path in tmp_path.glob(f"{FILE}*")] == [FILE]


@pytest.mark.parametrize("database", DATABASES[1:])
def test_postgresql_writes_counts_into_no_log_that_is_archived(
    database: Callable[[Path], AbstractContextManager[Engine]], tmp_path: Path
) -> None:
    with database(tmp_path) as engine, engine.connect() as connection:
        Staging(engine).prepare()
        kept = connection.execute(
            text("SELECT relpersistence FROM pg_class WHERE oid = 'usage_cell'::regclass")
        )

        assert kept.scalar_one() == "u"
