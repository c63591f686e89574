"""What planting costs: one client adds at most one to each topic in an hour, on every channel.

Whoever sends an old form again, or begins anew a hundred times, moves no figure. A whole school
behind one address counts once an hour for each topic too, which is the price.
"""

import hashlib
import secrets
import time
from collections.abc import Callable, Iterable
from ipaddress import IPv6Address, ip_address
from threading import Lock
from typing import Any

from litestar.connection import ASGIConnection

from assistant.channels.clients import address_of
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


class Counters:
    """Hand each client a counter within its limit; no channel reaches the counter itself.

    Who has added to what in this hour is remembered in memory only. A client and a cell together
    are known by a keyed hash; the key is born with each hour, so that two hours cannot be put
    together. ``proxy_hops`` is how many trusted proxies stand in front.
    """

    def __init__(
        self,
        counter: UsageCounter,
        proxy_hops: int = 0,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._counter = counter
        self._hops = proxy_hops
        self._monotonic = monotonic
        self._lock = Lock()
        self._begin()

    def of_request(self, connection: ASGIConnection[Any, Any, Any, Any]) -> "LimitedCounter":
        """Let the client at the address of a request count, whichever channel it came by."""
        return self.of(site_of(address_of(connection, self._hops)).encode(errors="replace"))

    def of(self, client: bytes) -> "LimitedCounter":
        """Let a client of this name count."""
        return LimitedCounter(self, client)

    def add(self, client: bytes, cells: Iterable[Cell]) -> None:
        """Add one to each cell that the limit of a client allows."""
        self._counter.add(
            [
                cell
                for cell in cells
                if cell.measure not in LIMITED or self._is_first(client, cell.id)
            ]
        )

    def _is_first(self, client: bytes, cell: str) -> bool:
        """Tell whether a client has not added to a cell in this hour, and note that it has."""
        with self._lock:
            is_over = self._monotonic() - self._began >= WINDOW_SECONDS
            if is_over or len(self._seen) >= MOST_ENTRIES:
                self._begin()
            entry = hashlib.blake2b(
                cell.encode() + b"\n" + client, key=self._key, digest_size=DIGEST_BYTES
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

    def __init__(self, counters: Counters, client: bytes) -> None:
        self._counters = counters
        self._client = client

    def add(self, cells: Iterable[Cell]) -> None:
        """Add one to each cell; to that of a topic, or of a tool, once an hour."""
        self._counters.add(self._client, cells)


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
