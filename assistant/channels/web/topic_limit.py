"""What planting costs: one address adds at most one to each topic in an hour.

Whoever sends an old form again, or begins anew a hundred times, moves no figure. A whole school
behind one address counts once an hour for each topic too, which is the price.
"""

import hashlib
import secrets
import time
from collections.abc import Callable, Iterable, Sequence
from threading import Lock

from assistant.channels.web.rate_limit import address_seen
from assistant.conversation.ports import UsageCounter
from assistant.usage.cells import Cell, Measure

WINDOW_SECONDS = 3_600.0
DIGEST_BYTES = 16
MOST_ENTRIES = 500_000


class TopicLimit:
    """Remember which addresses have added to which topics in this hour, in memory only.

    An address and a topic together are known by a keyed hash; the key is born with each hour, so
    that two hours cannot be put together. ``proxy_hops`` is how many trusted proxies stand in
    front.
    """

    def __init__(
        self, proxy_hops: int = 0, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._hops = proxy_hops
        self._monotonic = monotonic
        self._lock = Lock()
        self._begin()

    def counter_of(
        self, host: str, forwarded_for: Sequence[str], counter: UsageCounter
    ) -> "LimitedCounter":
        """Let the client at an address count, within its limit."""
        return LimitedCounter(self, address_seen(host, forwarded_for, self._hops), counter)

    def is_first(self, address: str, topic: str) -> bool:
        """Tell whether an address has not added to a topic in this hour, and note that it has."""
        with self._lock:
            is_over = self._monotonic() - self._began >= WINDOW_SECONDS
            if is_over or len(self._seen) >= MOST_ENTRIES:
                self._begin()
            entry = hashlib.blake2b(
                f"{address}\n{topic}".encode(errors="replace"),
                key=self._key,
                digest_size=DIGEST_BYTES,
            ).digest()
            is_first = entry not in self._seen
            self._seen.add(entry)
            return is_first

    def _begin(self) -> None:
        self._began = self._monotonic()
        self._key = secrets.token_bytes(32)
        self._seen: set[bytes] = set()


class LimitedCounter:
    """The counter as one client reaches it."""

    def __init__(self, limit: TopicLimit, address: str, counter: UsageCounter) -> None:
        self._limit = limit
        self._address = address
        self._counter = counter

    def add(self, cells: Iterable[Cell]) -> None:
        """Add one to each cell, to that of a topic once an hour."""
        self._counter.add([cell for cell in cells if self._counts(cell)])

    def _counts(self, cell: Cell) -> bool:
        is_topic = cell.measure is Measure.TOPIC
        return not is_topic or self._limit.is_first(self._address, cell.value)
