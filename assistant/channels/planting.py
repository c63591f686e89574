"""What planting costs: one client adds at most one to each topic in an hour, on every channel.

Whoever sends an old form again, or begins anew a hundred times, moves no figure. A whole school
behind one address counts once an hour for each topic too, which is the price.
"""

import hashlib
import time
from collections.abc import Callable, Iterable, Sequence
from ipaddress import IPv6Address, ip_address
from typing import Any, Protocol

from litestar.connection import ASGIConnection

from assistant.channels.clients import address_of
from assistant.channels.forgetting import Passing, Window
from assistant.conversation.ports import UsageCounter
from assistant.usage.cells import Cell, Measure

WINDOW_SECONDS = 3_600.0
DIGEST_BYTES = 16
MOST_ENTRIES = 500_000
SITE_BITS = 64
LIMITED = frozenset(
    {
        Measure.TOPIC,
        Measure.PATHWAY,
        Measure.STEP,
        Measure.FRAMEWORK,
        Measure.AGENCY,
        Measure.CONTACT,
        Measure.WORD,
    }
)
"""The measures that tell what somebody asked about or was shown."""


class Hour(Passing, Protocol):
    """Knows who has added to what in this hour, and forgets it afterwards."""

    def take(self, client: bytes, cells: Sequence[str]) -> tuple[bool, ...]:
        """Tell of each cell whether a client has not added to it yet, and note that it has."""
        ...


class OwnHour(Window):
    """Who has added to what in this hour, in the memory of this worker only.

    A client and a cell together are known by a keyed hash.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__(WINDOW_SECONDS, monotonic)

    def take(self, client: bytes, cells: Sequence[str]) -> tuple[bool, ...]:
        """Tell of each cell whether a client has not added to it yet, and note that it has."""
        with self._lock:
            return tuple(self._is_first(client, cell) for cell in cells)

    def _is_first(self, client: bytes, cell: str) -> bool:
        if self._is_over() or len(self._seen) >= MOST_ENTRIES:
            self._begin()
        entry = entry_of(self._key, client, cell)
        is_first = entry not in self._seen
        self._seen.add(entry)
        return is_first

    def _begin(self) -> None:
        super()._begin()
        self._seen: set[bytes] = set()


class Counters:
    """Hand each client a counter within its limit; no channel reaches the counter itself.

    ``proxy_hops`` is how many trusted proxies stand in front. ``hour`` knows who has added to
    what: this worker alone unless several keep the limit together.
    """

    def __init__(
        self, counter: UsageCounter, proxy_hops: int = 0, hour: Hour | None = None
    ) -> None:
        self._counter = counter
        self._hops = proxy_hops
        self._hour = hour or OwnHour()

    def of_request(self, connection: ASGIConnection[Any, Any, Any, Any]) -> "LimitedCounter":
        """Let the client at the address of a request count, whichever channel it came by."""
        return self.of(site_of(address_of(connection, self._hops)).encode(errors="replace"))

    def of(self, client: bytes) -> "LimitedCounter":
        """Let a client of this name count."""
        return LimitedCounter(self, client)

    def seconds_left(self) -> float:
        """Tell how long the present hour still lasts, 0 where it is over."""
        return self._hour.seconds_left()

    def forget(self) -> None:
        """Begin the next hour where this one is over."""
        self._hour.forget()

    def add(self, client: bytes, cells: Iterable[Cell]) -> None:
        """Add one to each cell that the limit of a client allows."""
        wanted = tuple(dict.fromkeys(cells))
        limited = [cell for cell in wanted if cell.measure in LIMITED]
        firsts = self._hour.take(client, [cell.id for cell in limited])
        refused = {cell for cell, is_first in zip(limited, firsts, strict=True) if not is_first}
        self._counter.add([cell for cell in wanted if cell not in refused])


class LimitedCounter:
    """The counter as one client reaches it."""

    def __init__(self, counters: Counters, client: bytes) -> None:
        self._counters = counters
        self._client = client

    def add(self, cells: Iterable[Cell]) -> None:
        """Add one to each cell; to that of a topic, or of a tool, once an hour."""
        self._counters.add(self._client, cells)


def entry_of(key: bytes, client: bytes, cell: str) -> bytes:
    """Name a client and a cell together by a keyed hash."""
    written = cell.encode() + b"\n" + client
    return hashlib.blake2b(written, key=key, digest_size=DIGEST_BYTES).digest()


def site_of(address: str) -> str:
    """Name whoever holds an address: of the sixth version a household holds 2**64 at a time."""
    try:
        read = ip_address(address)
    except ValueError:
        return address
    if not isinstance(read, IPv6Address):
        return address
    mapped = read.ipv4_mapped
    return str(mapped) if mapped else f"{int(read) >> SITE_BITS:x}"
