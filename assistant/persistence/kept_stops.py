"""What is stopped, also while the database is out of reach: the last that was read of it."""

import logging
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from assistant.conversation.stopped import NOTHING_STOPPED, Part, PartKind, Stopped
from assistant.persistence.incidents import IncidentStore
from assistant.persistence.keeping import keep_whole

LOG = logging.getLogger(__name__)
FILE = "stopped"
KINDS = {kind.value: kind for kind in PartKind}


class KeptStops:
    """Says what is stopped, and keeps it in a file for a start without a database.

    The file holds a line for each part, such as "page e-safety/gaming", and nothing else.
    """

    def __init__(self, incidents: IncidentStore, data_dir: Path) -> None:
        self._incidents = incidents
        self._path = data_dir / FILE

    def __call__(self) -> Stopped:
        """Read the log of incidents, or the file where the log cannot be read."""
        try:
            stopped = self._incidents.stopped()
        except SQLAlchemyError as failure:
            LOG.warning("incidents_unreadable %s", type(failure).__name__)
            return self._kept()
        self._keep(stopped)
        return stopped

    def _keep(self, stopped: Stopped) -> None:
        lines = sorted(str(part) for part in stopped.parts)
        try:
            keep_whole(self._path, "".join(f"{line}\n" for line in lines))
        except OSError as failure:
            LOG.warning("stops_not_kept %s", type(failure).__name__)

    def _kept(self) -> Stopped:
        try:
            lines = self._path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return NOTHING_STOPPED
        written = (line.partition(" ") for line in lines)
        known = (Part(KINDS[kind], name) for kind, _, name in written if kind in KINDS)
        return Stopped(frozenset(known))
