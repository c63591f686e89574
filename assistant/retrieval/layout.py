"""Values that belong to parts of pages, brought together page by page."""

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float64]
Values: TypeAlias = NDArray[np.floating[Any]]
Places: TypeAlias = NDArray[np.int64]

NOTHING = -1.0
SEVERAL = 3


class PartLayout:
    """Where the parts of each page stand in one long row; a page may have none.

    Immutable; made once for an edition, used for every question.
    """

    def __init__(self, counts: Sequence[int]) -> None:
        ends = np.cumsum(np.array(counts, np.int64))
        self._spans = [
            (int(end) - count, int(end)) for end, count in zip(ends, counts, strict=True)
        ]
        self.length = int(ends[-1]) if len(ends) else 0
        width = max(counts, default=0) or 1
        self._places = np.full((len(counts), width), self.length, np.int64)
        for page, (start, end) in enumerate(self._spans):
            self._places[page, : end - start] = np.arange(start, end)
        self._counts = np.array(counts, np.int64)
        self._shares = shares_of(counts)

    def owners(self) -> Places:
        """Name the page of each part."""
        return np.repeat(np.arange(len(self._counts)), self._counts)

    def best(self, values: Values) -> Values:
        """Give the largest value of each page, -1 for a page without parts."""
        largest: Values = self._table(values).max(axis=1)
        return largest

    def best_and_mean(self, values: Values) -> tuple[Values, Values]:
        """Give the largest value of each page, and the mean of its three largest.

        Of fewer parts all are averaged; without any both are -1.
        """
        return best_and_mean(self._table(values), self._shares)

    def best_place(self, values: Values, page: int) -> int:
        """Find the first part of a page with its largest value, counted within the page."""
        start, end = self._spans[page]
        return int(np.argmax(values[start:end]))

    def _table(self, values: Values) -> Values:
        ended = np.empty(self.length + 1, values.dtype)
        ended[:-1], ended[-1] = values, NOTHING
        return ended[self._places]


def shares_of(counts: Sequence[int]) -> Numbers:
    """Say for pages of so many parts what each of their largest values is of the mean.

    A row for each page, a column for each of its three largest values, falling. What stands in
    for the first where there are no parts is the mean of them.
    """
    taken = np.clip(np.array(counts, np.int64), 1, SEVERAL)[:, None]
    return np.where(np.arange(SEVERAL) < taken, 1 / taken, 0.0)


def best_and_mean(table: Values, shares: Numbers) -> tuple[Values, Values]:
    """Give the largest value of each row, and the mean of its three largest by their shares."""
    if table.shape[1] > SEVERAL:
        table = np.partition(table, -SEVERAL, axis=1)[:, -SEVERAL:]
    falling = np.sort(table, axis=1)[:, ::-1]
    means: Values = (falling * shares[:, : falling.shape[1]]).sum(axis=1)
    return falling[:, 0], means
