"""Lists to tick from: signs by theme or by part of life, what else matters, and what protects."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from assistant.pathways.observing import Child, Observations
from assistant.pathways.thresholds import (
    Aspect,
    Circumstance,
    Indicator,
    ProtectiveFactor,
    Thresholds,
)

Entry: TypeAlias = Indicator | ProtectiveFactor | Circumstance


class ListKind(StrEnum):
    """What holds the entries of a list together; ``OTHER`` are signs of no theme."""

    THEME = "theme"
    OTHER = "other"
    DOMAIN = "domain"
    ASPECT = "aspect"
    STRENGTHS = "strengths"


@dataclass(frozen=True, slots=True)
class TickList:
    """Entries in the order of the thresholds, never none; ``id`` is that of what they share."""

    kind: ListKind
    id: str
    entries: tuple[Entry, ...]

    @property
    def key(self) -> str:
        """Name the list among all of them."""
        return f"{self.kind}/{self.id}"


def lists_by_theme(
    thresholds: Thresholds, child: Child, observed: Observations
) -> tuple[TickList, ...]:
    """List the signs by theme, then those of no theme by part of life."""
    signs = _shown(thresholds, child, observed)
    themed = (
        _of(ListKind.THEME, theme, (each for each in signs if each.theme == theme))
        for theme in thresholds.themes
    )
    others = (
        _of(
            ListKind.OTHER,
            domain,
            (each for each in signs if each.theme is None and each.domain == domain),
        )
        for domain in thresholds.domains
    )
    return tuple(each for each in (*themed, *others) if each.entries)


def lists_by_domain(
    thresholds: Thresholds, child: Child, observed: Observations
) -> tuple[TickList, ...]:
    """List all signs by part of life."""
    signs = _shown(thresholds, child, observed)
    listed = (
        _of(ListKind.DOMAIN, domain, (each for each in signs if each.domain == domain))
        for domain in thresholds.domains
    )
    return tuple(each for each in listed if each.entries)


def lists_of_circumstances(thresholds: Thresholds) -> tuple[TickList, ...]:
    """List what else matters by what it is about, and last what protects the child."""
    changes = thresholds.would_change.values()
    about = (
        _of(ListKind.ASPECT, aspect, (each for each in changes if each.aspect is aspect))
        for aspect in Aspect
    )
    protecting = _of(ListKind.STRENGTHS, "", thresholds.protective_factors.values())
    return tuple(each for each in (*about, protecting) if each.entries)


def _shown(thresholds: Thresholds, child: Child, observed: Observations) -> tuple[Indicator, ...]:
    """Take the signs that this child can show, and what was ticked before its age was said."""
    return tuple(_visible(thresholds.indicators.values(), child, observed))


def _visible(
    signs: Iterable[Indicator], child: Child, observed: Observations
) -> Iterator[Indicator]:
    for sign in signs:
        if child.can_show(sign) or sign in observed.signs:
            yield sign


def _of(kind: ListKind, shared: str, entries: Iterable[Entry]) -> TickList:
    return TickList(kind, shared, tuple(entries))
