"""The trained detector: how far the words of a message sound like danger, and of which kind.

Its table is made by ``assistant train-safety`` from the example messages. The outputs are danger,
emergency and each kind.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.safety.features import features_of
from assistant.safety.judgement import KINDS
from assistant.safety.suspicion import Alarms, Suspicion, Threshold
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

OUTPUTS = 2 + len(KINDS)
ALARMS = ("first", "alone", "both")


@dataclass(frozen=True, slots=True)
class DetectorHead:
    """What stands above the weights; ``biases`` are in thousandths, one for each output."""

    origin: Origin
    biases: Weights
    alarms: Alarms


class Detector:
    """Suspect danger by the words of a message; deterministic, linear in what is read of it."""

    def __init__(self, head: DetectorHead, rows: Iterable[Row]) -> None:
        self.head = head
        self._table = WordTable(head.origin, head.biases, rows)

    def suspect(self, text: str, fired: Iterable[str], plain: str | None = None) -> Suspicion:
        """Say how far a raw message sounds like danger; ``fired`` are the ids of its rules.

        ``plain`` is the message normalised, where that was done before.
        """
        danger, emergency, *kinds = self._table.heard(features_of(text, fired, plain))
        return Suspicion(danger, emergency, tuple(kinds))


def parse_detector(text: str) -> Detector:
    """Read a table.

    Raises:
        WordTableError: a line is missing or not as it was written.
    """
    fields, lines = read_table(text)
    try:
        head = DetectorHead(
            origin=Origin(fields["examples"], int(fields["messages"])),
            biases=weights_of(fields["biases"].split(), OUTPUTS),
            alarms=Alarms(*(_threshold(fields[name]) for name in ALARMS)),
        )
        return Detector(head, (row_of(line, OUTPUTS) for line in lines))
    except (KeyError, ValueError) as error:
        raise WordTableError(f"the table of the detector cannot be read: {error}") from error


def written_detector(head: DetectorHead, rows: Iterable[Row]) -> str:
    """Write a table."""
    alarms = (head.alarms.first, head.alarms.alone, head.alarms.both)
    fields = {
        "examples": head.origin.examples,
        "messages": str(head.origin.messages),
        "biases": " ".join(map(str, head.biases)),
    } | {
        name: f"{threshold.danger} {threshold.emergency}"
        for name, threshold in zip(ALARMS, alarms, strict=True)
    }
    return written_table(fields, rows)


def _threshold(written: str) -> Threshold:
    danger, emergency = written.split()
    return Threshold(float(danger), float(emergency))
