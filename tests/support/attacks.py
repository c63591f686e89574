"""Attacks that subtract figures from one another, and the two reports that they are tried on.

An attack asks for a whole and for all of its parts but one; the difference is the part that was
too small to be shown. The naive report hides every total below ten and tells any other exactly.
Ours tells sums of ledger rows, in whatever months and of whatever values somebody likes to add.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import TypeAlias

from admin.impact.figures import row_id
from admin.impact.released import released_in
from assistant.usage.cells import Measure
from assistant.usage.ledger import Release
from assistant.usage.noise import BOUND
from assistant.usage.partition import Family, Partitions, flat_partition, partition_of
from assistant.usage.release import STEP
from tests.support.naive_reports import SMALLEST
from tests.support.reports import YEAR, releases_of

SLACK = BOUND + STEP // 2
"""How far a released figure may be from what the group holds: by the noise, and by rounding."""
MONTHS = tuple(range(12))
FAMILIES = {
    "online": ("online/games", "online/grooming", "online/pictures"),
    "home": ("home/babies", "home/neglect"),
    "law": ("law/duties",),
}
TOPICS = tuple(topic for members in FAMILIES.values() for topic in members)
AUDIENCES = ("parent", "practitioner", "young-person")
TREES: Partitions = {
    Measure.TOPIC: partition_of(Family(name, members) for name, members in FAMILIES.items()),
    Measure.AUDIENCE: flat_partition(AUDIENCES),
    Measure.CHANNEL: flat_partition(("web", "telegram")),
}
World: TypeAlias = dict[tuple[int, str, str], int]
"""How many conversations there were of each month, topic and audience."""


@dataclass(frozen=True, slots=True)
class Question:
    """How many conversations were there in these months, of these topics and audiences?"""

    months: tuple[int, ...]
    topics: tuple[str, ...] = TOPICS
    audiences: tuple[str, ...] = AUDIENCES


@dataclass(frozen=True, slots=True)
class Told:
    """A figure, as the parts that it is the sum of; each is right to within ``slack``."""

    parts: Mapping[str, int]
    slack: int = 0


Report: TypeAlias = Callable[[Question], Told | None]
Bounds: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attack:
    """A whole, and all of its parts but the one that is wanted; ``truth`` is what that holds."""

    whole: Question
    parts: tuple[Question, ...]
    truth: int

    def bounds_in(self, report: Report) -> Bounds | None:
        """Subtract the parts from the whole; give what is left at least and at most, if anything.

        A part that stands on both sides is taken away exactly, whatever its slack.
        """
        told = [report(question) for question in (self.whole, *self.parts)]
        known = [each for each in told if each is not None]
        if len(known) < len(told):
            return None
        left = Counter(known[0].parts)
        for each in known[1:]:
            left.subtract(each.parts)
        differing = [n for n in left.values() if n]
        if not differing:
            return None
        slack = max(each.slack for each in known) * len(differing)
        return max(0, sum(differing) - slack), sum(differing) + slack

    def found_in(self, report: Report) -> Bounds | None:
        """Give what is left where it is surely somebody, and surely fewer than ten."""
        bounds = self.bounds_in(report)
        return bounds if bounds and bounds[0] > 0 and bounds[1] < SMALLEST else None


@dataclass(slots=True)
class Invented:
    """A year of conversations, plenty of each kind, in which some are made few."""

    random: Random
    counts: World = field(default_factory=dict)

    def __post_init__(self) -> None:
        places = [(month, topic, who) for month in MONTHS for topic in TOPICS for who in AUDIENCES]
        self.counts = {place: self.random.randint(20, 60) for place in places}

    def make_few(self, question: Question) -> int:
        """Let what a question asks for be one to nine conversations, and say how many."""
        places = places_of(question)
        few = self.random.randint(1, SMALLEST - 1)
        self.counts.update(dict.fromkeys(places, 0))
        self.counts[self.random.choice(places)] = few
        return few


def places_of(question: Question) -> list[tuple[int, str, str]]:
    return [
        (month, topic, who)
        for month in question.months
        for topic in question.topics
        for who in question.audiences
    ]


def naive(counts: World) -> Report:
    """Hide a total below ten and tell every other exactly."""

    def report(question: Question) -> Told | None:
        total = sum(counts[place] for place in places_of(question))
        return Told({str(question): total}) if total >= SMALLEST else None

    return report


def ours(counts: World, key: bytes) -> Report:
    """Release each month, and add up whatever rows the ledger has within a question.

    No figure is of a topic and an audience at once: there is nothing to be asked.
    """
    history = released(counts, key)

    shown = {row_id(row): row.group.shown for each in history for row in each.rows}

    def report(question: Question) -> Told | None:
        chosen = released_in(YEAR, [history[month] for month in question.months])
        is_of_topics = set(question.topics) < set(TOPICS)
        is_of_audiences = set(question.audiences) < set(AUDIENCES)
        if is_of_topics and is_of_audiences:
            return None
        figure = chosen.conversations
        if is_of_topics:
            figure = chosen.within(Measure.TOPIC, set(question.topics))
        if is_of_audiences:
            figure = chosen.within(Measure.AUDIENCE, set(question.audiences))
        return Told({row: shown[row] for row in figure.rows}, SLACK) if figure.rows else None

    return report


def released(counts: World, key: bytes) -> tuple[Release, ...]:
    """Release the months of a world as the service does."""
    months = [(period, counted_in(counts, n)) for n, period in enumerate(YEAR.calendar_months)]
    return releases_of(months, key, TREES)


def counted_in(counts: World, month: int) -> Mapping[Measure, Mapping[str, int]]:
    """Count the cells of a month; in this world a conversation is of one topic."""

    def total(topics: Iterable[str], audiences: Iterable[str] = AUDIENCES) -> int:
        return sum(counts[month, topic, who] for topic in topics for who in audiences)

    return {
        Measure.TOPIC: {topic: total([topic]) for topic in TOPICS}
        | {name: total(members) for name, members in FAMILIES.items() if len(members) > 1},
        Measure.AUDIENCE: {who: total(TOPICS, [who]) for who in AUDIENCES},
        Measure.CHANNEL: {"web": total(TOPICS), "telegram": 0},
    }
