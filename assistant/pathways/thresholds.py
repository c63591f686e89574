"""Thresholds: signs that a child may need help, each an example of one of four plain steps.

One sign rarely decides. A sign gives a reason to think of a step; how serious, how long, how many
and what the child says decide, and a practitioner judges that.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.guidance.page import Confidence

OLDEST_CHILD = 17
"""In whole years: a child is anyone under 18 (Children Act 1989, section 105)."""


class Step(StrEnum):
    """How much help a child may need, from least to most; the plain steps used nationally."""

    UNIVERSAL = "universal"
    EARLY_HELP = "early-help"
    FAMILY_HELP = "family-help"
    CHILD_PROTECTION = "child-protection"


class Direction(StrEnum):
    """Whether a circumstance speaks for a higher step or for a lower one."""

    UP = "up"
    DOWN = "down"


class Aspect(StrEnum):
    """What of a family's life a circumstance is about; ``child`` is what calls for caution."""

    CHILD = "child"
    SERIOUSNESS = "seriousness"
    VOICE = "voice"
    PARENTS = "parents"
    HISTORY = "history"
    HOME = "home"


class Effect(StrEnum):
    """What a rule does with the range of steps; the closed set that the walker knows.

    ``decides``: one decisive sign is enough. ``leads``: several signs of the highest step hold the
    range there. ``alone``: too few of them let it begin one step lower. ``gathers``: many lower
    signs reach one step higher. ``raises`` and ``lowers``: circumstances and strengths.
    """

    DECIDES = "decides"
    LEADS = "leads"
    ALONE = "alone"
    GATHERS = "gathers"
    RAISES = "raises"
    LOWERS = "lowers"


@dataclass(frozen=True, slots=True)
class Ages:
    """From the youngest to the oldest child, in whole years, both included."""

    youngest: int
    oldest: int

    def __contains__(self, age: int) -> bool:
        return self.youngest <= age <= self.oldest


@dataclass(frozen=True, slots=True)
class Indicator:
    """One sign, in words that can be ticked and put on record.

    ``id`` never changes its meaning. ``theme`` is None for what belongs to no theme: poverty is
    not neglect. ``ages`` is None for a sign before birth only. ``decisive`` marks what alone means
    child protection or urgent action, such as a bruise on a baby who cannot move. ``examples`` are
    ways in which people put the sign: they are searched and never shown.
    """

    id: str
    step: Step
    domain: str
    text: str
    pages: tuple[str, ...]
    source: str
    theme: str | None = None
    ages: Ages | None = None
    unborn: bool = False
    decisive: bool = False
    examples: tuple[str, ...] = ()

    def applies_to(self, age: int | None) -> bool:
        """Tell whether a child of this age in whole years can show the sign; None is unborn."""
        if age is None:
            return self.unborn
        return self.ages is not None and age in self.ages


@dataclass(frozen=True, slots=True)
class Named:
    """A theme or a domain under which indicators are found."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ProtectiveFactor:
    """Something that keeps a child safe or well; it never outweighs a decisive indicator."""

    id: str
    text: str
    domain: str
    source: str


@dataclass(frozen=True, slots=True)
class Circumstance:
    """Something that would change the step, and in which direction.

    ``ages`` are those at which it holds without being ticked, None where there are none.
    """

    id: str
    text: str
    direction: Direction
    source: str
    aspect: Aspect = Aspect.HOME
    ages: Ages | None = None

    def holds_at(self, age: int | None) -> bool:
        """Tell whether the age alone says so; None is a child unborn or of unknown age."""
        return age is not None and self.ages is not None and age in self.ages


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the navigator; ``text`` is the sentence that a result quotes for it.

    ``fewest`` is how many signs, or strengths, it needs; ``domains`` in how many parts of life.
    """

    id: str
    effect: Effect
    text: str
    source: str
    fewest: int = 1
    domains: int = 1


@dataclass(frozen=True, slots=True)
class Framework:
    """What an area calls the steps; ``levels`` has a name for each step, lowest first.

    Where the names await confirmation, each says so itself, so that none can be quoted as a fact.
    """

    id: str
    name: str
    confidence: Confidence
    levels: Mapping[Step, str]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class StepGuide:
    """What a step asks of a practitioner, whatever an area calls it.

    ``contacts`` are of Medway and of Kent: the reader takes those of the place where the child
    lives. ``lead`` is who leads the work, ``basis`` the law on which it rests.
    """

    step: Step
    lead: str
    basis: str
    do: tuple[str, ...]
    consent: tuple[str, ...]
    by_when: tuple[str, ...]
    record: tuple[str, ...]
    contacts: tuple[str, ...]
    page: str
    sources: tuple[str, ...]
    confidence: Confidence

    @property
    def texts(self) -> tuple[str, ...]:
        """Every sentence of the guide."""
        return (self.lead, self.basis, *self.do, *self.consent, *self.by_when, *self.record)


@dataclass(frozen=True, slots=True)
class Case:
    """An invented child as a practitioner would tell of it, and the step that is right for it."""

    step: Step
    text: str


@dataclass(frozen=True, slots=True)
class Thresholds:
    """All that a threshold is found by; each mapping is keyed by id, in the order of the file.

    ``rules`` has one for each effect. ``cases`` teach the search and are never shown.
    """

    steps: Mapping[Step, StepGuide]
    frameworks: Mapping[str, Framework]
    themes: Mapping[str, Named]
    domains: Mapping[str, Named]
    indicators: Mapping[str, Indicator]
    protective_factors: Mapping[str, ProtectiveFactor]
    would_change: Mapping[str, Circumstance]
    rules: Mapping[Effect, Rule] = field(default_factory=dict)
    cases: tuple[Case, ...] = ()

    def indicators_for(self, age: int | None) -> tuple[Indicator, ...]:
        """List the signs that a child of this age in whole years can show; None is unborn."""
        return tuple(each for each in self.indicators.values() if each.applies_to(age))
