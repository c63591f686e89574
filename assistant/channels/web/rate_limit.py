"""A limit on turns that remembers nobody: a count for each address, gone within a minute."""

import hashlib
import time
from collections import Counter
from collections.abc import Callable, Sequence

from assistant.channels.clients import address_seen
from assistant.channels.forgetting import Window

WINDOW_SECONDS = 60.0
DIGEST_BYTES = 16
MOST_CLIENTS = 100_000


class RateLimit(Window):
    """Count the turns of each client in the present minute, in memory only.

    A client is known by a keyed hash of its address; the key is born with each minute, so that
    two minutes cannot be put together. ``turns_per_minute`` is generous because a whole school may
    share an address. ``proxy_hops`` is how many trusted proxies stand in front: 0 believes no
    header.
    """

    def __init__(
        self,
        turns_per_minute: int = 300,
        proxy_hops: int = 0,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._turns = turns_per_minute
        self._hops = proxy_hops
        super().__init__(WINDOW_SECONDS, monotonic)

    def allows(self, host: str, forwarded_for: Sequence[str]) -> bool:
        """Count one turn and tell whether it may be taken.

        ``forwarded_for`` are the values of X-Forwarded-For as they came, nearest proxy last.
        """
        address = address_seen(host, forwarded_for, self._hops)
        with self._lock:
            if self._is_over() or self._is_crowded():
                self._begin()
            client = hashlib.blake2b(
                address.encode(errors="replace"), key=self._key, digest_size=DIGEST_BYTES
            )
            self._counts[client.digest()] += 1
            return self._counts[client.digest()] <= self._turns

    def _begin(self) -> None:
        super()._begin()
        self._counts: Counter[bytes] = Counter()

    def _is_crowded(self) -> bool:
        return len(self._counts) >= MOST_CLIENTS
