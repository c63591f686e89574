"""Weighing signs: what holds of them by the numbers that the rules name."""

from dataclasses import dataclass

from assistant.pathways.assessment import STEPS, StepRange
from assistant.pathways.observing import Observations
from assistant.pathways.thresholds import Direction, Effect, Indicator, Rule, Step, Thresholds

GATHERING = (Step.FAMILY_HELP, Step.EARLY_HELP)
"""The steps of which several signs may together mean the next one, the higher first."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """What holds of some signs: at least one, and none that decides alone.

    ``at_top`` are the signs of the leading step, the highest of any sign. ``gathered`` are the
    signs that add up, empty where too few do.
    """

    leading: Step
    at_top: tuple[Indicator, ...]
    gathered: tuple[Indicator, ...]
    is_held: bool
    is_raised: bool
    is_protected: bool

    @property
    def range(self) -> StepRange:
        """Say where the steps begin and end; what asks for caution outweighs what protects."""
        raised = _beside(self.leading, 1) if self.is_raised else self.leading
        highest = max(raised, self._reached, key=STEPS.index)
        is_calm = highest is self.leading and not self.is_raised
        begins_lower = is_calm and (self.is_protected or not self.is_held)
        return StepRange(_beside(self.leading, -1) if begins_lower else self.leading, highest)

    @property
    def is_lowered(self) -> bool:
        """Tell whether what protects goes with a range that really begins lower."""
        return self.is_protected and self.range.lowest is not self.leading

    @property
    def _reached(self) -> Step:
        """Give the step after the lowest of the signs that add up."""
        if not self.gathered:
            return self.leading
        return _beside(min((sign.step for sign in self.gathered), key=STEPS.index), 1)


def weigh(thresholds: Thresholds, observed: Observations) -> Weighing:
    """Weigh observations with at least one sign."""
    rules = thresholds.rules
    leading = max((sign.step for sign in observed.signs), key=STEPS.index)
    at_top = tuple(sign for sign in observed.signs if sign.step is leading)
    strengths = len(observed.strengths) >= rules[Effect.LOWERS].fewest
    return Weighing(
        leading=leading,
        at_top=at_top,
        gathered=_gathered(observed.signs, rules[Effect.GATHERS]),
        is_held=leading is Step.UNIVERSAL or len(at_top) >= rules[Effect.LEADS].fewest,
        is_raised=bool(observed.pointing(Direction.UP)),
        is_protected=strengths or bool(observed.pointing(Direction.DOWN)),
    )


def _gathered(signs: tuple[Indicator, ...], rule: Rule) -> tuple[Indicator, ...]:
    for step in GATHERING:
        found = tuple(sign for sign in signs if _is_between(sign.step, step))
        if len(found) >= rule.fewest and len({sign.domain for sign in found}) >= rule.domains:
            return found
    return ()


def _is_between(step: Step, lowest: Step) -> bool:
    """Tell whether a step is at least the lowest and below child protection."""
    return STEPS.index(lowest) <= STEPS.index(step) < STEPS.index(Step.CHILD_PROTECTION)


def _beside(step: Step, steps: int) -> Step:
    """Go up or down, and stay within the steps."""
    return STEPS[min(max(STEPS.index(step) + steps, 0), len(STEPS) - 1)]
