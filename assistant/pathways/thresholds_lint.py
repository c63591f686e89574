"""The lint of thresholds: enough signs, each in its place, and no level name made up."""

import re
from collections.abc import Iterator

from assistant.guidance.page import Confidence
from assistant.pathways.fault import NOTE, Fault, faults_of_confidence
from assistant.pathways.thresholds import (
    OLDEST_CHILD,
    Effect,
    Framework,
    Indicator,
    Step,
    Thresholds,
)

FEWEST_INDICATORS = 240
STEPS_OF_A_THEME = (Step.EARLY_HELP, Step.FAMILY_HELP, Step.CHILD_PROTECTION)
_STABLE_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")


def lint_thresholds(thresholds: Thresholds) -> Iterator[Fault]:
    """Yield what is wrong within the thresholds; sources and pages are known only to the pack."""
    count = len(thresholds.indicators)
    if count < FEWEST_INDICATORS:
        problem = f"there are {count} indicators"
        yield Fault(("indicators",), problem, f"Write at least {FEWEST_INDICATORS}")
    yield from _steps(thresholds)
    for effect in Effect:
        if effect not in thresholds.rules:
            yield Fault(("rules",), f"no rule has the effect {effect}", "Add it")
    for framework in thresholds.frameworks.values():
        yield from _framework(framework)
    for indicator in thresholds.indicators.values():
        yield from _indicator(indicator, thresholds)
    yield from _same_words(thresholds)
    yield from _themes(thresholds)
    for factor in thresholds.protective_factors.values():
        if factor.domain not in thresholds.domains:
            yield _unknown(("protective_factors", factor.id, "domain"), factor.domain)


def _steps(thresholds: Thresholds) -> Iterator[Fault]:
    for step in Step:
        if step not in thresholds.steps:
            yield Fault(("steps",), f"nothing says what the step {step} asks", "Add it")
    for guide in thresholds.steps.values():
        place = ("steps", guide.step, "confidence")
        yield from faults_of_confidence(place, guide.texts, guide.confidence)


def _framework(framework: Framework) -> Iterator[Fault]:
    place = ("frameworks", framework.id, "levels")
    for step in Step:
        if step not in framework.levels:
            yield Fault(place, f"the step {step} has no name here", "Add it")
    is_awaiting = framework.confidence is Confidence.AWAITING_CONFIRMATION
    for step, name in framework.levels.items():
        if is_awaiting and NOTE not in name:
            problem = f"{name!r} awaits confirmation and is stated as a fact"
            yield Fault((*place, step), problem, f"Say in it that it is {NOTE}")
    texts = (framework.note or "", *framework.levels.values())
    if not is_awaiting:
        yield from faults_of_confidence(place, texts, framework.confidence)


def _indicator(indicator: Indicator, thresholds: Thresholds) -> Iterator[Fault]:
    place = ("indicators", indicator.id)
    if not _STABLE_ID.fullmatch(indicator.id):
        remedy = "Write two or more small words with hyphens, and never change them again"
        yield Fault((*place, "id"), f"{indicator.id!r} is no id that can stay", remedy)
    if indicator.domain not in thresholds.domains:
        yield _unknown((*place, "domain"), indicator.domain)
    if indicator.theme is not None and indicator.theme not in thresholds.themes:
        yield _unknown((*place, "theme"), indicator.theme)
    if indicator.decisive and indicator.step is not Step.CHILD_PROTECTION:
        problem = f"a sign of the step {indicator.step} cannot decide alone"
        yield Fault((*place, "decisive"), problem, "Raise its step, or write false")
    yield from _ages(indicator)


def _ages(indicator: Indicator) -> Iterator[Fault]:
    place = ("indicators", indicator.id, "ages")
    ages = indicator.ages
    if ages is None and not indicator.unborn:
        yield Fault(place, "no child can show this sign", "Give ages, or write unborn: true")
    if ages is not None and not 0 <= ages.youngest <= ages.oldest <= OLDEST_CHILD:
        problem = f"{ages.youngest} to {ages.oldest} are no ages of a child"
        yield Fault(place, problem, f"Write [youngest, oldest], from 0 to {OLDEST_CHILD}")


def _same_words(thresholds: Thresholds) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for indicator in thresholds.indicators.values():
        words = indicator.text.casefold()
        if words in seen:
            problem = f"{seen[words]!r} says the same"
            yield Fault(("indicators", indicator.id, "text"), problem, "Keep one of them")
        seen.setdefault(words, indicator.id)


def _themes(thresholds: Thresholds) -> Iterator[Fault]:
    """Every theme has lower, middle and highest signs, or it would point one way only."""
    held = {(each.theme, each.step) for each in thresholds.indicators.values()}
    for theme in thresholds.themes:
        for step in STEPS_OF_A_THEME:
            if (theme, step) not in held:
                problem = f"the theme has no indicator of the step {step}"
                yield Fault(("themes", theme), problem, "Add one")


def _unknown(place: tuple[str, ...], name: str) -> Fault:
    return Fault(place, f"{name!r} is named here and stands nowhere", "Correct or add it")
