"""What is held for a while only: it goes when its time is over, though nobody comes by then."""

import secrets
from collections.abc import Callable
from threading import Lock
from typing import Protocol

from assistant.persistence.repeating import Repeating, Watch


class Passing(Protocol):
    """Holds something of clients for a fixed time, then begins anew without it."""

    def seconds_left(self) -> float:
        """Tell how long the present time still lasts, 0 where it is over."""
        ...

    def forget(self) -> None:
        """Begin anew where the present time is over."""
        ...


class Window:
    """A time of fixed length with a key of its own, under which clients are known by hashes.

    The key is born with each window, so that two of them cannot be put together. What is held
    beside the key is dropped where the window begins anew. ``_lock`` is held while it does.
    """

    def __init__(self, seconds: float, monotonic: Callable[[], float]) -> None:
        self._seconds = seconds
        self._monotonic = monotonic
        self._lock = Lock()
        self._begin()

    def seconds_left(self) -> float:
        """Tell how long the present window still lasts, 0 where it is over."""
        return max(0.0, self._seconds - (self._monotonic() - self._began))

    def forget(self) -> None:
        """Begin the next window where this one is over."""
        with self._lock:
            if self._is_over():
                self._begin()

    def _is_over(self) -> bool:
        return self.seconds_left() == 0

    def _begin(self) -> None:
        self._began = self._monotonic()
        self._key = secrets.token_bytes(32)


def forget_in_time(*held: Passing) -> tuple[Watch, ...]:
    """Let a worker forget each thing held as soon as its time is over."""
    return tuple(Repeating(each.forget, wait_seconds=each.seconds_left) for each in held)
