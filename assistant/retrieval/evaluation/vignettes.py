"""Judging suggestions with vignettes: invented cases whose level of need practitioners named."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.conversation.ports import LiveEdition, Suggestions
from assistant.pathways.assessment import STEPS
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import Indicator, Step
from assistant.retrieval.errors import JudgedFileError
from assistant.retrieval.evaluation.judged import JudgedFile, Row
from assistant.retrieval.evaluation.measures import share

FIRST = 3
_NUMBERED = {str(number): step for number, step in enumerate(STEPS, start=1)}
_LEVELS = {**_NUMBERED, **{step.value: step for step in STEPS}}
_NAME = "|".join(step.value for step in STEPS)
_NAMED = re.compile(rf"(?:{_NAME})(?: or (?:{_NAME}))+")
_NEIGHBOURS = re.compile(r"(?<![\d.])([1-4])(?: ?(?:or|and|to|/|-|–|,) ?([1-4]))+(?![\d.])")
_UNBORN = re.compile(r"unborn|pre-?birth|pregnan", re.IGNORECASE)
_YOUNGER_THAN_ONE = re.compile(r"month|week|day|newborn|baby|under (?:1|one)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}")


@dataclass(frozen=True, slots=True)
class Bench:
    """What vignettes are judged on: the suggester, and the signs that it suggests from by id."""

    suggest: Callable[[str, Child], Suggestions]
    signs: Mapping[str, Indicator]


@dataclass(frozen=True, slots=True)
class Vignette:
    """One case: what is defensible holds its level and the neighbours that the note names."""

    level: Step
    defensible: frozenset[Step]
    suggested: tuple[Step, ...]
    step: Step | None


def bench_of(live: LiveEdition) -> Bench | None:
    """Make the bench of an edition, None where it has no thresholds."""
    thresholds = live.guided.thresholds
    return Bench(live.suggester.suggest, thresholds.indicators) if thresholds else None


def vignette_figures(judged: JudgedFile, bench: Bench) -> dict[str, float]:
    """Figure how often the right step was suggested, and how often a step too low.

    Raises:
        JudgedFileError: a level is none of the four, by number or by name.
    """
    cases = tuple(_cases(judged, bench))
    figures = {
        "suggested@3": share([case.level in case.suggested for case in cases]),
        "step_agreement": share([case.step in case.defensible for case in cases]),
        "under": share([_is_under(case) for case in cases]),
    }
    return {name: value for name, value in figures.items() if value is not None}


def child_of(cell: str) -> Child:
    """Read an age such as "7", "4 months" or "unborn"; what says nothing leaves the age open."""
    if _UNBORN.search(cell):
        return Child(is_unborn=True)
    if _YOUNGER_THAN_ONE.search(cell) and "year" not in cell:
        return Child(0)
    number = _NUMBER.search(cell)
    return Child(int(number[0])) if number else Child()


def defensible_steps(row: Row) -> frozenset[Step]:
    """Read the level, and the neighbours where the note says "3 or 4", by number or by name."""
    note = row.get("note", "")
    joined = (*_NEIGHBOURS.finditer(note), *_NAMED.finditer(note))
    named = (name for match in joined for name in re.findall(rf"[1-4]|{_NAME}", match[0]))
    return frozenset((_LEVELS[row["level"]], *(_LEVELS[name] for name in named)))


def _cases(judged: JudgedFile, bench: Bench) -> Iterator[Vignette]:
    for number, row in enumerate(judged.rows, start=1):
        if row["level"] not in _LEVELS:
            raise JudgedFileError(f"{judged.name}: example {number} has none of the four levels")
        found = bench.suggest(row["vignette"], child_of(row["child_age"]))
        yield Vignette(
            level=_LEVELS[row["level"]],
            defensible=defensible_steps(row),
            suggested=_steps(found.signs[:FIRST], bench.signs),
            step=found.step,
        )


def _steps(ids: Sequence[str], signs: Mapping[str, Indicator]) -> tuple[Step, ...]:
    return tuple(signs[each].step for each in ids)


def _is_under(case: Vignette) -> bool:
    """Tell whether a step lower than any that is defensible was suggested, or none at all."""
    lowest = min(map(STEPS.index, case.defensible))
    return case.step is None or STEPS.index(case.step) < lowest
