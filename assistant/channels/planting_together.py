"""The limit on planting as all workers keep it together, in a memory that they share.

One client adds at most one to each topic in an hour, whichever worker it reaches. What lies in the
shared memory is a random key, born with each hour, and hashes that are of no use without it and
without the secret of the instance; all of it is gone when the hour is over.
"""

import hashlib
import logging
import secrets
import time
from collections.abc import Callable, Sequence

from assistant.channels.planting import (
    DIGEST_BYTES,
    MOST_ENTRIES,
    WINDOW_SECONDS,
    OwnHour,
    entry_of,
)
from assistant.persistence.shared_memory import MemoryAwayError, MemoryKeepsError, SharedMemory

LOG = logging.getLogger(__name__)
UNUSABLE = (MemoryAwayError, MemoryKeepsError)
KEY, SEEN = "planting:key", "planting:seen:"
SECONDS = int(WINDOW_SECONDS)
KEY_BYTES = 32
REST_SECONDS = 30.0


class SharedHour:
    """Who has added to what in this hour, at whichever worker.

    While the shared memory is away, full, or found to write to a disk, this worker keeps the limit
    by itself, and asks again after half a minute, so that no answer waits for it twice.
    """

    def __init__(
        self,
        shared: SharedMemory,
        secret: str,
        monotonic: Callable[[], float] = time.monotonic,
        most_entries: int = MOST_ENTRIES,
    ) -> None:
        self._shared = shared
        self._secret = secret.encode()
        self._monotonic = monotonic
        self._most = most_entries
        self._own = OwnHour(monotonic)
        self._rests_until = monotonic()

    def take(self, client: bytes, cells: Sequence[str]) -> tuple[bool, ...]:
        """Tell of each cell whether a client has not added to it yet, and note that it has."""
        if cells and self._monotonic() >= self._rests_until:
            try:
                return self._together(client, cells)
            except UNUSABLE as error:
                LOG.warning("planting_limit_alone %s", type(error).__name__)
                self._rests_until = self._monotonic() + REST_SECONDS
        return self._own.take(client, cells)

    def seconds_left(self) -> float:
        """Tell how long the hour that this worker keeps by itself still lasts."""
        return self._own.seconds_left()

    def forget(self) -> None:
        """Begin this worker's next hour where it is over; what is shared goes by itself."""
        self._own.forget()

    def _together(self, client: bytes, cells: Sequence[str]) -> tuple[bool, ...]:
        born, seconds = self._shared.share(KEY, secrets.token_bytes(KEY_BYTES), SECONDS)
        key = hashlib.blake2b(born, key=self._key(), digest_size=KEY_BYTES).digest()
        name = SEEN + hashlib.blake2b(key, digest_size=DIGEST_BYTES).hexdigest()
        entries = [entry_of(key, client, cell) for cell in cells]
        return self._shared.add_new(name, entries, seconds, self._most)

    def _key(self) -> bytes:
        return hashlib.blake2b(self._secret, digest_size=KEY_BYTES, person=b"planting").digest()
