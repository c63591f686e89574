"""Figures: sums of what was released, with the rows that they are the sum of.

A sum of released rows is all that a figure can ever be, so that no figure, no difference of two
and no percentage reaches a smaller number than the ledger shows.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.usage.cells import Measure
from assistant.usage.ledger import LedgerRow
from assistant.usage.showing import TOO_FEW

LEAST_BASE = 100
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Figure:
    """So many at least; ``shown`` is None where no row could be released.

    ``rows`` are the ids of the ledger rows that it sums. ``periods`` is in how many months or
    quarters something could be shown, ``of`` how many were released.
    """

    shown: int | None
    rows: tuple[str, ...]
    periods: int
    of: int

    @property
    def text(self) -> str:
        """Say it in words; zero and a few read the same."""
        return TOO_FEW if self.shown is None else f"at least {self.shown:,}"

    @property
    def is_whole(self) -> bool:
        """Tell whether something could be shown in every period."""
        return self.of > 0 and self.periods == self.of


NOTHING_RELEASED = Figure(None, (), 0, 0)


def row_id(row: LedgerRow) -> str:
    """Name a ledger row: its period, measure and group, which no other row shares."""
    return f"{row.period}:{row.measure}:{row.group.id}"


def figure_of(rows: Iterable[LedgerRow], of: int) -> Figure:
    """Sum rows of one measure; ``of`` is how many periods were released."""
    found = tuple(rows)
    periods = len({row.period for row in found})
    shown = sum(row.group.shown for row in found) if found else None
    return Figure(shown, tuple(row_id(row) for row in found), periods, of)


def lines_of_rows(rows: Iterable[str]) -> dict[tuple[Measure, str], tuple[str, ...]]:
    """Put the ids of rows together by measure and group, in their order."""
    found: dict[tuple[Measure, str], list[str]] = {}
    for row in rows:
        _, measure, group = row.split(":", 2)
        found.setdefault((Measure(measure), group), []).append(row)
    return {line: tuple(of_it) for line, of_it in found.items()}


def percentage(part: Figure, whole: Figure) -> int | None:
    """Tell a share in whole percent, None where the whole shown is less than a hundred."""
    if part.shown is None or whole.shown is None or whole.shown < LEAST_BASE:
        return None
    return round(HUNDRED * part.shown / whole.shown)
