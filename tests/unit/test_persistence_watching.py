import time
from collections.abc import Callable

import pytest
from sqlalchemy.exc import OperationalError

from assistant.persistence.watching import NumberWatch


class Publisher:
    """Publishes when a test says so, and can be out of reach."""

    def __init__(self) -> None:
        self.newest: int | None = 1
        self.is_out_of_reach = False

    def ask(self) -> int | None:
        if self.is_out_of_reach:
            raise OperationalError("SELECT", {}, Exception("gone"))
        return self.newest


def a_watch(publisher: Publisher, seen: list[int], known: int | None = 1) -> NumberWatch:
    return NumberWatch(
        publisher.ask, seen.append, name="editions", known=known, every_seconds=0.01
    )


def test_the_edition_that_is_known_is_not_opened_again() -> None:
    seen: list[int] = []
    watch = a_watch(Publisher(), seen)

    watch.look()

    assert seen == []


def test_a_newer_edition_is_opened_once() -> None:
    publisher, seen = Publisher(), list[int]()
    watch = a_watch(publisher, seen)
    publisher.newest = 2

    watch.look()
    watch.look()

    assert seen == [2]


def test_an_empty_database_changes_nothing() -> None:
    publisher, seen = Publisher(), list[int]()
    publisher.newest = None

    a_watch(publisher, seen).look()

    assert seen == []


def test_a_database_out_of_reach_is_asked_again_later() -> None:
    publisher, seen = Publisher(), list[int]()
    watch = a_watch(publisher, seen)
    publisher.is_out_of_reach, publisher.newest = True, 2
    watch.look()

    publisher.is_out_of_reach = False
    watch.look()

    assert seen == [2]


def test_an_edition_that_cannot_be_opened_is_tried_again() -> None:
    publisher, opened = Publisher(), list[int]()
    failures = iter([OSError("the disk is full")])

    def open_edition(number: int) -> None:
        for failure in failures:
            raise failure
        opened.append(number)

    publisher.newest = 2
    watch = NumberWatch(publisher.ask, open_edition, name="editions", known=1, every_seconds=0.01)
    watch.look()
    watch.look()

    assert opened == [2]


def test_a_loss_and_its_end_are_told_in_the_log_once_each(
    caplog: pytest.LogCaptureFixture,
) -> None:
    publisher = Publisher()
    watch = a_watch(publisher, [])
    losses = [False, True, True, True, False, False, True, False]

    for publisher.is_out_of_reach in losses:
        watch.look()

    failed, recovered = "watch_failed editions OperationalError", "watch_recovered editions"
    assert caplog.messages == [failed, recovered, failed, recovered]


def test_the_watch_looks_by_itself_until_it_is_stopped() -> None:
    publisher, seen = Publisher(), list[int]()
    watch = a_watch(publisher, seen)
    watch.start()
    publisher.newest = 2
    deadline = time.monotonic() + 5

    _wait_until(lambda: bool(seen), deadline)
    watch.stop()

    assert seen == [2]


def _wait_until(condition: Callable[[], bool], deadline: float) -> None:
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.01)
