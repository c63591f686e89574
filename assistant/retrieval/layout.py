"""Values that belong to parts of pages, brought together page by page."""

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float64]
Values: TypeAlias = NDArray[np.floating[Any]]

NOTHING = -1.0


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

    def owners(self) -> NDArray[np.int64]:
        """Name the page of each part."""
        return np.repeat(np.arange(len(self._counts)), self._counts)

    def best(self, values: Values) -> Values:
        """Give the largest value of each page, -1 for a page without parts."""
        largest: Values = self._table(values).max(axis=1)
        return largest

    def highest(self, values: Values, size: int) -> Values:
        """Give the ``size`` largest values of each page, falling; -1 where it has fewer parts."""
        table = self._table(values)
        if table.shape[1] > size:
            table = np.partition(table, -size, axis=1)[:, -size:]
        rising: Values = np.sort(table, axis=1)
        return rising[:, ::-1]

    def mean_of(self, highest: Values) -> Numbers:
        """Average the largest values of each page, or as many as it has; -1 where it has none."""
        taken = np.minimum(self._counts, highest.shape[1])
        shown = np.arange(highest.shape[1]) < taken[:, None]
        sums = np.where(shown, highest, 0.0).sum(axis=1)
        means: Numbers = np.where(taken > 0, sums / np.maximum(taken, 1), NOTHING)
        return means

    def best_place(self, values: Values, page: int) -> int:
        """Find the first part of a page with its largest value, counted within the page."""
        start, end = self._spans[page]
        return int(np.argmax(values[start:end]))

    def _table(self, values: Values) -> Values:
        ended = np.empty(self.length + 1, values.dtype)
        ended[:-1], ended[-1] = values, NOTHING
        return ended[self._places]
