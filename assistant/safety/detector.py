"""The trained detector: a linear model over features of the words, read from a plain table.

The table is made by ``assistant train-safety`` from the example messages and is never edited by
hand. Its first line is the digest of all that follows: a table that was cut short would hear less,
and nobody would know, so it is refused. Each line after the head holds a feature, the number of
example messages that have it, and one weight in thousandths for danger, for emergency and for each
kind.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from math import log, sqrt
from typing import TypeAlias

from assistant.guidance.errors import AssistantError
from assistant.safety.features import features_of, is_rule
from assistant.safety.judgement import KINDS
from assistant.safety.suspicion import Alarms, Suspicion, Threshold

UNIT = 1000
WEIGHT_OF_RULE = 2.0
OUTPUTS = 2 + len(KINDS)
ESCAPED_TAB = "\\t"
PRECISION = 1_000_000
FIELDS = OUTPUTS + 1
FIELD_BITS = 64
"""Wide enough for the sum of all that the longest message says, with its sign."""
FIELD = (1 << FIELD_BITS) - 1
HALF = 1 << FIELD_BITS - 1
HALVES = sum(HALF << FIELD_BITS * place for place in range(FIELDS))

Weights: TypeAlias = tuple[int, ...]
Row: TypeAlias = tuple[str, int, Weights]
"""A feature, the number of examples that have it, and what it says."""


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
    """Suspect danger by the words of a message; deterministic, linear in what is read of it.

    What a feature says, its weights times its rarity, stands with the square of the rarity in one
    whole number of many fields: adding such numbers adds every field at once.
    """

    def __init__(self, head: DetectorHead, rows: Iterable[Row]) -> None:
        self.head = head
        self._said = {
            name: _said(rarity_of(name, count, head.messages), spoken)
            for name, count, spoken in rows
        }

    def suspect(self, text: str, fired: Iterable[str], plain: str | None = None) -> Suspicion:
        """Say how far a raw message sounds like danger; ``fired`` are the ids of its rules.

        ``plain`` is the message normalised, where that was done before.
        """
        said = self._said
        known = [said[name] for name in features_of(text, fired, plain) if name in said]
        square, *sums = _fields_of(sum(known))
        length = sqrt(square / PRECISION) or 1.0
        danger, emergency, *kinds = (
            (bias + total / PRECISION / length) / UNIT
            for bias, total in zip(self.head.biases, sums, strict=True)
        )
        return Suspicion(danger, emergency, tuple(kinds))


def _said(rarity: float, weights: Weights) -> int:
    """Put the square of a rarity and what the weights say with it into one number."""
    values = (rarity * rarity, *(rarity * weight for weight in weights))
    return sum(
        round(value * PRECISION) << FIELD_BITS * place for place, value in enumerate(values)
    )


def _fields_of(number: int) -> list[int]:
    """Take the fields of a number apart again; each may be negative."""
    shifted = number + HALVES
    return [
        (shifted >> place & FIELD) - HALF for place in range(0, FIELDS * FIELD_BITS, FIELD_BITS)
    ]


def rarity_of(feature: str, count: int, messages: int) -> float:
    """Weigh a feature by its rarity; a rule that fired says more than any run of letters."""
    return log(messages / count) * (WEIGHT_OF_RULE if is_rule(feature) else 1.0)


def parse_detector(text: str) -> Detector:
    """Read a table.

    Raises:
        DetectorTableError: a line is missing or not as it was written.
    """
    first, _, rest = text.partition("\n")
    if first != _digest_line(rest):
        raise DetectorTableError("the table of the detector is not whole: its digest is another")
    lines = rest.splitlines()
    try:
        head = _head(dict(line[2:].split(" ", 1) for line in lines if line.startswith("# ")))
        return Detector(head, (_row(line) for line in lines if not line.startswith("# ")))
    except (KeyError, ValueError) as error:
        raise DetectorTableError(f"the table of the detector cannot be read: {error}") from error


def written_detector(head: DetectorHead, rows: Iterable[Row]) -> str:
    """Write a table: its digest, the head, then each feature with its count and its weights."""
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
    written = "\n".join(lines) + "\n"
    return f"{_digest_line(written)}\n{written}"


def _digest_line(rest: str) -> str:
    return f"# digest {sha256(rest.encode()).hexdigest()}"


def _head(fields: dict[str, str]) -> DetectorHead:
    return DetectorHead(
        examples=fields["examples"],
        messages=int(fields["messages"]),
        biases=_weights(fields["biases"].split()),
        alarms=Alarms(*(_threshold(fields[name]) for name in ("first", "alone", "both"))),
    )


def _row(line: str) -> Row:
    name, count, *values = line.split("\t")
    return name.replace(ESCAPED_TAB, "\t"), int(count), _weights(values)


def _threshold(written: str) -> Threshold:
    danger, emergency = written.split()
    return Threshold(float(danger), float(emergency))


def _weights(values: Iterable[str]) -> Weights:
    weights = tuple(int(value) for value in values)
    if len(weights) != OUTPUTS:
        raise ValueError(f"{len(weights)} weights where {OUTPUTS} should be")
    return weights
