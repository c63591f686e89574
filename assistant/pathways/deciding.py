"""Deciding on a range of steps, by rules that stand in the content and are quoted in the result.

A decisive sign decides alone. Otherwise the highest step of any sign leads: too few signs of it,
or what protects the child, let the range begin one step lower; many lower signs, or what asks for
caution, let it reach one step higher and outweigh what protects. Nothing is added up to a score.
"""

from collections.abc import Iterable, Iterator

from assistant.pathways.assessment import Assessment, Reason, StepRange
from assistant.pathways.observing import Observations
from assistant.pathways.thresholds import (
    Aspect,
    Circumstance,
    Direction,
    Effect,
    Indicator,
    Step,
    Thresholds,
)
from assistant.pathways.weighing import Weighing, weigh

URGENT = StepRange(Step.CHILD_PROTECTION, Step.CHILD_PROTECTION)


def decide(thresholds: Thresholds, observed: Observations) -> Assessment | None:
    """Say to which steps observations point and why, None where no sign was ticked.

    The thresholds are sound: they hold a rule for each effect.
    """
    if not observed.signs:
        return None
    weighed = weigh(thresholds, observed)
    serious = tuple(sign for sign in observed.signs if sign.decisive)
    reasons = (
        (Reason(thresholds.rules[Effect.DECIDES], _texts(serious)),)
        if serious
        else tuple(_reasons(thresholds, observed, weighed))
    )
    return Assessment(
        range=URGENT if serious else weighed.range,
        leading=weighed.leading,
        reasons=reasons,
        against=_against(observed),
        serious=serious,
        cautions=tuple(each for each in observed.circumstances if each.aspect is Aspect.CHILD),
        would_raise=() if serious else _open(thresholds, observed, Direction.UP),
        would_lower=() if serious else _open(thresholds, observed, Direction.DOWN),
    )


def _reasons(
    thresholds: Thresholds, observed: Observations, weighed: Weighing
) -> Iterator[Reason]:
    """Yield the rules that apply, with what they rest on, in the order of a reader's questions."""
    rules = thresholds.rules
    leads = Effect.LEADS if weighed.is_held else Effect.ALONE
    yield Reason(rules[leads], _texts(weighed.at_top))
    if weighed.gathered:
        yield Reason(rules[Effect.GATHERS], _texts(weighed.gathered))
    if weighed.is_raised:
        yield Reason(rules[Effect.RAISES], _texts(observed.pointing(Direction.UP)))
    elif weighed.is_lowered:
        yield Reason(rules[Effect.LOWERS], _against(observed))


def _against(observed: Observations) -> tuple[str, ...]:
    """Quote what pulls to a lower step, whether or not it moves the range."""
    lowering = _texts(observed.pointing(Direction.DOWN))
    return (*(strength.text for strength in observed.strengths), *lowering)


def _open(
    thresholds: Thresholds, observed: Observations, direction: Direction
) -> tuple[Circumstance, ...]:
    return tuple(
        each
        for each in thresholds.would_change.values()
        if each.direction is direction and each not in observed.circumstances
    )


def _texts(entries: Iterable[Indicator | Circumstance]) -> tuple[str, ...]:
    return tuple(entry.text for entry in entries)
