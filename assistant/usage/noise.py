"""Keyed noise: small, fixed for each group and period, so that it cannot be averaged away.

The two-sided geometric distribution with epsilon 1, cut to [-5, 5]. It gives deniability against
planted conversations; the size of the groups is the main guarantee.
"""

import hmac
import math
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from assistant.usage.cells import Measure
from assistant.usage.periods import Period

BOUND: Final = 5
EPSILON: Final = 1.0
VALUES: Final = tuple(range(-BOUND, BOUND + 1))
WEIGHTS: Final = tuple(round(math.exp(-EPSILON * abs(value)) * 2**32) for value in VALUES)
_REACHED: Final = tuple(accumulate(WEIGHTS))


def noise(key: bytes, period: Period, measure: Measure, members: Iterable[str]) -> int:
    """Draw the noise of a group, in -5..5; the same group of the same period draws the same."""
    written = "|".join((str(period), measure.value, *sorted(members)))
    digest = hmac.digest(key, written.encode(), "sha256")
    drawn = int.from_bytes(digest[:16]) % _REACHED[-1]
    return VALUES[bisect_right(_REACHED, drawn)]
