"""Boxes to tick: signs by theme or by part of life, what else matters, and what protects."""

from collections.abc import Iterable, Iterator

from assistant.channels.web.tool_parts import Tick, TickGroup
from assistant.channels.web.visit import Visit
from assistant.conversation.navigating import Navigation
from assistant.localisation.navigator import aspect_name
from assistant.pathways.thresholds import (
    Aspect,
    Circumstance,
    Indicator,
    ProtectiveFactor,
    Thresholds,
)

BY_DOMAIN = "domain"
MOST_SUGGESTED = 12

Entry = Indicator | ProtectiveFactor | Circumstance


def suggested_ticks(found: Navigation) -> tuple[Tick, ...] | None:
    """List the signs that the words sound like, best first; None where nothing was described."""
    if found.suggestions is None:
        return None
    signs = found.thresholds.indicators
    known = (signs[each] for each in found.suggestions.signs if each in signs)
    return _ticks(tuple(known)[:MOST_SUGGESTED], found)


def sign_groups(found: Navigation, arrangement: str, visit: Visit) -> tuple[TickGroup, ...]:
    """Group the other signs that this child can show; a group with a tick in it is open."""
    suggested = {tick.id for tick in suggested_ticks(found) or ()}
    shown = tuple(
        sign
        for sign in found.thresholds.indicators.values()
        if found.child.can_show(sign) and sign.id not in suggested
    )
    named = _named(found.thresholds, arrangement, visit)
    groups = (
        (name, [each for each in shown if key == _key(each, arrangement)]) for key, name in named
    )
    return tuple(_group(name, signs, found) for name, signs in groups if signs)


def kept_ticks(found: Navigation) -> tuple[Tick, ...]:
    """List what was ticked although a child of this age cannot show it, lest it be lost."""
    suggested = {tick.id for tick in suggested_ticks(found) or ()}
    signs = (sign for sign in found.observed.signs if sign.id not in suggested)
    return _ticks((sign for sign in signs if not found.child.can_show(sign)), found)


def question_groups(found: Navigation, visit: Visit) -> tuple[TickGroup, ...]:
    """Group what else matters by what it is about, and last what protects the child."""
    changes = found.thresholds.would_change.values()
    strengths = found.thresholds.protective_factors.values()
    return (
        *(
            _group(
                aspect_name(aspect, visit.catalogue),
                [each for each in changes if each.aspect is aspect],
                found,
                is_english=False,
            )
            for aspect in Aspect
        ),
        _group(
            visit.catalogue.gettext("What protects the child"),
            list(strengths),
            found,
            is_english=False,
        ),
    )


def _named(
    thresholds: Thresholds, arrangement: str, visit: Visit
) -> Iterator[tuple[tuple[str | None, str | None], str]]:
    """Yield the key of each group with its name; signs of no theme are grouped by part of life."""
    other = visit.catalogue.gettext("Other signs: %(part)s", part="%(part)s")
    if arrangement != BY_DOMAIN:
        yield from (((theme.id, None), theme.name) for theme in thresholds.themes.values())
    for domain in thresholds.domains.values():
        name = domain.name if arrangement == BY_DOMAIN else other % {"part": domain.name}
        yield (None, domain.id), name


def _key(sign: Indicator, arrangement: str) -> tuple[str | None, str | None]:
    if arrangement == BY_DOMAIN or sign.theme is None:
        return None, sign.domain
    return sign.theme, None


def _group(
    name: str, entries: Iterable[Entry], found: Navigation, *, is_english: bool = True
) -> TickGroup:
    ticks = _ticks(entries, found)
    return TickGroup(name, ticks, any(tick.is_ticked for tick in ticks), is_english)


def _ticks(entries: Iterable[Entry], found: Navigation) -> tuple[Tick, ...]:
    ticked = frozenset(found.observed.ids)
    return tuple(
        Tick(each.id, f"tick-{each.id}", each.text, each.id in ticked) for each in entries
    )
