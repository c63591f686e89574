"""Raising a judgement to what a suspicion asks for; never lowering one."""

from dataclasses import replace

from assistant.guidance.page import Audience
from assistant.safety.judgement import KINDS, Judgement, Kind, Level, is_more_serious
from assistant.safety.suspicion import Alarms, Suspicion, Threshold

EMERGENCIES: tuple[Kind, ...] = (Kind.IMMEDIATE_DANGER, Kind.SUICIDE_SELF_HARM)
"""What an emergency can be: a life in danger from others, or from oneself."""
URGENCIES: tuple[Kind, ...] = tuple(kind for kind in KINDS if kind is not Kind.IMMEDIATE_DANGER)
CLEARLY = 0.8
"""How much more a kind must be spoken for than that of a rule with a theme to take its place."""
KINDS_THAT_STAND = frozenset(
    (
        "childhood-abuse",
        "adult-at-risk",
        "fgm",
        "harm-by-professional",
        "own-behaviour-partner",
        "medical",
        "shaken-baby",
        "strangled",
    )
)
"""Themes of rules whose kind stands: what was learned takes them for some other harm."""
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
    return with_hint(replace(learned, kind=kind_of(suspicion, level)))


def with_hint(judgement: Judgement) -> Judgement:
    """Take the theme of the first sign that says the same, where no rule that decided has one.

    What was learned knows levels and kinds; that it is a missing child only a sign tells.
    """
    if judgement.theme is not None and judgement.rule != LEARNED:
        return judgement
    said = (judgement.level, judgement.kind)
    hint = next((each for each in judgement.hints if (each.level, each.kind) == said), None)
    if hint is None:
        return replace(judgement, theme=None)
    return replace(judgement, theme=hint.theme, speaker=judgement.speaker or hint.speaker)


def look_again(
    judgement: Judgement,
    meaning: Suspicion | None,
    alarms: Alarms,
    of_stretch: Suspicion | None = None,
) -> Judgement:
    """Take a second look once the search has read the message too; None where it could not.

    Where it is danger, the kind is what all that was heard speaks for most. The kind of a rule
    with a theme, which chooses the card, yields only to what is heard far more clearly. A long
    message that is calm as a whole may be danger by its ``stretch`` alone, with the meaning
    ``of_stretch``.
    """
    words = judgement.suspicion
    if words is None:
        return judgement
    heard, alarm = (
        (words, alarms.alone) if meaning is None else (words.with_meaning(meaning), alarms.both)
    )
    seen = raised(judgement, heard, alarm)
    if heard.danger < alarm.danger and judgement.stretch is not None:
        return raised(seen, judgement.stretch.with_meaning(of_stretch), alarms.stretch)
    if heard.danger < alarm.danger or _is_child_who_tells(seen) or _has_kind_that_stands(seen):
        return seen
    kind = kind_of(heard, seen.level)
    is_open = seen.theme is None or seen.rule == LEARNED
    is_clear = is_open or _lead(kind, seen.kind, heard) > CLEARLY
    return with_hint(replace(seen, kind=kind)) if is_clear else seen


def _has_kind_that_stands(judgement: Judgement) -> bool:
    return judgement.theme in KINDS_THAT_STAND and judgement.rule != LEARNED


def _is_child_who_tells(judgement: Judgement) -> bool:
    """Tell whether a rule heard a child telling of harm: her card stands, come what may."""
    is_telling = judgement.kind is Kind.CHILD_DISCLOSURE and judgement.rule != LEARNED
    return is_telling and judgement.speaker is Audience.YOUNG_PERSON


def kind_of(suspicion: Suspicion, level: Level) -> Kind:
    """Name the kind of danger that is spoken for most, of those that the level has."""
    spoken = _spoken(suspicion)
    return max(EMERGENCIES if level is Level.EMERGENCY else URGENCIES, key=spoken.__getitem__)


def _lead(one: Kind, other: Kind, suspicion: Suspicion) -> float:
    """Say how much more one kind is spoken for than another."""
    spoken = _spoken(suspicion)
    return spoken[one] - spoken.get(other, spoken[one])


def _spoken(suspicion: Suspicion) -> dict[Kind, float]:
    return dict(zip(KINDS, suspicion.kinds, strict=True))
