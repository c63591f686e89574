"""What can be wrong with content and editions, in words that say what to do."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.guidance.errors import AssistantError


@dataclass(frozen=True, slots=True)
class ContentError:
    """One thing to put right in a file; ``line`` counts from 1, None for the whole file."""

    path: str
    line: int | None
    problem: str
    remedy: str

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.problem}. {self.remedy}."


class ContentErrors(AssistantError):  # noqa: N818 - it stands for all the errors of a pack at once
    """Content that cannot be used yet; ``errors`` lists everything to put right, file by file."""

    def __init__(self, errors: Iterable[ContentError]) -> None:
        self.errors = tuple(sorted(errors, key=lambda error: (error.path, error.line or 0)))
        super().__init__("\n".join(str(error) for error in self.errors))


class UnknownEditionError(AssistantError):
    """The database holds no edition with this number."""


class DamagedEditionError(AssistantError):
    """A stored edition is not what was published; answer from the starter and restore it."""


class EditionNotPublishableError(AssistantError):
    """A set of documents cannot become an edition: it is empty, or the same path stands twice."""


class UnsupportedDatabaseError(AssistantError):
    """The address names a database other than SQLite or PostgreSQL, or one without its driver."""
