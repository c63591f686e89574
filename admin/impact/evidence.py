"""What staff enter beside the counts: activities, and how alike agencies judge a case.

These are the values that the report needs of them; whoever keeps them hands them in.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from admin.impact.periods import ReportPeriod

LEAST_ANSWERS = 10


class ActivityKind(StrEnum):
    """What the partnership did besides the guidance."""

    WORKSHOP = "Workshop"
    TRAINING = "Training course"
    BOOKLETS = "Booklets handed out"
    OTHER = "Other"


@dataclass(frozen=True, slots=True)
class Rating:
    """How sure people felt, from 1 to 5; ``mean`` is theirs. Shown from ten answers on."""

    answers: int
    mean: float

    @property
    def is_shown(self) -> bool:
        """Tell whether enough answered."""
        return self.answers >= LEAST_ANSWERS


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What people said three months later; ``changed`` of ``answers`` did something differently.

    ``changed`` is None where that was not noted, ``confidence``, how sure they felt from 1 to 5,
    where it was not asked. ``named`` is the change that most of them named, empty where unknown.
    """

    answers: int
    changed: int | None = None
    confidence: float | None = None
    named: str = ""

    @property
    def is_shown(self) -> bool:
        """Tell whether enough answered."""
        return self.answers >= LEAST_ANSWERS

    @property
    def rating(self) -> Rating | None:
        """How sure they felt, as before and after."""
        return None if self.confidence is None else Rating(self.answers, self.confidence)


@dataclass(frozen=True, slots=True)
class Activity:
    """One workshop, course or box of booklets, or several of one kind that are told together.

    ``times`` is how often it was held. ``people`` attended it, ``booked`` had a place; None where
    nobody noted it. ``agencies`` took part, without numbers. ``outcomes`` are the
    desired outcomes that it serves, each with its objective, as ``Topic.aim`` names them.
    """

    held_on: date
    kind: ActivityKind
    title: str
    audience: str
    people: int | None = None
    booked: int | None = None
    booklets: int | None = None
    times: int = 1
    agencies: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    before: Rating | None = None
    after: Rating | None = None
    follow_up: FollowUp | None = None

    @property
    def later(self) -> Rating | None:
        """How sure people felt three months later."""
        return self.follow_up.rating if self.follow_up else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How alike those of one agency judged; ``alpha`` is Krippendorff's, None with too few."""

    agency: str
    answers: int
    alpha: float | None


@dataclass(frozen=True, slots=True)
class ConsistencyRound:
    """One set of vignettes that practitioners judged; ``moment`` is as "before training".

    ``alpha`` is over all agencies. All of it was released by the rule for small numbers.
    """

    held_on: date
    title: str
    moment: str
    vignettes: int
    answers: int
    alpha: float | None
    agencies: tuple[Agreement, ...] = ()


class Evidence(Protocol):
    """Where activities and rounds of vignettes are kept."""

    def activities(self, period: ReportPeriod) -> tuple[Activity, ...]:
        """List the activities of a period, the oldest first; empty where none was entered."""
        ...

    def rounds(self, period: ReportPeriod) -> tuple[ConsistencyRound, ...]:
        """List the rounds of vignettes that were released in a period, the oldest first."""
        ...


class NothingEntered:
    """No activity and no round of vignettes."""

    def activities(self, period: ReportPeriod) -> tuple[Activity, ...]:
        """Give none."""
        del period
        return ()

    def rounds(self, period: ReportPeriod) -> tuple[ConsistencyRound, ...]:
        """Give none."""
        del period
        return ()
