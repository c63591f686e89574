"""The example messages that the detector is trained from: ``safety/examples.<locale>.tsv``."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from assistant.guidance.errors import AssistantError
from assistant.guidance.page import Audience
from assistant.safety.judgement import Kind, Level

COLUMNS = ("message", "lang", "level", "kind", "speaker", "note", "source")
AUDIENCES: Mapping[str, Audience | None] = MappingProxyType(
    {
        "child": Audience.YOUNG_PERSON,
        "parent": Audience.FAMILY,
        "carer": Audience.FAMILY,
        "partner": Audience.FAMILY,
        "practitioner": Audience.PRACTITIONER,
        "professional": Audience.PRACTITIONER,
        "friend": None,
        "other": None,
    }
)
"""The audience of each speaker that the file names; a friend may be of any age."""


class ExamplesError(AssistantError):
    """A line of the examples cannot be used; the message names it."""


@dataclass(frozen=True, slots=True)
class Example:
    """One invented message with its label; ``register`` is the hand and manner it came from.

    ``speaker`` is the audience to which whoever writes it belongs, None where that is not known.
    """

    message: str
    level: Level
    kind: Kind
    register: str
    speaker: Audience | None = None


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
    message, _, level, kind, speaker, _, register = row
    if speaker not in AUDIENCES:
        raise ExamplesError(f"line {number}: the speaker must be one of {', '.join(AUDIENCES)}")
    try:
        example = Example(message, Level(level), Kind(kind), register, AUDIENCES[speaker])
    except ValueError as error:
        raise ExamplesError(f"line {number}: {error}") from error
    if (example.level is Level.NONE) is not (example.kind is Kind.NONE):
        raise ExamplesError(f"line {number}: the kind is none exactly where the level is")
    return example
