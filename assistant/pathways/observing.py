"""What a practitioner has observed: the ids that were ticked, and the child's age; never words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from assistant.pathways.thresholds import (
    Circumstance,
    Direction,
    Indicator,
    ProtectiveFactor,
    Thresholds,
)

Entry = TypeVar("Entry", Indicator, ProtectiveFactor, Circumstance)


@dataclass(frozen=True, slots=True)
class Child:
    """What is known of the child's age: whole years, or unborn, or nothing at all."""

    age: int | None = None
    is_unborn: bool = False

    def can_show(self, sign: Indicator) -> bool:
        """Tell whether this child can show a sign; where no age is known, any may be shown."""
        if self.is_unborn:
            return sign.applies_to(None)
        return self.age is None or sign.applies_to(self.age)


@dataclass(frozen=True, slots=True)
class Observations:
    """What was ticked: each kind in the order of the thresholds, without repeats.

    ``age`` is in whole years, None where the child is unborn or no age was given.
    """

    signs: tuple[Indicator, ...] = ()
    strengths: tuple[ProtectiveFactor, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    age: int | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """Name all that counts, for a form or a token to carry."""
        return (
            *(sign.id for sign in self.signs),
            *(strength.id for strength in self.strengths),
            *(circumstance.id for circumstance in self.circumstances),
        )

    def pointing(self, direction: Direction) -> tuple[Circumstance, ...]:
        """List the circumstances that speak for a higher step, or for a lower one."""
        return tuple(each for each in self.circumstances if each.direction is direction)


def observe(thresholds: Thresholds, ticked: Iterable[str], age: int | None) -> Observations:
    """Find what ids stand for; one that the thresholds do not hold counts for nothing.

    What the age alone says is added, such as that a child is under one.
    """
    wanted = frozenset(ticked)
    circumstances = thresholds.would_change.values()
    return Observations(
        signs=_chosen(thresholds.indicators.values(), wanted),
        strengths=_chosen(thresholds.protective_factors.values(), wanted),
        circumstances=tuple(
            each for each in circumstances if each.id in wanted or each.holds_at(age)
        ),
        age=age,
    )


def _chosen(entries: Iterable[Entry], wanted: frozenset[str]) -> tuple[Entry, ...]:
    return tuple(each for each in entries if each.id in wanted)
