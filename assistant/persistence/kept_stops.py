"""What is stopped, also while the database is lost: what was read of it last, and notes beside."""

import logging
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from assistant.conversation.stopped import Part, PartKind, Stopped
from assistant.persistence.database_file import DatabaseFile
from assistant.persistence.editions import EditionStore
from assistant.persistence.incidents import IncidentError, IncidentStore
from assistant.persistence.keeping import keep_whole

LOG = logging.getLogger(__name__)
FILE = "stopped"
WITHOUT_DATABASE = "stopped-without-a-database"
KINDS = {kind.value: kind for kind in PartKind}
State = tuple[int | None, str, str]


class KeptStops:
    """Says what is stopped, and keeps it in a file for the day without a database.

    What is stopped on such a day is noted in a second file, and stays stopped when the database is
    back, until it is started again. A database without an edition is a lost one: it was made empty
    in the place of another. Each file holds a line for each part, such as
    "page e-safety/gaming", and nothing else.

    ``does_database_answer`` tells whether it did when it was asked last, with an edition or none.
    """

    def __init__(self, engine: Engine, data_dir: Path) -> None:
        self._incidents = IncidentStore(engine)
        self._editions = EditionStore(engine)
        self._file = DatabaseFile(engine)
        self._last_read = data_dir / FILE
        self._noted = data_dir / WITHOUT_DATABASE
        self._had_database = True
        self.does_database_answer = True

    def __call__(self) -> Stopped:
        """Read the log of incidents, or the file where the log cannot be read; and the notes."""
        stopped = self._logged()
        if stopped is None:
            stopped = _parts_in(self._last_read)
        else:
            self._keep(self._last_read, stopped)
        return Stopped(stopped | _parts_in(self._noted))

    def state(self) -> State:
        """Give a value that is another one as soon as something else may be stopped."""
        if not self.has_database():
            return None, _text_of(self._last_read), _text_of(self._noted)
        return self._incidents.latest_number() or 0, "", _text_of(self._noted)

    def has_database(self) -> bool:
        """Tell whether there is a database with an edition; a loss and its end are said once."""
        has_it = self._finds_edition()
        if self._had_database and not has_it:
            LOG.error("database_lost: what is stopped is read from the data directory")
        if has_it and not self._had_database:
            LOG.warning("database_back")
        self._had_database = has_it
        return has_it

    def note(self, part: Part) -> None:
        """Stop a part without a database.

        Raises:
            IncidentError: it is stopped already.
            OSError: the data directory cannot be written.
        """
        if part in self().parts:
            raise IncidentError(f"{part} is stopped already")
        _write(self._noted, _parts_in(self._noted) | {part})

    def forget(self, part: Part) -> bool:
        """Start a part again as far as the notes stop it, and tell whether they did.

        What the database stops is for the log of incidents to start.

        Raises:
            OSError: the data directory cannot be written.
        """
        files = (self._noted,) if self.has_database() else (self._noted, self._last_read)
        naming = [path for path in files if part in _parts_in(path)]
        for path in naming:
            _write(path, _parts_in(path) - {part})
        return bool(naming)

    def _finds_edition(self) -> bool:
        try:
            is_there = not self._file.is_lost()
            has_edition = is_there and self._editions.latest_number() is not None
            self.does_database_answer = is_there
        except SQLAlchemyError as failure:
            self.does_database_answer = False
            if self._had_database:
                LOG.warning("incidents_unreadable %s", type(failure).__name__)
            return False
        return has_edition

    def _logged(self) -> frozenset[Part] | None:
        if not self.has_database():
            return None
        try:
            return self._incidents.stopped().parts
        except SQLAlchemyError as failure:
            LOG.warning("incidents_unreadable %s", type(failure).__name__)
            return None

    def _keep(self, path: Path, parts: frozenset[Part]) -> None:
        try:
            _write(path, parts)
        except OSError as failure:
            LOG.warning("stops_not_kept %s", type(failure).__name__)


def _write(path: Path, parts: Iterable[Part]) -> None:
    keep_whole(path, "".join(f"{line}\n" for line in sorted(map(str, parts))))


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _parts_in(path: Path) -> frozenset[Part]:
    written = (line.partition(" ") for line in _text_of(path).splitlines())
    return frozenset(Part(KINDS[kind], name) for kind, _, name in written if kind in KINDS)
