"""Judging: the most serious rule decides, in every language, for any text at all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.guidance.page import Audience
from assistant.safety.judgement import NO_CONCERN, Judgement, Kind, Level
from assistant.safety.judging import SafetyTriage, judge
from assistant.safety.phrases import PhraseError
from assistant.safety.rules import Rule, RuleSet, Wording, compile_rules
from tests.support.detectors import a_detector, weights
from tests.support.safety_rules import compiled_rules, judged_by_words

_WORDING = Wording(
    names={},
    contexts={"asking": ("meaning of ...",)},
    speakers={Audience.YOUNG_PERSON: ("my mum",), Audience.FAMILY: ("my son",)},
)
_HITTING = Rule("hitting", Level.URGENT, Kind.CHILD_DISCLOSURE, ("hits me",), ("@asking",))
_KNIFE = Rule("knife", Level.EMERGENCY, Kind.IMMEDIATE_DANGER, ("a knife",), theme="weapon")
SHIPPED = compiled_rules()  # compiled once, before any example is timed


def _rules(*rules: Rule) -> RuleSet:
    return compile_rules(rules, _WORDING)


def _triage(**rules: Rule) -> SafetyTriage:
    detector = a_detector(flogs=weights(2000))
    return SafetyTriage({locale: _rules(rule) for locale, rule in rules.items()}, detector)


def test_what_was_learned_raises_what_no_rule_knows() -> None:
    judgement = _triage(en=_HITTING).judge("flogs", "en")

    assert (judgement.level, judgement.rule) == (Level.URGENT, "learned")


def test_a_rule_that_is_a_sign_only_decides_nothing() -> None:
    sign = replace(_HITTING, decides=False)

    assert judge("he hits me", _rules(sign)) == NO_CONCERN


def test_the_theme_of_a_sign_that_says_the_same_chooses_the_card() -> None:
    missing = replace(_HITTING, id="gone", kind=Kind.ABUSE_CONCERN, phrases=("gone since",))
    sign = replace(missing, theme="missing", speaker=Audience.FAMILY, decides=False)
    other = replace(sign, kind=Kind.EXPLOITATION)
    detector = a_detector(since=weights(2000))

    by_sign, by_other, by_rule = (
        SafetyTriage({"en": _rules(*rules)}, detector).judge("gone since noon", "en")
        for rules in ((sign,), (other,), (replace(missing, id="plain"), sign))
    )

    assert (by_sign.rule, by_sign.theme, by_sign.speaker) == ("learned", "missing", sign.speaker)
    assert (by_other.rule, by_other.theme) == ("learned", None)
    assert (by_rule.rule, by_rule.theme) == ("plain", "missing")


def test_signs_in_english_are_hints_on_pages_of_every_language() -> None:
    sign = replace(_HITTING, theme="missing", decides=False)
    triage = SafetyTriage({"en": _rules(sign), "pl": _rules(_KNIFE)}, a_detector())

    assert [hint.theme for hint in triage.judge("he hits me", "pl").hints] == ["missing"]


def test_a_grown_person_is_looked_for_before_a_child() -> None:
    said = {"adult": ("my husband",), "child": ("my mum",), "family": ("my son",)}
    rules = compile_rules((_HITTING,), replace(_WORDING, speakers=said))

    speakers = [
        rules.speaker(rules.read(text))
        for text in ("my husband is at my mum", "my mum and my son", "who says")
    ]

    assert speakers == [Audience.FAMILY, Audience.YOUNG_PERSON, None]


def test_nothing_said_is_no_concern() -> None:
    assert judge("what is a filter", _rules(_HITTING)) == NO_CONCERN


def test_a_rule_that_fires_gives_its_level_kind_and_theme() -> None:
    judgement = judge("he has a knife", _rules(_KNIFE))

    assert judgement == Judgement(
        Level.EMERGENCY, Kind.IMMEDIATE_DANGER, rule="knife", theme="weapon"
    )


def test_the_most_serious_rule_decides_whatever_its_place() -> None:
    assert judge("he hits me with a knife", _rules(_HITTING, _KNIFE)).rule == "knife"


def test_of_equal_rules_the_first_in_content_decides() -> None:
    twin = replace(_HITTING, id="twin")

    assert judge("he hits me", _rules(_HITTING, twin)).rule == "hitting"


def test_a_context_silences_a_rule() -> None:
    assert judge("what is the meaning of hits me", _rules(_HITTING)) == NO_CONCERN


@pytest.mark.parametrize(
    ("message", "speaker"),
    [("my mum hits me", Audience.YOUNG_PERSON), ("my son hits me", Audience.FAMILY)],
)
def test_who_seems_to_be_writing_is_told(message: str, speaker: Audience) -> None:
    assert judge(message, _rules(_HITTING)).speaker is speaker


def test_the_speaker_of_a_rule_comes_before_the_one_inferred() -> None:
    rule = replace(_HITTING, speaker=Audience.PRACTITIONER)

    assert judge("my mum hits me", _rules(rule)).speaker is Audience.PRACTITIONER


def test_the_speaker_is_told_without_a_concern_too() -> None:
    judgement = judge("my son likes games", _rules(_HITTING))

    assert judgement == Judgement(Level.NONE, Kind.NONE, speaker=Audience.FAMILY)


def test_an_unknown_language_is_judged_in_english() -> None:
    assert _triage(en=_HITTING).judge("he hits me", "pl").rule == "hitting"


def test_english_is_heard_on_pages_of_every_language() -> None:
    triage = _triage(en=_KNIFE, pl=_HITTING)

    assert triage.judge("he hits me with a knife", "pl").rule == "knife"


def test_the_rules_of_a_language_decide_where_english_is_not_more_serious() -> None:
    polish = replace(_HITTING, id="bije")
    triage = _triage(en=_HITTING, pl=polish)

    assert triage.judge("he hits me", "pl").rule == "bije"


def test_triage_without_english_rules_is_refused() -> None:
    with pytest.raises(KeyError):
        _triage(pl=_HITTING)


def test_a_rule_of_one_word_is_refused() -> None:
    with pytest.raises(PhraseError, match="single words"):
        _rules(replace(_HITTING, phrases=("dead",)))


@given(st.text(st.characters(), max_size=300))
def test_any_text_at_all_gets_a_judgement(text: str) -> None:
    assert judge(text, SHIPPED).level in Level


@pytest.mark.parametrize(
    "text",
    ["he hits me " * 9_000, "\ud800" * 100_000, "h i t s " * 12_500, "\u200b" * 100_000],
    ids=lambda text: repr(text[:4]),
)
def test_a_hundred_thousand_characters_get_a_judgement(text: str) -> None:
    assert judge(text, compiled_rules()).level in Level


def test_help_is_found_at_the_end_of_a_long_message_in_another_script() -> None:
    message = "مرحبا كيف الحال " * 300 + " i want to kill myself 07700 900123"

    assert judged_by_words(message).kind is Kind.SUICIDE_SELF_HARM
