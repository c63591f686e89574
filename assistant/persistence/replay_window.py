"""Which updates of Telegram have been taken: one row, overwritten, for all workers together.

The highest number and a bitmap of the 1,024 up to it, as IPsec does against replay (RFC 4303,
section 3.4.3). A row for each update would be a log of events; nothing here is of a person.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.exc import SQLAlchemyError

from assistant.persistence.engine import writing
from assistant.persistence.tables import replay_windows
from assistant.usage.clock import utc_now

LOG = logging.getLogger(__name__)
WIDTH = 1_024
EVERY_PLACE = (1 << WIDTH) - 1


@dataclass(frozen=True, slots=True)
class Window:
    """The numbers taken: bit n of ``places`` stands for ``highest - n``.

    ``week`` is the ISO week of the last one, as year * 100 + week. After a week without updates
    Telegram begins anew at any number (Bot API, Update).
    """

    highest: int
    places: int
    week: int


class ReplayWindow:
    """The window of one database."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime] = utc_now) -> None:
        self._engine = engine
        self._clock = clock

    def claim(self, number: int) -> bool:
        """Tell whether an update is new, and let no other worker answer it.

        While the database is out of reach every update counts as new: two replies are better than
        none.
        """
        try:
            with writing(self._engine) as connection:
                return self._claim(connection, number)
        except SQLAlchemyError as failure:
            LOG.warning("replay_window_unreadable %s", type(failure).__name__)
            return True

    def _claim(self, connection: Connection, number: int) -> bool:
        year, week, _ = self._clock().isocalendar()
        after = moved_on(_kept(connection), number, year * 100 + week)
        if after is None:
            return False
        connection.execute(delete(replay_windows))
        connection.execute(insert(replay_windows), _row(after))
        return True


def moved_on(window: Window | None, number: int, week: int) -> Window | None:
    """Give the window after an update, None for one that was taken or lies before it."""
    if window is None:
        return Window(number, 1, week)
    steps = number - window.highest
    if steps > 0:
        places = (window.places << steps | 1) & EVERY_PLACE if steps < WIDTH else 1
        return Window(number, places, week)
    if steps <= -WIDTH:
        return Window(number, 1, week) if week != window.week else None
    place = 1 << -steps
    return None if window.places & place else Window(window.highest, window.places | place, week)


def _kept(connection: Connection) -> Window | None:
    row = connection.execute(select(replay_windows)).mappings().first()
    return None if row is None else Window(row["highest"], int(row["places"], 16), row["week"])


def _row(window: Window) -> dict[str, object]:
    return {
        "id": 1,
        "highest": window.highest,
        "places": f"{window.places:x}",
        "week": window.week,
    }
