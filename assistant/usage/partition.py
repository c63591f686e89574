"""The partition of a measure: a fixed, published tree of values, families and all of them.

Fixed before anything is counted and the same for every month: a tree ordered by size would itself
tell sizes.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from assistant.guidance.errors import AssistantError
from assistant.usage.cells import Measure

OTHER = "other"
REST = "rest"


class PartitionError(AssistantError):
    """A value stands twice in the tree of a measure; give it one place."""


@dataclass(frozen=True, slots=True)
class Family:
    """Values that are shown each by itself, or all together as one group."""

    id: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Partition:
    """Every value of a measure, in exactly one family.

    Raises:
        PartitionError: a value stands twice.
    """

    families: tuple[Family, ...]

    def __post_init__(self) -> None:
        twice = [value for value, times in Counter(self.members).items() if times > 1]
        if twice:
            raise PartitionError(f"{', '.join(twice)}: stands twice in the tree of a measure")

    @property
    def members(self) -> tuple[str, ...]:
        """Every value, in the order of the tree."""
        return tuple(member for family in self.families for member in family.members)

    def settle(self, counts: Mapping[str, int]) -> Mapping[str, int]:
        """Give every value its count, 0 too; what the tree does not hold counts as other."""
        settled = dict.fromkeys(self.members, 0)
        for value, count in counts.items():
            settled[value if value in settled else OTHER] += count
        return settled


Partitions: TypeAlias = Mapping[Measure, Partition]


def partition_of(families: Iterable[Family]) -> Partition:
    """Make a tree of families, with one for what it does not hold."""
    return Partition((*families, Family(OTHER, (OTHER,))))


def flat_partition(values: Iterable[str]) -> Partition:
    """Make a tree in which each value is a family of its own."""
    return partition_of(Family(value, (value,)) for value in values)
