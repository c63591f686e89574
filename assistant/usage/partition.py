"""The partition of a measure: a fixed, published tree of values, families and all of them.

Made from the edition, never from counts, and the same for every month of a year: a tree ordered by
size would itself tell sizes.
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
    """Values that are shown each by itself, or all together as one group.

    A family of several values has a cell of its own, named by its id: how many conversations came
    up with any of them, which is no sum of theirs.
    """

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

    @property
    def family_cells(self) -> Mapping[str, frozenset[str]]:
        """The values of each family that has a cell beside theirs, by the name of the cell."""
        values = set(self.members)
        return {
            family.id: frozenset(family.members)
            for family in self.families
            if family.id not in values
        }

    def settle(self, counts: Mapping[str, int]) -> Mapping[str, int]:
        """Give every value its count, 0 too; what the tree does not hold counts as other.

        Of several such values other gets the largest count, not their sum: one conversation may
        have touched them all.
        """
        settled = dict.fromkeys(self.members, 0)
        families = self.family_cells
        for value, count in counts.items():
            if value not in families:
                name = value if value in settled else OTHER
                settled[name] = max(settled[name], count)
        return settled

    def parent_of(self, value: str) -> str | None:
        """Name the cell of the family of a value, None where it has none beside the value's."""
        holding = (family for family in self.families if value in family.members)
        family = next(holding, None)
        return family.id if family and family.id not in self.members else None


NO_VALUES = Partition(())
Partitions: TypeAlias = Mapping[Measure, Partition]


def partition_of(families: Iterable[Family]) -> Partition:
    """Make a tree of families, with one for what it does not hold."""
    return Partition((*families, Family(OTHER, (OTHER,))))


def flat_partition(values: Iterable[str]) -> Partition:
    """Make a tree in which each value is a family of its own."""
    return partition_of(Family(value, (value,)) for value in values)
