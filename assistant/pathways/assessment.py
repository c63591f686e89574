"""What observations come to: a range of steps with its reasons, never a score and no verdict."""

from dataclasses import dataclass

from assistant.pathways.thresholds import Circumstance, Effect, Indicator, Rule, Step

STEPS = tuple(Step)
"""The steps from least to most."""


@dataclass(frozen=True, slots=True)
class StepRange:
    """From the lowest possible step to the highest, which may be the same."""

    lowest: Step
    highest: Step

    @property
    def steps(self) -> tuple[Step, ...]:
        """List the steps of the range, the lowest first."""
        return STEPS[STEPS.index(self.lowest) : STEPS.index(self.highest) + 1]


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that shaped the range, and the sentences, as they were ticked, on which it rests."""

    rule: Rule
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the observations come to.

    ``reasons`` led to the range, also where one let it begin lower; ``against`` are the sentences
    that pull to a lower step, whether or not they moved it. ``leading`` is the highest step of any
    sign. ``serious`` are the signs of which each decides alone: they ask for 999 and the front
    door at once. ``cautions`` are what asks for care with this child. ``would_raise`` and
    ``would_lower`` were not ticked, and would speak for another step if they held.
    """

    range: StepRange
    leading: Step
    reasons: tuple[Reason, ...]
    against: tuple[str, ...]
    serious: tuple[Indicator, ...]
    cautions: tuple[Circumstance, ...]
    would_raise: tuple[Circumstance, ...]
    would_lower: tuple[Circumstance, ...]

    @property
    def gathered(self) -> Reason | None:
        """Give the reason that small signs have added up, None where they have not."""
        found = (each for each in self.reasons if each.rule.effect is Effect.GATHERS)
        return next(found, None)
