"""Why a message got its card or none, as a value for staff; made for the eye and never kept."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.safety.judgement import Judgement, Kind, Level
from assistant.safety.judging import FALLBACK_LOCALE
from assistant.safety.rules import RuleSet
from assistant.safety.suspicion import Alarms, Suspicion, Threshold


@dataclass(frozen=True, slots=True)
class FiredRule:
    """A rule that fired, and the language whose rule it is.

    Where ``decides`` is false it is a sign for the trained detector only.
    """

    id: str
    locale: str
    level: Level
    kind: Kind
    decides: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """What one look suspected, and the thresholds from which it raises a card."""

    suspicion: Suspicion
    threshold: Threshold


@dataclass(frozen=True, slots=True)
class DangerExplanation:
    """All that decided how serious a message is.

    ``fired`` are the rules that fired, those of the language before the English ones, the most
    serious first. ``first`` is what was judged before anything was searched, ``seen`` what stands
    after the second look. ``words`` is what the first look heard, None where triage had none;
    ``again`` what the second look heard: words and ``meaning`` together, words alone where the
    sentence model was not used. ``stretch`` is what was heard in the stretch of a long message,
    None for a short one.
    """

    fired: tuple[FiredRule, ...]
    first: Judgement
    seen: Judgement
    words: Heard | None
    meaning: Suspicion | None
    again: Heard | None
    stretch: Heard | None = None


def explain_danger(
    fired: tuple[FiredRule, ...],
    judged: tuple[Judgement, Judgement],
    meaning: Suspicion | None,
    alarms: Alarms,
    of_stretch: Suspicion | None = None,
) -> DangerExplanation:
    """Lay out what was ``judged``, at first and at the second look, with what it rests on."""
    first, seen = judged
    words = first.suspicion
    return DangerExplanation(
        fired=fired,
        first=first,
        seen=seen,
        words=None if words is None else Heard(words, alarms.first),
        meaning=meaning,
        again=None if words is None else _heard_again(words, meaning, alarms),
        stretch=(
            Heard(first.stretch.with_meaning(of_stretch), alarms.stretch)
            if first.stretch
            else None
        ),
    )


def fired_rules(text: str, locale: str, rules: Mapping[str, RuleSet]) -> tuple[FiredRule, ...]:
    """List the rules of a language and of English that fire on a raw message, signs included."""
    asked = (tag for tag in dict.fromkeys((locale, FALLBACK_LOCALE)) if tag in rules)
    return tuple(
        FiredRule(rule.id, tag, rule.level, rule.kind, rule.decides)
        for tag in asked
        for rule in rules[tag].fired(rules[tag].read(text))
    )


def _heard_again(words: Suspicion, meaning: Suspicion | None, alarms: Alarms) -> Heard:
    if meaning is None:
        return Heard(words, alarms.alone)
    return Heard(words.with_meaning(meaning), alarms.both)
