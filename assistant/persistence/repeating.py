"""Work that is done again and again beside the answering, in a thread of its own."""

from collections.abc import Callable
from threading import Event, Thread
from typing import Protocol


class Watch(Protocol):
    """Something that goes on beside the answering while a worker runs."""

    def start(self) -> None:
        """Begin."""
        ...

    def stop(self) -> None:
        """End, and wait until it has ended."""
        ...


class Repeating:
    """Wait, do the task, and so on; at a clean end do what is to be done then."""

    def __init__(
        self,
        task: Callable[[], None],
        *,
        wait_seconds: Callable[[], float],
        at_end: Callable[[], None] | None = None,
    ) -> None:
        self._task = task
        self._wait_seconds = wait_seconds
        self._at_end = at_end
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="repeating", daemon=True)

    def start(self) -> None:
        """Begin to wait."""
        self._thread.start()

    def stop(self) -> None:
        """Let a task that has begun end, and do what is to be done at the end."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()
        if self._at_end is not None:
            self._at_end()

    def _run(self) -> None:
        while not self._stopping.wait(self._wait_seconds()):
            self._task()
