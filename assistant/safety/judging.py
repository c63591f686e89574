"""Judging a message: the most serious rule that fires decides."""

from collections.abc import Mapping

from assistant.safety.judgement import Judgement, Kind, Level, is_more_serious
from assistant.safety.rules import RuleSet

FALLBACK_LOCALE = "en"


def judge(text: str, rules: RuleSet) -> Judgement:
    """Say what a raw message may mean; deterministic, linear in its length, never raises."""
    reading = rules.read(text)
    rule = next(rules.fired(reading), None)
    speaker = rules.speaker(reading)
    if rule is None:
        return Judgement(Level.NONE, Kind.NONE, speaker=speaker)
    return Judgement(
        level=rule.level,
        kind=rule.kind,
        rule=rule.id,
        speaker=rule.speaker or speaker,
        theme=rule.theme,
    )


class RuleTriage:
    """Triage by rules alone: those of the message's language and those in English.

    People write English on pages of every language, so both are asked and the more serious wins.

    Raises:
        KeyError: there are no English rules; nobody may be left without any.
    """

    def __init__(self, rules_by_locale: Mapping[str, RuleSet]) -> None:
        self._fallback = rules_by_locale[FALLBACK_LOCALE]
        self._rules = dict(rules_by_locale)

    def judge(self, text: str, locale: str) -> Judgement:
        """Judge a raw message in the rules of one language; those in English when it has none."""
        fallback = judge(text, self._fallback)
        rules = self._rules.get(locale, self._fallback)
        if rules is self._fallback:
            return fallback
        own = judge(text, rules)
        return fallback if is_more_serious(fallback, own) else own
