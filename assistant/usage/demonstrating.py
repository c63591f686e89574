"""Two invented years of counts, so that a newcomer sees a report without anybody having asked.

The same for the same tree, and by no means a forecast: it only has the shape of such figures,
with a few common values, many rare ones and a busy February (Safer Internet Day). The measures fit
one another, as those of real conversations would: a tool is used at most as often as practitioners
come, and an agency is chosen at most as often as the tools that ask for it are used.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise
from typing import Final, TypeAlias

from assistant.usage.cells import Measure
from assistant.usage.ledger import Counts
from assistant.usage.partition import OTHER, Partition, Partitions
from assistant.usage.periods import Period, periods_due

FIRST_MONTH: Final = 4
YEARS: Final = 2
CONVERSATIONS_A_MONTH: Final = 1_000
GROWTH: Final = 1.3
STEEPEST: Final = 1.0
BUSY: Final = {2: 1.6, 6: 1.2, 8: 0.7, 9: 1.3, 12: 0.8}
SPREAD: Final = 256
ALONE: Final = 0.85

Counted: TypeAlias = dict[Measure, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Part:
    """The values of a measure together are ``share`` of one value of another, or of several."""

    share: float
    measure: Measure
    values: tuple[str, ...] = ()


SPLIT: Final = (Measure.CHANNEL, Measure.AUDIENCE, Measure.LANGUAGE, Measure.HOURS)
"""Each conversation has one value of these, or hardly ever a second."""
ANSWERED: Final = (Measure.OUTCOME, ("answered",))
PARTS: Final = {
    Measure.TOPIC: Part(1.0, *ANSWERED),
    Measure.CONTACT: Part(1.0, *ANSWERED),
    Measure.HELPED: Part(0.4, *ANSWERED),
    Measure.NEXT_STEP: Part(0.6, Measure.HELPED),
    Measure.WORD: Part(1.5, Measure.OUTCOME, ("no_guidance_found",)),
    Measure.PATHWAY: Part(0.85, Measure.AUDIENCE, ("practitioner",)),
    Measure.STEP: Part(0.9, Measure.PATHWAY, ("thresholds",)),
    Measure.FRAMEWORK: Part(0.9, Measure.PATHWAY, ("thresholds",)),
    Measure.AGENCY: Part(0.7, Measure.PATHWAY, ("domestic-abuse", "thresholds")),
}
"""In the order in which they are invented: each after what it is a part of."""
WITHOUT_PAGE: Final = (
    "choices_offered",
    "emergency_card",
    "no_guidance_found",
    "out_of_scope",
    "harmful_request_declined",
    "small_talk",
    "empty_message",
    "setting_changed",
    "held",
    "error_card",
)
APART: Final = {Measure.TOPIC: {"none": Part(0.9, Measure.OUTCOME, WITHOUT_PAGE)}}
"""Values that are a part of something else than the others of their measure."""
WEIGHTS: Final[Mapping[Measure, Mapping[str, float]]] = {
    Measure.OUTCOME: {
        "answered": 0.8,
        "choices_offered": 0.1,
        "pasted_message": 0.03,
        "emergency_card": 0.02,
        "urgent_card": 0.04,
        "no_guidance_found": 0.1,
        "out_of_scope": 0.04,
        "harmful_request_declined": 0.02,
        "small_talk": 0.05,
        "empty_message": 0.03,
        "setting_changed": 0.04,
        "feedback_given": 0.0,
        "held": 0.002,
        "error_card": 0.002,
    },
    Measure.CHANNEL: {"web": 0.8, "telegram": 0.17, "api": 0.03},
    Measure.AUDIENCE: {
        "family": 0.36,
        "young-person": 0.08,
        "practitioner": 0.4,
        "not-said": 0.16,
    },
    Measure.HELPED: {"yes": 0.6, "partly": 0.25, "no": 0.15},
}
"""Shares of some values; what a person says of an answer is counted as such, and no outcome."""
STEEPNESS: Final = {Measure.TOPIC: 0.5, Measure.CONTACT: 0.8, Measure.LANGUAGE: 3.0}
"""How fast the values of the others fall: the first is the most common one."""


def demonstration_years(today: date) -> tuple[Period, ...]:
    """List the months and quarters of the last two years, April to March, that can be shown."""
    year = today.year
    while Period(year, FIRST_MONTH - 1).release_day > today:
        year -= 1
    last = Period(year, FIRST_MONTH - 1)
    return tuple(periods_due(Period(year - YEARS, FIRST_MONTH), last.release_day))


def invented_counts(period: Period, partitions: Partitions) -> Counts:
    """Invent what was counted in a period; every other year, from April on, is a busier one."""
    conversations = invented_conversations(period)
    found: Counted = {}
    for measure in (*SPLIT, Measure.OUTCOME, *PARTS):
        partition = partitions.get(measure)
        if partition is not None and period.holds(measure):
            found[measure] = _shared_out(period, measure, partition, found, conversations)
    return {
        measure: _with_parents(counts, partitions[measure]) for measure, counts in found.items()
    }


def invented_conversations(period: Period) -> int:
    """Tell how many conversations a period had; a quarter has those of its months."""
    months = range(period.last - period.months + 1, period.last + 1)
    growth = GROWTH ** (period.year_begun % YEARS)
    return sum(round(CONVERSATIONS_A_MONTH * BUSY.get(month, 1.0) * growth) for month in months)


def _shared_out(
    period: Period, measure: Measure, partition: Partition, found: Counted, conversations: int
) -> dict[str, int]:
    """Share out what a measure is a part of over its values, a little by chance."""
    apart = APART.get(measure, {})
    members = [each for each in partition.members if each != OTHER and each not in apart]
    weights = {
        member: weight * (0.9 + 0.2 * _drawn(f"{period}|{measure.value}|{member}") / SPREAD)
        for member, weight in _weights(measure, members).items()
    }
    if measure is Measure.OUTCOME:
        return {member: round(conversations * weight) for member, weight in weights.items()}
    shared = _split(_whole(PARTS.get(measure), found, conversations), weights)
    beside = {each: part for each, part in apart.items() if each in partition.members}
    return shared | {each: _whole(part, found, conversations) for each, part in beside.items()}


def _weights(measure: Measure, members: Iterable[str]) -> dict[str, float]:
    known = WEIGHTS.get(measure)
    if known is not None:
        return {member: known.get(member, 0.0) for member in members}
    steepness = STEEPNESS.get(measure, STEEPEST)
    return {member: 1 / (place + 1) ** steepness for place, member in enumerate(members)}


def _whole(part: Part | None, found: Counted, conversations: int) -> int:
    """Tell what a measure is shared out of; all conversations where nothing else is counted."""
    counts = found.get(part.measure) if part else None
    if part is None or counts is None:
        return conversations
    return int(part.share * sum(counts.get(value, 0) for value in part.values or counts))


def _split(whole: int, weights: Mapping[str, float]) -> dict[str, int]:
    """Share a number out by weights, so that its parts add up to it."""
    reached = [0.0, *accumulate(weights.values())]
    upto = [round(whole * each / (reached[-1] or 1)) for each in reached]
    return {
        member: end - begun for member, (begun, end) in zip(weights, pairwise(upto), strict=True)
    }


def _with_parents(counts: Mapping[str, int], partition: Partition) -> Mapping[str, int]:
    """Give a family fewer than its values together: some came up in one conversation."""
    parents = (family for family in partition.families if family.id not in partition.members)
    held = {family.id: [counts.get(member, 0) for member in family.members] for family in parents}
    families = {name: max(*each, round(sum(each) * ALONE)) for name, each in held.items()}
    return {**counts, **families}


def _drawn(name: str) -> int:
    return hashlib.sha256(name.encode()).digest()[0]
