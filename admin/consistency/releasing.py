"""What may be shown of a set once it is closed: groups of ten and more, decided once.

The same rule as for all other counts: types of agency by themselves where each is large enough,
what is left together where that is, and else nothing; with the same fixed noise. Alpha is given
to one decimal, for groups that are shown and for them together.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeAlias

from admin.activities.activity import AgencyType
from admin.consistency.agreement import alpha_of
from admin.consistency.vignettes import Phase
from assistant.pathways.thresholds import Step
from assistant.usage.partition import Family, Partition
from assistant.usage.release import SMALLEST_GROUP, Group, released_groups

Tallied: TypeAlias = Mapping[tuple[AgencyType, int, Step], int]
"""How many gave a step to a vignette, counted from 0, by type of agency."""

Noise: TypeAlias = Callable[[Phase, tuple[str, ...]], int]
AGENCIES = Partition(tuple(Family(agency.value, (agency.value,)) for agency in AgencyType))


@dataclass(frozen=True, slots=True)
class GroupAgreement:
    """One group that is shown: ``answered`` is "at least" so many; alpha None where undefined."""

    agencies: tuple[AgencyType, ...]
    answered: int
    alpha: float | None


@dataclass(frozen=True, slots=True)
class PhaseAgreement:
    """Agreement before or after training; ``alpha`` is that of all groups shown, together."""

    phase: Phase
    groups: tuple[GroupAgreement, ...]
    alpha: float | None


@dataclass(frozen=True, slots=True)
class ClosedSet:
    """A set that was closed: how many ``vignettes`` it had, and all that is shown of it."""

    title: str
    vignettes: int
    closed_on: date
    agreement: tuple[PhaseAgreement, ...]


def released(
    answers: Mapping[Phase, Tallied], vignettes: int, noise: Noise
) -> tuple[PhaseAgreement, ...]:
    """Decide what is shown of each phase; a phase with no group is there, and empty."""
    return tuple(
        _phase(phase, answers.get(phase, {}), vignettes, partial(noise, phase)) for phase in Phase
    )


def _phase(
    phase: Phase, tallied: Tallied, vignettes: int, noise: Callable[[tuple[str, ...]], int]
) -> PhaseAgreement:
    people: Counter[str] = Counter()
    for (agency, vignette, _), count in tallied.items():
        people[agency.value] += count if vignette == 0 else 0
    shown = released_groups(AGENCIES, people, noise)
    groups = tuple(_group(group, tallied, vignettes) for group in shown)
    together = [agency for group in groups for agency in group.agencies]
    return PhaseAgreement(phase, groups, _alpha(tallied, together, vignettes))


def _group(group: Group, tallied: Tallied, vignettes: int) -> GroupAgreement:
    agencies = tuple(AgencyType(member) for member in group.members)
    return GroupAgreement(agencies, group.shown, _alpha(tallied, agencies, vignettes))


def _alpha(tallied: Tallied, agencies: Iterable[AgencyType], vignettes: int) -> float | None:
    """Give alpha to one decimal, where ten or more truly answered each vignette.

    One person more hardly ever shows in it.
    """
    chosen = frozenset(agencies)
    counts: list[Counter[Step]] = [Counter() for _ in range(vignettes)]
    for (agency, vignette, step), count in tallied.items():
        if agency in chosen:
            counts[vignette][step] += count
    if any(sum(counted.values()) < SMALLEST_GROUP for counted in counts):
        return None
    alpha = alpha_of(counts)
    return None if alpha is None else round(alpha, 1)
