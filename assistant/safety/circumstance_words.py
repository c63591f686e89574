"""The words by which the circumstances of a danger are known, read from a plain table.

The table is made by ``assistant train-safety`` from the examples of danger. The outputs are each
speaker, then each subject.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.safety.circumstances import (
    SPEAKERS,
    SUBJECTS,
    Circumstances,
    Clearness,
    circumstances_of,
)
from assistant.safety.features import features_of
from assistant.safety.word_table import (
    Origin,
    Row,
    Weights,
    WordTable,
    WordTableError,
    read_table,
    row_of,
    weights_of,
    written_table,
)

OUTPUTS = len(SPEAKERS) + len(SUBJECTS)


@dataclass(frozen=True, slots=True)
class CircumstanceHead:
    """What stands above the weights; ``biases`` are in thousandths, one for each output.

    ``alone`` holds for words where the sentence model is not there, ``both`` for words and
    meaning together; both were chosen where messages never seen would stand.
    """

    origin: Origin
    biases: Weights
    alone: Clearness
    both: Clearness


class CircumstanceWords:
    """Hear the circumstances of a danger by its words; deterministic, linear in what is read."""

    def __init__(self, head: CircumstanceHead, rows: Iterable[Row]) -> None:
        self.head = head
        self._table = WordTable(head.origin, head.biases, rows)

    def hear(self, text: str) -> Circumstances:
        """Say of a raw message of danger who writes it and what it is about."""
        return circumstances_of(self._table.heard(features_of(text, ())))


def parse_circumstances(text: str) -> CircumstanceWords:
    """Read a table.

    Raises:
        WordTableError: a line is missing or not as it was written.
    """
    fields, lines = read_table(text)
    try:
        head = CircumstanceHead(
            origin=Origin(fields["examples"], int(fields["messages"])),
            biases=weights_of(fields["biases"].split(), OUTPUTS),
            alone=_clearness(fields["alone"]),
            both=_clearness(fields["both"]),
        )
        return CircumstanceWords(head, (row_of(line, OUTPUTS) for line in lines))
    except (KeyError, ValueError) as error:
        raise WordTableError(f"the table of circumstances cannot be read: {error}") from error


def written_circumstances(head: CircumstanceHead, rows: Iterable[Row]) -> str:
    """Write a table."""
    fields = {
        "examples": head.origin.examples,
        "messages": str(head.origin.messages),
        "biases": " ".join(map(str, head.biases)),
        "alone": _values_of(head.alone),
        "both": _values_of(head.both),
    }
    return written_table(fields, rows)


def _clearness(written: str) -> Clearness:
    *speakers, subject = map(float, written.split())
    if len(speakers) != len(SPEAKERS):
        raise ValueError(f"{len(speakers)} speakers where {len(SPEAKERS)} should be")
    return Clearness(tuple(speakers), subject)


def _values_of(clear: Clearness) -> str:
    return " ".join(map(str, (*clear.speakers, clear.subject)))
