"""Which groups of a period are large enough to be shown, and what is shown of them.

A pure function of the counts, the fixed tree and the keyed noise. The groups never overlap and
each truly holds at least ten conversations, so that no sum or difference of figures reaches a
smaller number. One conversation can touch many values of a measure, so that the counts of a group
must never be added up: the largest of them is what the group surely holds. Constants are code: a
smaller group must be a change that somebody reviews.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from assistant.usage.noise import BOUND
from assistant.usage.partition import REST, Family, Partition

SMALLEST_GROUP: Final = 10
THRESHOLD: Final = SMALLEST_GROUP + BOUND
STEP: Final = 5

Noise: TypeAlias = Callable[[tuple[str, ...]], int]
_Look: TypeAlias = Callable[[str, tuple[str, ...]], "Group | None"]


@dataclass(frozen=True, slots=True)
class Group:
    """A group that is shown: ``shown`` is its largest count with noise, to the nearest five."""

    id: str
    members: tuple[str, ...]
    shown: int


def released_groups(
    partition: Partition, counts: Mapping[str, int], noise: Noise
) -> tuple[Group, ...]:
    """Choose the groups to show: values, or else their family, or else what is left together.

    Of anything else nothing is shown, and zero looks the same as too few.
    """
    settled = partition.settle(counts)

    def look(group: str, members: tuple[str, ...]) -> Group | None:
        noisy = max(settled[member] for member in members) + noise(members)
        return Group(group, members, _to_nearest_step(noisy)) if noisy >= THRESHOLD else None

    found = [(family, _shown_of(family, look)) for family in partition.families]
    left = tuple(member for family, shown in found if not shown for member in family.members)
    rest = look(REST, left) if left else None
    return (*(group for _, shown in found for group in shown), *_present([rest]))


def _shown_of(family: Family, look: _Look) -> tuple[Group, ...]:
    each = _present(look(member, (member,)) for member in family.members)
    if len(each) == len(family.members):
        return each
    return _present([look(family.id, family.members)])


def _present(groups: Iterable[Group | None]) -> tuple[Group, ...]:
    return tuple(group for group in groups if group is not None)


def _to_nearest_step(noisy: int) -> int:
    return (noisy + STEP // 2) // STEP * STEP
