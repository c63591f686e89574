"""The delay after failed tries: guessing is slow, and nobody is ever locked out.

At most ten tries in any five minutes for one account (privacy and security, threat 16): five at
once, then one a minute. While many accounts are tried at once, by somebody who goes through a list
of addresses, each has one try at once. A limit on all tries together would slow the guesser no
more and would keep everybody out, so there is none. A right password after the wait always comes
in.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

FREE_TRIES = 5
FREE_TRIES_IN_A_SIEGE = 1
SIEGE = 100
"""So many tries without a success, on all accounts in a quarter of an hour, are no accident."""
WAIT = timedelta(seconds=60)
FORGOTTEN_AFTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Tries:
    """The tries on one account since the last success; ``last_at`` is aware."""

    count: int
    last_at: datetime


def wait_before_next(tries: Tries | None, now: datetime, failed: int = 0) -> timedelta:
    """Say how long to wait before a next try is looked at; zero when it may come at once.

    ``failed`` counts the tries without a success on all accounts in the last quarter of an hour.
    """
    free = FREE_TRIES_IN_A_SIEGE if failed >= SIEGE else FREE_TRIES
    if tries is None or tries.count < free:
        return timedelta(0)
    return max(timedelta(0), tries.last_at + WAIT - now)


def after_try(tries: Tries | None, now: datetime) -> Tries:
    """Count a try before its outcome is known; a quarter of an hour of quiet begins anew."""
    is_fresh = tries is None or now - tries.last_at >= FORGOTTEN_AFTER
    return Tries(1 if is_fresh or tries is None else tries.count + 1, now)
