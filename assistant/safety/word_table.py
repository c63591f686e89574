"""A linear model over features of the words, as a plain table that training makes.

Such a table is never edited by hand. Its first line is the digest of all that follows: a table
that was cut short would hear less, and nobody would know, so it is refused. Lines of the head
begin with a hash; each line after them holds a feature, the number of example messages that have
it, and one weight in thousandths for each output.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from math import log, sqrt
from typing import TypeAlias

from assistant.guidance.errors import AssistantError
from assistant.safety.features import is_rule

UNIT = 1000
WEIGHT_OF_RULE = 2.0
ESCAPED_TAB = "\\t"
PRECISION = 1_000_000
FIELD_BITS = 64
"""Wide enough for the sum of all that the longest message says, with its sign."""
FIELD = (1 << FIELD_BITS) - 1
HALF = 1 << FIELD_BITS - 1

Weights: TypeAlias = tuple[int, ...]
Row: TypeAlias = tuple[str, int, Weights]
"""A feature, the number of examples that have it, and what it says."""


class WordTableError(AssistantError):
    """A table is not as it was made: make it again with ``train-safety``."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What a table was made from: the SHA-256 of the ``examples``, and how many messages."""

    examples: str
    messages: int


class WordTable:
    """Sum up what the features of a message say; deterministic, linear in their number.

    What a feature says, its weights times its rarity, stands with the square of the rarity in one
    whole number of many fields: adding such numbers adds every field at once.
    """

    def __init__(self, origin: Origin, biases: Weights, rows: Iterable[Row]) -> None:
        self._biases = biases
        self._bits = range(0, (len(biases) + 1) * FIELD_BITS, FIELD_BITS)
        self._halves = sum(HALF << bit for bit in self._bits)
        self._said = {
            name: _said(rarity_of(name, count, origin.messages), spoken)
            for name, count, spoken in rows
        }

    def heard(self, features: Iterable[str]) -> list[float]:
        """Give each output, about -1 where nothing speaks for it and 1 where all does."""
        said = self._said
        square, *sums = self._fields_of(sum(said[name] for name in features if name in said))
        length = sqrt(square / PRECISION) or 1.0
        return [
            (bias + total / PRECISION / length) / UNIT
            for bias, total in zip(self._biases, sums, strict=True)
        ]

    def _fields_of(self, number: int) -> list[int]:
        """Take the fields of a number apart again; each may be negative."""
        shifted = number + self._halves
        return [(shifted >> bit & FIELD) - HALF for bit in self._bits]


def _said(rarity: float, weights: Weights) -> int:
    """Put the square of a rarity and what the weights say with it into one number."""
    values = (rarity * rarity, *(rarity * weight for weight in weights))
    return sum(
        round(value * PRECISION) << FIELD_BITS * place for place, value in enumerate(values)
    )


def rarity_of(feature: str, count: int, messages: int) -> float:
    """Weigh a feature by its rarity; a rule that fired says more than any run of letters."""
    return log(messages / count) * (WEIGHT_OF_RULE if is_rule(feature) else 1.0)


def written_table(head: Mapping[str, str], rows: Iterable[Row]) -> str:
    """Write a table: its digest, the head, then each feature with its count and its weights."""
    lines = [
        *(f"# {name} {value}" for name, value in head.items()),
        *(
            "\t".join((name.replace("\t", ESCAPED_TAB), str(count), *map(str, weights)))
            for name, count, weights in rows
        ),
    ]
    written = "\n".join(lines) + "\n"
    return f"{_digest_line(written)}\n{written}"


def read_table(text: str) -> tuple[dict[str, str], list[str]]:
    """Check that a table is whole; give its head by name, and the lines of its features.

    Raises:
        WordTableError: a line is missing or not as it was written.
    """
    first, _, rest = text.partition("\n")
    if first != _digest_line(rest):
        raise WordTableError("the table is not whole: its digest is another")
    lines = rest.splitlines()
    try:
        head = dict(line[2:].split(" ", 1) for line in lines if line.startswith("# "))
    except ValueError as error:
        raise WordTableError(f"the head of the table cannot be read: {error}") from error
    return head, [line for line in lines if not line.startswith("# ")]


def row_of(line: str, outputs: int) -> Row:
    """Read the line of a feature.

    Raises:
        ValueError: there are more or fewer weights than outputs, or one is no number.
    """
    name, count, *values = line.split("\t")
    return name.replace(ESCAPED_TAB, "\t"), int(count), weights_of(values, outputs)


def weights_of(values: Iterable[str], outputs: int) -> Weights:
    """Read one weight for each output.

    Raises:
        ValueError: there are more or fewer, or one is no number.
    """
    weights = tuple(int(value) for value in values)
    if len(weights) != outputs:
        raise ValueError(f"{len(weights)} weights where {outputs} should be")
    return weights


def _digest_line(rest: str) -> str:
    return f"# digest {sha256(rest.encode()).hexdigest()}"
