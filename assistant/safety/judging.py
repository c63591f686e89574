"""Judging a message: the most serious rule decides, and what was learned may raise it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.guidance.page import Audience
from assistant.safety.detector import Detector
from assistant.safety.judgement import Hint, Judgement, Kind, Level, is_more_serious
from assistant.safety.normalising import normalise
from assistant.safety.raising import raised, with_hint
from assistant.safety.rules import Rule, RuleSet
from assistant.safety.stretches import stretches_of
from assistant.safety.suspicion import Stretch

FALLBACK_LOCALE = "en"


def judge(text: str, rules: RuleSet) -> Judgement:
    """Say what a raw message may mean by its rules; deterministic, linear, never raises."""
    reading = rules.read(text)
    return _judgement(tuple(rules.fired(reading)), rules.speaker(reading))


def _judgement(fired: Sequence[Rule], speaker: Audience | None) -> Judgement:
    hints = tuple(_hints(fired))
    rule = next((rule for rule in fired if rule.decides), None)
    if rule is None:
        return Judgement(Level.NONE, Kind.NONE, speaker=speaker, hints=hints)
    return with_hint(
        Judgement(
            level=rule.level,
            kind=rule.kind,
            rule=rule.id,
            speaker=rule.speaker or speaker,
            theme=rule.theme,
            hints=hints,
        )
    )


def _hints(fired: Sequence[Rule]) -> Iterator[Hint]:
    for rule in fired:
        if rule.theme is not None and not rule.decides:
            yield Hint(rule.level, rule.kind, rule.theme, rule.speaker)


class SafetyTriage:
    """Triage by rules, those of the message's language and those in English, and by examples.

    People write English on pages of every language, so both are asked and the more serious wins.
    The trained detector reads English too; it may raise what the rules found.

    Raises:
        KeyError: there are no English rules; nobody may be left without any.
    """

    def __init__(self, rules_by_locale: Mapping[str, RuleSet], detector: Detector) -> None:
        self._detector = detector
        self._fallback = rules_by_locale[FALLBACK_LOCALE]
        self._rules = dict(rules_by_locale)

    def judge(self, text: str, locale: str) -> Judgement:
        """Judge a raw message in the rules of one language; those in English when it has none."""
        fallback = self._in_english(text)
        rules = self._rules.get(locale, self._fallback)
        if rules is self._fallback:
            return fallback
        own = judge(text, rules)
        own = replace(
            own,
            suspicion=fallback.suspicion,
            stretch=fallback.stretch,
            hints=(*own.hints, *fallback.hints),
        )
        return fallback if is_more_serious(fallback, own) else own

    def _in_english(self, text: str) -> Judgement:
        plain = normalise(text)
        reading = self._fallback.read_plain(plain)
        fired = tuple(self._fallback.fired(reading))
        suspicion = self._detector.suspect(text, (rule.id for rule in fired), plain)
        judgement = _judgement(fired, self._fallback.speaker(reading))
        seen = replace(judgement, suspicion=suspicion)
        judged = raised(seen, suspicion, self._detector.head.alarms.first)
        return self._with_stretch(judged, plain) if judged.level is Level.NONE else judged

    def _with_stretch(self, judged: Judgement, plain: str) -> Judgement:
        """Hear each stretch of a long message by itself, and keep the one that says most."""
        heard = (
            Stretch(words, self._detector.suspect(words, (), words))
            for words in stretches_of(plain)
        )
        stretch = max(heard, key=lambda each: each.suspicion.danger, default=None)
        if stretch is None:
            return judged
        alarm = self._detector.head.alarms.stretch
        return replace(raised(judged, stretch.suspicion, alarm), stretch=stretch)
