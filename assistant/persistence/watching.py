"""Noticing a new edition or incident: a light query twice a second, in a thread of its own."""

import logging
from collections.abc import Callable
from threading import Event, Thread
from typing import Generic, TypeVar

from sqlalchemy.exc import SQLAlchemyError

from assistant.guidance.errors import AssistantError

LOG = logging.getLogger(__name__)
FAILURES = (SQLAlchemyError, AssistantError, OSError)
Number = TypeVar("Number")


class NumberWatch(Generic[Number]):
    """Call ``on_change`` with the number of each newer edition or incident, soon afterwards.

    ``newest`` asks the database; ``on_change`` opens the edition and swaps it in, or holds what an
    incident stopped. While either fails, all stays as it was and the watch tries again; the log
    tells by the name of the watch when it begins to fail, or fails otherwise, and when it is over.
    """

    def __init__(
        self,
        newest: Callable[[], Number | None],
        on_change: Callable[[Number], None],
        *,
        name: str,
        known: Number | None,
        every_seconds: float,
    ) -> None:
        self._newest = newest
        self._on_change = on_change
        self._name = name
        self._known = known
        self._failure: str | None = None
        self._every_seconds = every_seconds
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="number-watch", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """Stop watching and wait for the thread to end."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    def look(self) -> None:
        """Look once, and act on a newer number when there is one."""
        try:
            newest = self._newest()
            if newest is not None and newest != self._known:
                self._on_change(newest)
                self._known = newest
        except FAILURES as failure:
            self._tell(type(failure).__name__)
        else:
            self._tell(None)

    def _tell(self, failure: str | None) -> None:
        """Say in the log what has changed since the look before; nothing while all is the same."""
        if failure == self._failure:
            return
        self._failure = failure
        if failure is None:
            LOG.warning("watch_recovered %s", self._name)
        else:
            LOG.warning("watch_failed %s %s", self._name, failure)

    def _run(self) -> None:
        while not self._stopping.wait(self._every_seconds):
            self.look()
