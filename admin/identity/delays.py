"""The delay after failed tries: guessing is slow, and nobody is ever locked out.

At most ten tries in any five minutes for one account (privacy and security, threat 16): five at
once, then one a minute. A right password after the wait always comes in.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

FREE_TRIES = 5
WAIT = timedelta(seconds=60)
FORGOTTEN_AFTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Tries:
    """The tries on one account since the last success; ``last_at`` is aware."""

    count: int
    last_at: datetime


def wait_before_next(tries: Tries | None, now: datetime) -> timedelta:
    """Say how long to wait before a next try is looked at; zero when it may come at once."""
    if tries is None or tries.count < FREE_TRIES:
        return timedelta(0)
    return max(timedelta(0), tries.last_at + WAIT - now)


def after_try(tries: Tries | None, now: datetime) -> Tries:
    """Count a try before its outcome is known; a quarter of an hour of quiet begins anew."""
    is_fresh = tries is None or now - tries.last_at >= FORGOTTEN_AFTER
    return Tries(1 if is_fresh or tries is None else tries.count + 1, now)
