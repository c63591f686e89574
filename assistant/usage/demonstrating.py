"""An invented year of counts, so that a newcomer sees figures without anybody having asked.

The same for the same tree, and by no means a forecast: it only has the shape of such figures,
with a few common values, many rare ones and a busy February (Safer Internet Day).
"""

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Final

from assistant.usage.cells import Measure
from assistant.usage.ledger import Counts
from assistant.usage.partition import OTHER, Partition, Partitions
from assistant.usage.periods import Period, periods_due

FIRST_MONTH: Final = 4
CONVERSATIONS_A_MONTH: Final = 420
BUSY: Final = {2: 1.6, 6: 1.2, 8: 0.7, 9: 1.3, 12: 0.8}
SPREAD: Final = 256


def demonstration_year(today: date) -> tuple[Period, ...]:
    """List the months and quarters of the last whole year, April to March, that can be shown."""
    year = today.year
    while Period(year, FIRST_MONTH - 1).release_day > today:
        year -= 1
    last = Period(year, FIRST_MONTH - 1)
    return tuple(periods_due(Period(year - 1, FIRST_MONTH), last.release_day))


def invented_counts(period: Period, partitions: Partitions) -> Counts:
    """Invent what was counted in a period."""
    conversations = round(CONVERSATIONS_A_MONTH * BUSY.get(period.last, 1.0) * period.months)
    return {
        measure: dict(_shares(period, measure, partition, conversations))
        for measure, partition in partitions.items()
        if period.holds(measure)
    }


def _shares(
    period: Period, measure: Measure, partition: Partition, conversations: int
) -> Iterator[tuple[str, int]]:
    """Give the first value most, each later one less, and all of them a little chance."""
    members = [member for member in partition.members if member != OTHER]
    weights = [1 / (place + 1) for place in range(len(members))]
    for member, weight in zip(members, weights, strict=True):
        chance = 0.75 + 0.5 * _drawn(f"{period}|{measure.value}|{member}") / SPREAD
        yield member, round(conversations * weight / sum(weights) * chance)


def _drawn(name: str) -> int:
    return hashlib.sha256(name.encode()).digest()[0]
