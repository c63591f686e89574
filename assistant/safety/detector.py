"""The trained detector: a linear model over features of the words, read from a plain table.

The table is made by ``assistant train-safety`` from the example messages and is never edited by
hand. Each line holds a feature, the number of example messages that have it, and one weight in
thousandths for danger, for emergency, for each of them beside the sentence model, and for each
kind.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import log, sqrt
from operator import mul
from typing import TypeAlias

from assistant.guidance.errors import AssistantError
from assistant.safety.features import features_of, is_rule
from assistant.safety.judgement import KINDS
from assistant.safety.suspicion import Alarms, Suspicion, Threshold

UNIT = 1000
WEIGHT_OF_RULE = 2.0
OUTPUTS = 4 + len(KINDS)
ESCAPED_TAB = "\\t"
NOTHING: tuple[tuple[int, ...], ...] = ((),) * OUTPUTS

Weights: TypeAlias = tuple[int, ...]


class DetectorTableError(AssistantError):
    """The table of the detector is not as it was made: make it again with ``train-safety``."""


@dataclass(frozen=True, slots=True)
class DetectorHead:
    """What stands above the weights.

    ``examples`` is the SHA-256 of the file that the table was made from, ``messages`` how many it
    held; ``biases`` are in thousandths, one for each output.
    """

    examples: str
    messages: int
    biases: Weights
    alarms: Alarms


class Detector:
    """Suspect danger by the words of a message; deterministic, linear in what is read of it."""

    def __init__(
        self, head: DetectorHead, counts: dict[str, int], weights: dict[str, Weights]
    ) -> None:
        self.head = head
        self._weights = weights
        self._rarity = {
            name: rarity_of(name, count, head.messages) for name, count in counts.items()
        }

    def suspect(self, text: str, fired: Iterable[str]) -> Suspicion:
        """Say how far a raw message sounds like danger; ``fired`` are the ids of its rules."""
        rarity, weights = self._rarity, self._weights
        known = [name for name in features_of(text, fired) if name in weights]
        rare = [rarity[name] for name in known]
        length = sqrt(sum(map(mul, rare, rare))) or 1.0
        columns = zip(*(weights[name] for name in known), strict=True) if known else NOTHING
        danger, emergency, danger_beside, emergency_beside, *kinds = (
            (bias + sum(map(mul, rare, column)) / length) / UNIT
            for bias, column in zip(self.head.biases, columns, strict=True)
        )
        return Suspicion(danger, emergency, tuple(kinds), (danger_beside, emergency_beside))


def rarity_of(feature: str, count: int, messages: int) -> float:
    """Weigh a feature by its rarity; a rule that fired says more than any run of letters."""
    return log(messages / count) * (WEIGHT_OF_RULE if is_rule(feature) else 1.0)


def parse_detector(text: str) -> Detector:
    """Read a table.

    Raises:
        DetectorTableError: a line is missing or not as it was written.
    """
    lines = text.split("\n")
    try:
        head = _head(dict(line[2:].split(" ", 1) for line in lines if line.startswith("# ")))
        counts: dict[str, int] = {}
        weights: dict[str, Weights] = {}
        for line in lines:
            if line and not line.startswith("# "):
                name, count, *values = line.split("\t")
                feature = name.replace(ESCAPED_TAB, "\t")
                counts[feature] = int(count)
                weights[feature] = _weights(values)
    except (KeyError, ValueError) as error:
        raise DetectorTableError(f"the table of the detector cannot be read: {error}") from error
    return Detector(head, counts, weights)


def written_detector(head: DetectorHead, rows: Iterable[tuple[str, int, Weights]]) -> str:
    """Write a table: the head, then a line for each feature with its count and its weights."""
    alarms = head.alarms
    lines = [
        f"# examples {head.examples}",
        f"# messages {head.messages}",
        f"# biases {' '.join(map(str, head.biases))}",
        *(
            f"# {name} {threshold.danger} {threshold.emergency}"
            for name, threshold in (
                ("first", alarms.first),
                ("alone", alarms.alone),
                ("both", alarms.both),
            )
        ),
        *(
            "\t".join((name.replace("\t", ESCAPED_TAB), str(count), *map(str, weights)))
            for name, count, weights in rows
        ),
    ]
    return "\n".join(lines) + "\n"


def _head(fields: dict[str, str]) -> DetectorHead:
    return DetectorHead(
        examples=fields["examples"],
        messages=int(fields["messages"]),
        biases=_weights(fields["biases"].split()),
        alarms=Alarms(*(_threshold(fields[name]) for name in ("first", "alone", "both"))),
    )


def _threshold(written: str) -> Threshold:
    danger, emergency = written.split()
    return Threshold(float(danger), float(emergency))


def _weights(values: Iterable[str]) -> Weights:
    weights = tuple(int(value) for value in values)
    if len(weights) != OUTPUTS:
        raise ValueError(f"{len(weights)} weights where {OUTPUTS} should be")
    return weights
