"""The file of the database as it lies on the disk: an open connection outlives its loss."""

import logging
from pathlib import Path

from sqlalchemy import Engine

LOG = logging.getLogger(__name__)


class DatabaseFile:
    """Tells whether the file that an engine reads is still in its place.

    A connection that is open goes on reading a file that was moved away or deleted, and never sees
    the one that was put in its place. A database on a server has no file and is never lost.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        name = engine.url.database if engine.url.get_backend_name() == "sqlite" else None
        self._path = Path(name) if name and name != ":memory:" else None
        self._known = self._identity()

    def is_lost(self) -> bool:
        """Tell whether there is no file; another file in its place is opened from now on."""
        if self._path is None:
            return False
        found = self._identity()
        if found is not None and found != self._known:
            if self._known is not None:
                LOG.error("database_replaced")
            self._engine.dispose()
            self._known = found
        return found is None

    def _identity(self) -> tuple[int, int] | None:
        if self._path is None:
            return None
        try:
            state = self._path.stat()
        except OSError:
            return None
        return state.st_dev, state.st_ino
