"""Values that belong to parts of pages, brought together page by page."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

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

    def best(self, values: Numbers) -> Numbers:
        """Give the largest value of each page, -1 for a page without parts."""
        largest: Numbers = self._table(values).max(axis=1)
        return largest

    def mean_of_best(self, values: Numbers, size: int) -> Numbers:
        """Average the ``size`` largest values of each page, or as many as it has."""
        table = self._table(values)
        if table.shape[1] > size:
            table = np.partition(table, -size, axis=1)[:, -size:]
        table = np.sort(table, axis=1)
        taken = np.minimum(self._counts, size)
        shown = np.arange(table.shape[1]) >= table.shape[1] - taken[:, None]
        sums = np.where(shown, table, 0.0).sum(axis=1)
        means: Numbers = np.where(taken > 0, sums / np.maximum(taken, 1), NOTHING)
        return means

    def best_place(self, values: Numbers, page: int) -> int:
        """Find the first part of a page with its largest value, counted within the page."""
        start, end = self._spans[page]
        return int(np.argmax(values[start:end]))

    def _table(self, values: Numbers) -> Numbers:
        table: Numbers = np.append(values, NOTHING)[self._places]
        return table
