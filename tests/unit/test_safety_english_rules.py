"""The English rules of triage: their examples, and what may not happen to any message."""

from collections.abc import Callable

import pytest

from assistant.safety.judgement import Kind, Level
from assistant.safety.judging import judge
from assistant.safety.rules import Rule
from tests.support.safety_rules import compiled_rules, judged_by_words, shipped_rules

_POSITIVE = [(rule, message) for rule in shipped_rules() for message in rule.positive]
_NEGATIVE = [(rule, message) for rule in shipped_rules() for message in rule.negative]
_LEET = str.maketrans({"a": "4", "e": "3", "i": "1", "o": "0", "s": "5"})
_HOMOGLYPHS = str.maketrans({"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "i": "і"})
_FULL_WIDTH = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})

_DISGUISES: dict[str, Callable[[str], str]] = {
    "zero width": "\u200b".join,
    "homoglyphs": lambda text: text.translate(_HOMOGLYPHS),
    "full width": lambda text: text.translate(_FULL_WIDTH),
    "capitals": str.upper,
    "zalgo": lambda text: "".join(letter + "\u0336\u0301" for letter in text),
}


def _fired(message: str) -> set[str]:
    rules = compiled_rules()
    return {rule.id for rule in rules.fired(rules.read(message))}


def is_seen(message: str) -> bool:
    return judged_by_words(message).level is not Level.NONE


@pytest.mark.parametrize(("rule", "message"), _POSITIVE)
def test_a_rule_fires_on_its_positive_example(rule: Rule, message: str) -> None:
    assert rule.id in _fired(message)


@pytest.mark.parametrize(("rule", "message"), _NEGATIVE)
def test_a_rule_stays_silent_on_its_negative_example(rule: Rule, message: str) -> None:
    assert rule.id not in _fired(message)


@pytest.mark.parametrize("rule", shipped_rules(), ids=lambda rule: rule.id)
def test_a_rule_has_three_examples_of_each_kind(rule: Rule) -> None:
    assert min(len(rule.positive), len(rule.negative)) >= 3


def test_no_two_rules_share_an_id() -> None:
    ids = [rule.id for rule in shipped_rules()]

    assert len(set(ids)) == len(ids)


def test_every_kind_has_a_rule() -> None:
    assert {rule.kind for rule in shipped_rules()} == set(Kind) - {Kind.NONE}


@pytest.mark.parametrize("disguise", _DISGUISES.values(), ids=_DISGUISES.keys())
def test_nearly_every_example_is_seen_through_a_disguise(disguise: Callable[[str], str]) -> None:
    messages = [rule.positive[0] for rule in shipped_rules() if is_seen(rule.positive[0])]

    missed = [message for message in messages if not is_seen(disguise(message))]

    assert len(missed) <= 0.02 * len(messages), missed


@pytest.mark.parametrize(
    "message",
    ["1'm b31ng r4p3d", "1 w4nt t0 d13", "my d4d h1ts m3", "k1ll my53lf", "5u1c1d4l th0ught5"],
)
def test_leetspeak_is_seen_through(message: str) -> None:
    assert is_seen(message)


@pytest.mark.parametrize(
    "message",
    [
        "heeeeelp",
        "i want to dieeeee",
        "my dad hitttts meeee",
        "i w a n t  t o  d i e",
        "plzzz hellp",
    ],
)
def test_stretched_and_spelled_words_are_seen_through(message: str) -> None:
    assert is_seen(message)


@pytest.mark.parametrize(
    "message",
    [
        "help",
        "help me",
        "HELP!!!",
        "999",
        "call the police",
        "I need help",
        "i need help now",
        "sos",
        "please help",
        "someone help me",
    ],
)
def test_a_bare_call_for_help_is_an_emergency(message: str) -> None:
    judgement = judged_by_words(message)

    assert (judgement.level, judgement.kind) == (Level.EMERGENCY, Kind.IMMEDIATE_DANGER)


@pytest.mark.parametrize(
    "message",
    [
        "I'm being forced to have sex and I'm only 12 years old",
        "I was raped",
        "I am being abused",
        "I'm 13 and meeting a 31-year-old I know from snapchat",
        "he told me to keep it a secret, he is 31 and I am 13",
        "It's probably nothing but my uncle touches me",
        "I'm not suicidal but I want to die",
        "he never hits us, but we are scared of him",
    ],
)
def test_what_others_missed_reaches_a_card(message: str) -> None:
    assert is_seen(message)


@pytest.mark.parametrize(
    "word",
    [
        "follow",
        "hide",
        "made",
        "fire",
        "health",
        "dead",
        "sick",
        "kill",
        "die",
        "secret",
        "naked",
        "knife",
        "drugs",
        "abuse",
    ],
)
def test_no_single_word_fires_alone(word: str) -> None:
    assert judge(word, compiled_rules()).level is Level.NONE


@pytest.mark.parametrize(
    "message",
    [
        "what does sextortion mean",
        "training on child sexual exploitation",
        "policy for self harm in schools",
        "number for a poster about domestic abuse",
        "what are the signs of grooming",
        "how do I talk to my son about nudes",
        "what should I do if a child discloses abuse",
    ],
)
def test_a_question_for_information_gets_no_card(message: str) -> None:
    assert not is_seen(message)
