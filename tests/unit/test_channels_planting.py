"""One client adds to each topic and tool once in an hour, and to everything else as it comes."""

from threading import Event

import pytest

from assistant.channels.forgetting import forget_in_time
from assistant.channels.planting import WINDOW_SECONDS, Counters, OwnHour, site_of
from assistant.usage.cells import Cell, Measure
from assistant.usage.tally import Tally

GAMES, LAW = Cell(Measure.TOPIC, "games"), Cell(Measure.TOPIC, "law")
STEP, CONTACT = Cell(Measure.STEP, "early-help"), Cell(Measure.CONTACT, "childline")
ANSWERED = Cell(Measure.OUTCOME, "answered")


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_one_client_adds_to_each_topic_once_and_to_other_measures_every_time() -> None:
    tally = Tally()
    counters = Counters(tally)

    for _ in range(40):
        counters.of(b"one").add([GAMES, LAW, ANSWERED])

    assert tally.counts() == {GAMES: 1, LAW: 1, ANSWERED: 40}


def test_what_was_shown_or_walked_is_limited_as_a_topic_is() -> None:
    tally = Tally()
    counters = Counters(tally)

    for _ in range(40):
        counters.of(b"one").add([STEP, CONTACT])

    assert tally.counts() == {STEP: 1, CONTACT: 1}


def test_every_client_has_a_limit_of_its_own() -> None:
    tally = Tally()
    counters = Counters(tally)

    for client in (b"one", b"two"):
        counters.of(client).add([GAMES])

    assert tally.counts() == {GAMES: 2}


def test_after_an_hour_it_counts_again() -> None:
    clock, tally = Clock(), Tally()
    counters = Counters(tally, hour=OwnHour(clock))

    for moment in (0.0, WINDOW_SECONDS - 1, WINDOW_SECONDS):
        clock.now = moment
        counters.of(b"one").add([GAMES])

    assert tally.counts() == {GAMES: 2}


def test_an_hour_later_a_client_is_forgotten_though_nobody_comes() -> None:
    clock = Clock()
    hour = OwnHour(clock)
    counters = Counters(Tally(), hour=hour)
    counters.of(b"one").add([GAMES])
    key = hour._key

    clock.now = WINDOW_SECONDS - 1
    counters.forget()
    kept, left = len(hour._seen), counters.seconds_left()
    clock.now = WINDOW_SECONDS
    counters.forget()

    assert (kept, left) == (1, 1)
    assert (len(hour._seen), counters.seconds_left()) == (0, WINDOW_SECONDS)
    assert hour._key != key


def test_a_worker_forgets_as_soon_as_the_time_is_over() -> None:
    forgotten = Event()

    class Over:
        def seconds_left(self) -> float:
            return 0.0

        def forget(self) -> None:
            forgotten.set()

    (watch,) = forget_in_time(Over())
    watch.start()

    assert forgotten.wait(timeout=10)
    watch.stop()


def test_no_client_is_kept_in_words() -> None:
    hour = OwnHour()

    Counters(Tally(), hour=hour).of(b"192.0.2.1").add([GAMES])

    assert not any(b"192.0.2.1" in entry or b"games" in entry for entry in hour._seen)


@pytest.mark.parametrize(
    ("one", "other", "is_one_site"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("::ffff:192.0.2.1", "::ffff:192.0.2.2", False),
        ("192.0.2.1", "192.0.2.2", False),
    ],
)
def test_the_addresses_of_one_household_are_one_client(
    one: str, other: str, *, is_one_site: bool
) -> None:
    assert (site_of(one) == site_of(other)) is is_one_site
