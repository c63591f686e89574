"""The window of updates: each number once, over all workers, in one row that says little."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from assistant.persistence.migrating import migrate
from assistant.persistence.replay_window import ReplayWindow, Window, moved_on
from assistant.persistence.tables import replay_windows
from tests.support.databases import DATABASES, fresh_sqlite

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
WEEK = 202648


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with request.param(tmp_path) as engine:
        migrate(engine)
        yield engine


def test_a_thousand_updates_sent_five_times_are_claimed_a_thousand_times(engine: Engine) -> None:
    shuffled = [10_000 + place * 37 % 1_000 for place in range(1_000)]
    numbers = [number for number in shuffled for _ in range(5)]
    workers = [ReplayWindow(engine, lambda: MONDAY) for _ in range(4)]

    def claim(place: int) -> bool:
        return workers[place % 4].claim(numbers[place])

    with ThreadPoolExecutor(4) as pool:
        claims = sum(pool.map(claim, range(len(numbers))))

    assert claims == 1_000


def test_what_is_kept_is_one_row_without_a_time(engine: Engine) -> None:
    window = ReplayWindow(engine, lambda: MONDAY)

    for number in (5, 7, 8):
        window.claim(number)

    with engine.connect() as connection:
        rows = [tuple(row) for row in connection.execute(select(replay_windows))]
    assert rows == [(1, 8, "b", WEEK)]


def test_a_restart_remembers_what_was_claimed(engine: Engine) -> None:
    ReplayWindow(engine, lambda: MONDAY).claim(7)

    assert not ReplayWindow(engine, lambda: MONDAY).claim(7)


def test_after_a_week_without_updates_telegram_may_begin_anew(engine: Engine) -> None:
    ReplayWindow(engine, lambda: MONDAY).claim(1_000_000)
    later = ReplayWindow(engine, lambda: MONDAY + timedelta(days=7))

    assert [later.claim(number) for number in (40, 40, 41)] == [True, False, True]


def test_without_a_database_every_update_is_answered(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with fresh_sqlite(tmp_path) as engine:
        window = ReplayWindow(engine)

        assert window.claim(7)
    assert "replay_window_unreadable OperationalError" in caplog.text


@pytest.mark.parametrize(
    ("number", "after"),
    [
        (101, Window(101, 0b11, WEEK)),
        (103, Window(103, 0b1001, WEEK)),
        (99, Window(100, 0b11, WEEK)),
        (100, None),
        (100 + 1_024, Window(1_124, 1, WEEK)),
        (100 + 1_023, Window(1_123, 1 << 1_023 | 1, WEEK)),
        (100 - 1_023, Window(100, 1 << 1_023 | 1, WEEK)),
        (100 - 1_024, None),
    ],
)
def test_the_window_moves_with_the_highest_number(number: int, after: Window | None) -> None:
    assert moved_on(Window(100, 1, WEEK), number, WEEK) == after
