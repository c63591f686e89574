"""Raising a judgement to what a suspicion asks for; never lowering one."""

from dataclasses import replace

from assistant.safety.judgement import KINDS, Judgement, Kind, Level, is_more_serious
from assistant.safety.suspicion import Alarms, Suspicion, Threshold

EMERGENCIES = (Kind.IMMEDIATE_DANGER, Kind.SUICIDE_SELF_HARM)
"""What an emergency can be: a life in danger from others, or from oneself."""
LEARNED = "learned"
"""Stands in a judgement where no rule decided."""


def raised(judgement: Judgement, suspicion: Suspicion, threshold: Threshold) -> Judgement:
    """Raise a judgement to what a suspicion asks for; the kind of a rule that fired stays."""
    if suspicion.danger < threshold.danger:
        return judgement
    is_emergency = suspicion.emergency >= threshold.emergency
    level = Level.EMERGENCY if is_emergency else Level.URGENT
    learned = replace(judgement, level=level, rule=judgement.rule or LEARNED)
    if not is_more_serious(learned, judgement):
        return judgement
    if judgement.kind is not Kind.NONE:
        return learned
    return replace(learned, kind=kind_of(suspicion, level))


def look_again(judgement: Judgement, meaning: Suspicion | None, alarms: Alarms) -> Judgement:
    """Take a second look once the search has read the message too; None where it could not.

    Words and meaning together know the kind better than a rule without a theme of its own.
    """
    words = judgement.suspicion
    if words is None:
        return judgement
    if meaning is None:
        return raised(judgement, words, alarms.alone)
    both = words + meaning
    seen = raised(judgement, both, alarms.both)
    if seen.theme is not None or both.danger < alarms.both.danger:
        return seen
    return replace(seen, kind=kind_of(both, seen.level))


def kind_of(suspicion: Suspicion, level: Level) -> Kind:
    """Name the kind of danger that is spoken for most, of those that the level has."""
    able: tuple[Kind, ...] = EMERGENCIES if level is Level.EMERGENCY else KINDS
    spoken: dict[Kind, float] = dict(zip(KINDS, suspicion.kinds, strict=True))
    return max(able, key=lambda kind: spoken[kind])
