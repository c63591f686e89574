"""Two invented years of counts, so that a newcomer sees a report without anybody having asked.

The same for the same tree, and by no means a forecast: it only has the shape of such figures,
with a few common values, many rare ones and a busy February (Safer Internet Day).
"""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from assistant.usage.cells import Measure
from assistant.usage.ledger import Counts
from assistant.usage.partition import OTHER, Partition, Partitions
from assistant.usage.periods import Period, periods_due

FIRST_MONTH: Final = 4
YEARS: Final = 2
CONVERSATIONS_A_MONTH: Final = 700
GROWTH: Final = 1.3
STEEPEST: Final = 1.0
STEEPNESS: Final = {Measure.TOPIC: 0.5, Measure.CONTACT: 0.8, Measure.LANGUAGE: 3.0}
BUSY: Final = {2: 1.6, 6: 1.2, 8: 0.7, 9: 1.3, 12: 0.8}
SPREAD: Final = 256
ALONE: Final = 0.85
ASKED: Final = {Measure.HELPED: 0.4, Measure.NEXT_STEP: 0.3, Measure.WORD: 0.15}
"""The share of conversations in which these come up; the rest come up in all."""


def demonstration_years(today: date) -> tuple[Period, ...]:
    """List the months and quarters of the last two years, April to March, that can be shown."""
    year = today.year
    while Period(year, FIRST_MONTH - 1).release_day > today:
        year -= 1
    last = Period(year, FIRST_MONTH - 1)
    return tuple(periods_due(Period(year - YEARS, FIRST_MONTH), last.release_day))


def invented_counts(period: Period, partitions: Partitions) -> Counts:
    """Invent what was counted in a period; every other year, from April on, is a busier one."""
    begun = period.year if period.last >= FIRST_MONTH else period.year - 1
    busy = BUSY.get(period.last, 1.0) * period.months * GROWTH ** (begun % YEARS)
    return {
        measure: _with_parents(
            dict(_shares(period, measure, partition, CONVERSATIONS_A_MONTH * busy)), partition
        )
        for measure, partition in partitions.items()
        if period.holds(measure)
    }


def _shares(
    period: Period, measure: Measure, partition: Partition, conversations: float
) -> Iterator[tuple[str, int]]:
    """Give the first value most, each later one less, and all of them a little chance."""
    members = [member for member in partition.members if member != OTHER]
    steepness = STEEPNESS.get(measure, STEEPEST)
    weights = [1 / (place + 1) ** steepness for place in range(len(members))]
    for member, weight in zip(members, weights, strict=True):
        chance = 0.75 + 0.5 * _drawn(f"{period}|{measure.value}|{member}") / SPREAD
        share = ASKED.get(measure, 1.0) * weight / sum(weights) * chance
        yield member, round(conversations * share)


def _with_parents(counts: Mapping[str, int], partition: Partition) -> Mapping[str, int]:
    """Give a family fewer than its values together: some came up in one conversation."""
    parents = (family for family in partition.families if family.id not in partition.members)
    held = {family.id: [counts.get(member, 0) for member in family.members] for family in parents}
    families = {name: max(*each, round(sum(each) * ALONE)) for name, each in held.items()}
    return {**counts, **families}


def _drawn(name: str) -> int:
    return hashlib.sha256(name.encode()).digest()[0]
