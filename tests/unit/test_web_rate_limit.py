"""The limit on turns, which knows nobody."""

import pytest

from assistant.channels.web.rate_limit import RateLimit

CLIENT, OTHER = "192.0.2.1", "192.0.2.2"


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_turns_up_to_the_limit_are_allowed() -> None:
    limit = RateLimit(turns_per_minute=2)

    allowed = [limit.allows(CLIENT, []) for _ in range(3)]

    assert allowed == [True, True, False]


def test_one_client_does_not_use_up_the_turns_of_another() -> None:
    limit = RateLimit(turns_per_minute=1)
    limit.allows(CLIENT, [])

    assert limit.allows(OTHER, [])


def test_a_minute_later_the_count_begins_anew() -> None:
    clock = Clock()
    limit = RateLimit(turns_per_minute=1, monotonic=clock)
    limit.allows(CLIENT, [])
    clock.seconds = 60

    assert limit.allows(CLIENT, [])


def test_a_minute_later_a_client_is_forgotten_though_nobody_comes() -> None:
    clock = Clock()
    limit = RateLimit(monotonic=clock)
    limit.allows(CLIENT, [])
    key = limit._key

    clock.seconds = 59
    limit.forget()
    kept, left = len(limit._counts), limit.seconds_left()
    clock.seconds = 60
    limit.forget()

    assert (kept, left) == (1, 1)
    assert (len(limit._counts), limit.seconds_left()) == (0, 60)
    assert limit._key != key


def test_behind_a_trusted_proxy_a_hundred_bad_clients_do_not_stop_a_good_one() -> None:
    limit = RateLimit(turns_per_minute=1, proxy_hops=1)
    bad = [limit.allows("10.0.0.1", [f"198.51.100.{each}"]) for each in range(100)] * 2

    allowed = limit.allows("10.0.0.1", [OTHER])

    assert allowed
    assert len(bad) == 200


@pytest.mark.parametrize("forged", [["203.0.113.9"], ["203.0.113.8, 203.0.113.9"]])
def test_without_a_trusted_proxy_no_header_is_believed(forged: list[str]) -> None:
    limit = RateLimit(turns_per_minute=1)
    limit.allows(CLIENT, [])

    assert not limit.allows(CLIENT, forged)


def test_addresses_that_a_client_puts_before_its_own_are_not_believed() -> None:
    limit = RateLimit(turns_per_minute=1, proxy_hops=1)
    limit.allows("10.0.0.1", [CLIENT])

    assert not limit.allows("10.0.0.1", [f"203.0.113.9, {CLIENT}"])


def test_too_few_hops_fall_back_to_the_socket() -> None:
    limit = RateLimit(turns_per_minute=1, proxy_hops=3)
    limit.allows(CLIENT, ["203.0.113.9"])

    assert not limit.allows(CLIENT, ["203.0.113.10"])


def test_no_address_is_kept() -> None:
    limit = RateLimit()
    limit.allows(CLIENT, [])

    kept = repr(vars(limit))

    assert CLIENT not in kept
