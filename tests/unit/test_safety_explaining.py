"""Why a message got its card: the rules that fired and what was suspected, beside its limits."""

from dataclasses import replace

from assistant.safety.explaining import FiredRule, Heard, explain_danger, fired_rules
from assistant.safety.judgement import NO_CONCERN, Kind, Level
from assistant.safety.rules import Rule, RuleSet, Wording, compile_rules
from assistant.safety.suspicion import Stretch
from tests.support.detectors import ALARMS, a_suspicion

SIGN = Rule("hitting", Level.URGENT, Kind.CHILD_DISCLOSURE, ("hits me",), decides=False)
KNIFE = Rule("knife", Level.EMERGENCY, Kind.IMMEDIATE_DANGER, ("a knife",))
POLISH = Rule("noz", Level.EMERGENCY, Kind.IMMEDIATE_DANGER, ("ma noz",))
UNSURE = replace(NO_CONCERN, suspicion=a_suspicion(0.1))


def rules(*listed: Rule) -> RuleSet:
    return compile_rules(listed, Wording(names={}, contexts={}, speakers={}))


def test_signs_are_told_among_the_rules_that_fired_the_most_serious_first() -> None:
    fired = fired_rules("he hits me with a knife", "en", {"en": rules(SIGN, KNIFE)})

    assert fired == (
        FiredRule("knife", "en", Level.EMERGENCY, Kind.IMMEDIATE_DANGER, decides=True),
        FiredRule("hitting", "en", Level.URGENT, Kind.CHILD_DISCLOSURE, decides=False),
    )


def test_a_message_is_held_against_its_own_language_and_english() -> None:
    asked = {"en": rules(KNIFE), "pl": rules(POLISH)}

    fired = fired_rules("on ma nóż, a knife", "pl", asked)

    assert [(rule.id, rule.locale) for rule in fired] == [("noz", "pl"), ("knife", "en")]


def test_a_language_without_rules_is_held_against_english() -> None:
    fired = fired_rules("a knife", "ro", {"en": rules(KNIFE)})

    assert [rule.id for rule in fired] == ["knife"]


def test_words_and_meaning_are_weighed_together_at_the_second_look() -> None:
    meaning = a_suspicion(0.2)

    explanation = explain_danger((), (UNSURE, UNSURE), meaning, ALARMS)

    assert explanation.words == Heard(a_suspicion(0.1), ALARMS.first)
    assert explanation.again == Heard(a_suspicion(0.1).with_meaning(meaning), ALARMS.both)


def test_without_the_model_words_alone_are_looked_at_again() -> None:
    explanation = explain_danger((), (UNSURE, UNSURE), None, ALARMS)

    assert explanation.again == Heard(a_suspicion(0.1), ALARMS.alone)


def test_where_triage_suspected_nothing_by_its_words_there_is_no_second_look() -> None:
    explanation = explain_danger((), (NO_CONCERN, NO_CONCERN), a_suspicion(0.9), ALARMS)

    assert (explanation.words, explanation.again) == (None, None)


def test_what_was_heard_in_the_stretch_of_a_long_message_is_told() -> None:
    long = replace(UNSURE, stretch=Stretch("he hits me", a_suspicion(0.5)))

    explanation = explain_danger((), (long, long), a_suspicion(0.2), ALARMS, a_suspicion(0.25))

    assert explanation.stretch == Heard(
        a_suspicion(0.5).with_meaning(a_suspicion(0.25)), ALARMS.stretch
    )
