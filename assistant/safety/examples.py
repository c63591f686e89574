"""The example messages that the detector is trained from: ``safety/examples.<locale>.tsv``."""

import csv
from dataclasses import dataclass

from assistant.guidance.errors import AssistantError
from assistant.guidance.page import Audience
from assistant.safety.circumstances import SUBJECTS
from assistant.safety.judgement import Kind, Level

COLUMNS = (
    "message",
    "lang",
    "level",
    "kind",
    "speaker",
    "audience",
    "theme",
    "note",
    "source",
)
THEMES = frozenset((subject.level, subject.theme) for subject in SUBJECTS)


class ExamplesError(AssistantError):
    """A line of the examples cannot be used; the message names it."""


@dataclass(frozen=True, slots=True)
class Example:
    """One invented message with its label; ``register`` is the hand and manner it came from.

    Of a danger, ``audience`` is whom a card should speak to, None where that cannot be told, and
    ``theme`` what it is about, None where none of ``SUBJECTS`` is.
    """

    message: str
    level: Level
    kind: Kind
    register: str
    audience: Audience | None = None
    theme: str | None = None


def parse_examples(text: str) -> tuple[Example, ...]:
    """Read the examples in the order of the file.

    Raises:
        ExamplesError: the head, a label or a message is not as it should be, or stands twice.
    """
    lines = csv.reader(text.split("\n"), delimiter="\t", quoting=csv.QUOTE_NONE)
    if tuple(next(lines, ())) != COLUMNS:
        raise ExamplesError(f"line 1: the columns must be {' '.join(COLUMNS)}")
    found: dict[str, Example] = {}
    for number, row in enumerate(lines, start=2):
        if not row:
            continue
        example = _example(number, row)
        if example.message in found:
            raise ExamplesError(f"line {number}: this message stands twice")
        found[example.message] = example
    return tuple(found.values())


def _example(number: int, row: list[str]) -> Example:
    if len(row) != len(COLUMNS):
        raise ExamplesError(f"line {number}: there are {len(row)} fields, not {len(COLUMNS)}")
    message, _, level, kind, _, audience, theme, _, register = row
    try:
        example = Example(
            message,
            Level(level),
            Kind(kind),
            register,
            Audience(audience) if audience else None,
            theme or None,
        )
    except ValueError as error:
        raise ExamplesError(f"line {number}: {error}") from error
    if (example.level is Level.NONE) is not (example.kind is Kind.NONE):
        raise ExamplesError(f"line {number}: the kind is none exactly where the level is")
    if example.theme is not None and (example.level, example.theme) not in THEMES:
        raise ExamplesError(f"line {number}: no {example.level} danger has the theme {theme}")
    return example
