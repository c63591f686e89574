"""A report as everybody writes it first, and the attack that undoes it.

Both reports answer one question: how many conversations of a topic were there in these months?
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from assistant.usage.release import Group

SMALLEST = 10
Report: TypeAlias = Callable[[Sequence[int]], int | None]


def naive_report(counts: Sequence[int]) -> Report:
    """Hide a total below ten and tell every other exactly."""

    def report(months: Sequence[int]) -> int | None:
        total = sum(counts[month] for month in months)
        return total if total >= SMALLEST else None

    return report


def ledger_report(released: Mapping[int, Iterable[Group]], member: str) -> Report:
    """Tell only sums of what the ledger holds of a value by itself."""

    def report(months: Sequence[int]) -> int | None:
        shown = [
            group.shown
            for month in months
            for group in released[month]
            if group.members == (member,)
        ]
        return sum(shown) if shown else None

    return report


def found_by_differencing(report: Report, target: int, months: int) -> int | None:
    """Subtract two ranges that differ by the target month; give the small number, if any."""
    for first in range(target + 1):
        for end in range(target + 1, months + 1):
            asked = list(range(first, end))
            whole, rest = report(asked), report([month for month in asked if month != target])
            if whole is not None and rest is not None and 0 < whole - rest < SMALLEST:
                return whole - rest
    return None
