"""Collecting what is wrong with one file, so that an author sees all of it at once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

from assistant.persistence.documents import Document
from assistant.persistence.errors import ContentError, ContentErrors


class Notes:
    """The errors found so far in one file."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._errors: list[ContentError] = []
        self._last_checks: list[Callable[[], None]] = []

    def report(self, line: int | None, problem: str, remedy: str) -> None:
        """Note an error and go on reading."""
        self._errors.append(ContentError(self.document.path, line, problem, remedy))

    def stop(self, line: int | None, problem: str, remedy: str) -> NoReturn:
        """Note an error after which nothing in the file can be read.

        Raises:
            ContentErrors: always, with this error and those before it.
        """
        self.report(line, problem, remedy)
        raise ContentErrors(self._errors)

    def check_at_the_end(self, check: Callable[[], None]) -> None:
        """Have a check run when all has been read, such as for fields that nobody asked for."""
        self._last_checks.append(check)

    def close(self) -> None:
        """End the reading.

        Raises:
            ContentErrors: something was reported; what was read so far must not be used.
        """
        for check in self._last_checks:
            check()
        if self._errors:
            raise ContentErrors(self._errors)


@contextmanager
def reading(document: Document) -> Iterator[Notes]:
    """Read a document; what the block returns is used only if it reported nothing.

    Raises:
        ContentErrors: the block reported errors.
    """
    notes = Notes(document)
    yield notes
    notes.close()
