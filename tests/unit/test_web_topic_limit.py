"""One address adds to each topic once in an hour, and to everything else as it comes."""

from assistant.channels.web.topic_limit import WINDOW_SECONDS, TopicLimit
from assistant.usage.cells import Cell, Measure
from assistant.usage.tally import Tally

GAMES, LAW = Cell(Measure.TOPIC, "games"), Cell(Measure.TOPIC, "law")
ANSWERED = Cell(Measure.OUTCOME, "answered")


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_one_address_adds_to_each_topic_once_and_to_other_measures_every_time() -> None:
    limit, tally = TopicLimit(), Tally()

    for _ in range(40):
        limit.counter_of("192.0.2.1", [], tally).add([GAMES, LAW, ANSWERED])

    assert tally.counts() == {GAMES: 1, LAW: 1, ANSWERED: 40}


def test_every_address_has_a_limit_of_its_own() -> None:
    limit, tally = TopicLimit(), Tally()

    for host in ("192.0.2.1", "192.0.2.2"):
        limit.counter_of(host, [], tally).add([GAMES])

    assert tally.counts() == {GAMES: 2}


def test_after_an_hour_it_counts_again() -> None:
    clock = Clock()
    limit, tally = TopicLimit(monotonic=clock), Tally()

    for moment in (0.0, WINDOW_SECONDS - 1, WINDOW_SECONDS):
        clock.now = moment
        limit.counter_of("192.0.2.1", [], tally).add([GAMES])

    assert tally.counts() == {GAMES: 2}


def test_behind_a_trusted_proxy_the_address_is_that_of_the_client() -> None:
    limit, tally = TopicLimit(proxy_hops=1), Tally()

    for client in ("198.51.100.1", "198.51.100.2", "198.51.100.2"):
        limit.counter_of("10.0.0.1", [client], tally).add([GAMES])

    assert tally.counts() == {GAMES: 2}


def test_no_address_is_kept_in_words() -> None:
    limit = TopicLimit()

    limit.counter_of("192.0.2.1", [], Tally()).add([GAMES])

    assert not any(b"192.0.2.1" in entry or b"games" in entry for entry in limit._seen)
