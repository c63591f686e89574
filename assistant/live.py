"""What a worker answers from at this moment: swapped whole, so that no turn sees two editions."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from threading import Lock

from assistant.conversation.ports import LiveEdition
from assistant.conversation.stopped import Stopped
from assistant.conversation.withholding import without_withheld
from assistant.retrieval.search import EditionSearch
from assistant.retrieval.suggesting import SignSearch


@dataclass(frozen=True, slots=True)
class OpenedEdition:
    """An edition that can be answered from, with its search by its own name for its status.

    ``signs`` is what suggests signs of need.
    """

    live: LiveEdition
    search: EditionSearch
    signs: SignSearch


@dataclass(frozen=True, slots=True)
class Calendar:
    """What day it is in London, and how long an overdue page may stay."""

    today: Callable[[], date]
    grace: timedelta


class CurrentEdition:
    """The edition that a worker answers from; swapped whole, so that no turn sees two."""

    def __init__(self, opened: OpenedEdition, calendar: Calendar) -> None:
        self._opened = opened
        self._calendar = calendar
        self._shown = (date.min, opened.live, opened.live)
        self._lock = Lock()

    def __call__(self) -> LiveEdition:
        """Give the edition that is live now, without what is withheld today."""
        today, live = self._calendar.today(), self._opened.live
        looked_on, of, shown = self._shown
        if looked_on != today or of is not live:
            shown = without_withheld(live, today, self._calendar.grace)
            self._shown = (today, live, shown)
        return shown

    @property
    def opened(self) -> OpenedEdition:
        """Give the edition that is live now with all that was opened for it."""
        return self._opened

    @property
    def search(self) -> EditionSearch:
        """Give the search of the edition that is live now."""
        return self._opened.search

    @property
    def signs(self) -> SignSearch:
        """Give what suggests signs of the edition that is live now."""
        return self._opened.signs

    def swap(self, opened: OpenedEdition) -> None:
        """Answer from another edition from now on; the old one ends its work in the background.

        What is stopped stays stopped.
        """
        with self._lock:
            before = self._opened
            live = replace(opened.live, stopped=before.live.stopped)
            self._opened = replace(opened, live=live)
        before.search.close()
        if before.signs is not opened.signs:
            before.signs.close()

    def hold(self, stopped: Stopped) -> None:
        """Show the holding card for what is stopped, and for nothing else, from now on."""
        with self._lock:
            live = replace(self._opened.live, stopped=stopped)
            self._opened = replace(self._opened, live=live)
