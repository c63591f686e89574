"""A tally of cells in memory: the batch that waits before anything reaches the disk."""

from collections import Counter
from collections.abc import Iterable, Mapping
from threading import Lock

from assistant.usage.cells import Cell


class Tally:
    """Count conversations per cell; safe to share between threads, gone with the process."""

    def __init__(self) -> None:
        self._counts: Counter[Cell] = Counter()
        self._lock = Lock()

    def add(self, cells: Iterable[Cell]) -> None:
        """Add one to each cell; the caller sees to it that a conversation adds it once."""
        with self._lock:
            self._counts.update(cells)

    def counts(self) -> Mapping[Cell, int]:
        """Copy the counts as they stand now."""
        with self._lock:
            return dict(self._counts)
