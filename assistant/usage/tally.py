"""A tally of cells in memory: the batch that waits before anything reaches the disk."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from threading import Lock
from typing import TypeAlias

from assistant.usage.cells import Cell
from assistant.usage.clock import utc_now
from assistant.usage.periods import Period, period_of

Batch: TypeAlias = Mapping[tuple[Period, Cell], int]


class Tally:
    """Count conversations per cell and period; safe to share, gone with the process."""

    def __init__(self, clock: Callable[[], datetime] = utc_now) -> None:
        self._clock = clock
        self._counts: Counter[tuple[Period, Cell]] = Counter()
        self._lock = Lock()

    def add(self, cells: Iterable[Cell]) -> None:
        """Add one to each cell; the caller sees to it that a conversation adds it once."""
        now = self._clock()
        with self._lock:
            self._counts.update((period_of(cell.measure, now), cell) for cell in cells)

    def counts(self) -> Mapping[Cell, int]:
        """Copy the counts that are waiting, over all periods."""
        counts: Counter[Cell] = Counter()
        with self._lock:
            for (_, cell), count in self._counts.items():
                counts[cell] += count
        return dict(counts)

    def take(self, *, fewest: int = 1) -> Batch:
        """Take out what is waiting; nothing while fewer conversations than that are.

        A conversation adds at most one to a cell, so that the largest count is a number of
        conversations that are surely waiting, without knowing any of them.
        """
        with self._lock:
            if max(self._counts.values(), default=0) < fewest:
                return {}
            taken, self._counts = self._counts, Counter()
        return dict(taken)

    def put_back(self, batch: Batch) -> None:
        """Let a batch wait again that surely did not reach the disk."""
        with self._lock:
            self._counts.update(batch)
