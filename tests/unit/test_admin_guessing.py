"""Guessing passwords: ten thousand tries find nothing out, and keep nobody out."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from admin.identity.delays import FORGOTTEN_AFTER, WAIT, Tries, after_try, wait_before_next

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
FIVE_MINUTES = timedelta(minutes=5)
ACCOUNTS = [f"person.{number}@council.example" for number in range(500)]
GUESSES = 10_000
BETWEEN_GUESSES = timedelta(milliseconds=50)


@dataclass
class Door:
    """What the store of tries does, without a database; ``looked_at`` are moments by account."""

    tries: dict[str, Tries] = field(default_factory=dict)
    looked_at: defaultdict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))

    def knock(self, account: str, now: datetime) -> timedelta:
        fresh = [each for each in self.tries.values() if now - each.last_at < FORGOTTEN_AFTER]
        failed = sum(each.count for each in fresh)
        wait = wait_before_next(self.tries.get(account), now, failed)
        if not wait:
            self.tries[account] = after_try(self.tries.get(account), now)
            self.looked_at[account].append(now)
        return wait


def besieged() -> tuple[Door, datetime]:
    """Go through a list of addresses again and again, twenty guesses a second."""
    door, now = Door(), START
    for number in range(GUESSES):
        door.knock(ACCOUNTS[number % len(ACCOUNTS)], now)
        now += BETWEEN_GUESSES
    return door, now


def most_in_five_minutes(moments: list[datetime]) -> int:
    return max(
        sum(1 for each in moments if first <= each < first + FIVE_MINUTES) for first in moments
    )


def test_of_ten_thousand_guesses_each_account_sees_at_most_ten_in_five_minutes() -> None:
    door, _ = besieged()

    assert max(most_in_five_minutes(moments) for moments in door.looked_at.values()) <= 10


def test_while_many_accounts_are_tried_each_is_tried_once_a_minute() -> None:
    door, now = besieged()

    minutes = (now - START) / WAIT
    assert sum(len(moments) for moments in door.looked_at.values()) <= 500 * (minutes + 2)
    assert all(
        later - earlier >= WAIT
        for account in ACCOUNTS[101:]
        for earlier, later in zip(
            door.looked_at[account], door.looked_at[account][1:], strict=False
        )
    )


def test_the_owner_who_waits_as_long_as_told_is_looked_at_in_the_midst_of_it() -> None:
    door, now = besieged()
    waits = {account: door.knock(account, now) for account in ACCOUNTS}

    later = {account: door.knock(account, now + wait) for account, wait in waits.items()}

    assert max(waits.values()) <= WAIT
    assert set(later.values()) == {timedelta(0)}


def test_one_account_alone_is_tried_ten_times_in_five_minutes_and_no_more() -> None:
    door, now = Door(), START
    for _ in range(GUESSES):
        door.knock("owner@council.example", now)
        now += BETWEEN_GUESSES

    assert most_in_five_minutes(door.looked_at["owner@council.example"]) <= 10


def test_somebody_who_was_never_tried_notices_nothing_of_a_siege() -> None:
    door, now = besieged()

    assert door.knock("somebody.else@council.example", now) == timedelta(0)
