"""A message tried on the rules of a set of documents: what it would get, and why."""

from admin.editing.trying import RuleTrial
from assistant.persistence.compiled_rules import RuleCompiler
from assistant.persistence.content_files.pack import parse_pack
from assistant.safety.judgement import Kind, Level
from tests.support.databases import RULES, sound_pack
from tests.support.scenes import a_trial

LIVE = parse_pack(sound_pack())


def test_a_danger_gets_its_card_and_names_its_rule() -> None:
    tried = a_trial().judge(LIVE, "he is attacking me", "en")

    assert (tried.judgement.level, tried.judgement.rule) == (Level.EMERGENCY, "attack")
    assert [each.id for each in tried.fired] == ["attack"]
    assert tried.card
    assert tried.card.id == "danger"
    assert tried.is_judged


def test_a_request_gets_its_reply_and_no_card() -> None:
    tried = a_trial().judge(LIVE, "good morning", "en")

    assert tried.request
    assert (tried.request.reply, tried.card, tried.fired) == ("greeting", None, ())


def test_a_language_without_rules_is_judged_in_english() -> None:
    assert a_trial().judge(LIVE, "he is attacking me", "pl").judgement.rule == "attack"


def test_without_rules_everybody_gets_the_emergency_card() -> None:
    empty = parse_pack(sound_pack(**{"safety/en.yaml": "rules: []\nrequests: []\n"}))

    tried = a_trial().judge(empty, "good morning", "en")

    assert not tried.is_judged
    assert (tried.judgement.kind, tried.request) == (Kind.IMMEDIATE_DANGER, None)
    assert tried.card
    assert tried.card.id == "danger"


def test_without_a_detector_nothing_can_be_judged() -> None:
    assert not RuleTrial(RuleCompiler(), None).judge(LIVE, "good morning", "en").is_judged


def test_a_small_sign_is_noticed() -> None:
    sign = (
        "- id: shouting\n  kind: abuse-concern\n  says: [he shouts]\n"
        "  positive: [he shouts]\n  negative: [she sings]\n"
    )
    pack = parse_pack(sound_pack(**{"safety/en.yaml": RULES, "safety/signs.en.yaml": sign}))

    tried = a_trial().judge(pack, "he shouts", "en")

    assert (tried.judgement.level, tried.judgement.rule) == (Level.NONE, "shouting")
