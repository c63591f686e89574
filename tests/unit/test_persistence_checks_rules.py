"""Phrases that cannot be compiled and examples that are judged wrongly keep a pack back."""

import pytest

from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.errors import ContentError
from tests.support.databases import RULES, changed_pack, sound_pack

PATH = "safety/en.yaml"
PHRASE_REMEDY = "Write it as the other phrases are written"
SAYS = "- he is attacking me\n    unless"
SIGNS = """\
- id: eggshells
  kind: domestic-abuse
  says: [on eggshells]
  positive: [on eggshells, always on eggshells, I walk on eggshells]
  negative: [walking to school, eggs, a box of eggs]
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        (SAYS, "- <x> is\n    unless", 10, "phrase '<x> is': "),
        ("[my mum]", "[my <x>]", 4, "phrase 'my <x>': "),
        ("says: [good morning]", "says: [good <x>]", 24, "phrase 'good <x>': "),
        ('["@asking"]', '["@joking"]', 11, "phrase '@joking': "),
    ],
)
def test_a_phrase_that_cannot_be_compiled_is_told(
    old: str, new: str, line: int, problem: str
) -> None:
    (found,) = check_pack(parse_pack(changed_pack(PATH, old, new)))

    assert (found.path, found.line, found.remedy) == (PATH, line, PHRASE_REMEDY)
    assert found.problem.startswith(problem)


def test_a_shared_context_that_cannot_be_compiled_is_told_where_it_stands_and_is_used() -> None:
    found = check_pack(parse_pack(changed_pack(PATH, "what does ...", "what <x> ...")))

    assert [(error.line, error.remedy) for error in found] == [
        (2, PHRASE_REMEDY),
        (11, PHRASE_REMEDY),
    ]


def test_an_opening_that_cannot_be_compiled_is_told() -> None:
    opened = RULES.replace("speakers:", "openings:\n  asking: [how <x> i]\nspeakers:")

    (found,) = check_pack(parse_pack(sound_pack(**{PATH: opened})))

    assert (found.path, found.line, found.remedy) == (PATH, 4, PHRASE_REMEDY)


def test_a_shared_word_that_cannot_be_compiled_is_told_once_whatever_else_shares_it() -> None:
    broken = sound_pack(
        **{PATH: "words:\n  child: [<x>]\n" + RULES, "safety/signs.en.yaml": SIGNS}
    )

    (found,) = check_pack(parse_pack(broken))

    assert (found.path, found.line, found.remedy) == (PATH, 2, PHRASE_REMEDY)


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("please, he is", "then he was", 14, "misses its example 'then he was attacking me'"),
        ("nothing is", "he is attacking me! it is", 19, "fires on its negative example"),
    ],
)
def test_an_example_that_its_rule_judges_wrongly_is_told(
    old: str, new: str, line: int, problem: str
) -> None:
    found = check_pack(parse_pack(changed_pack(PATH, old, new)))

    assert [(error.path, error.line) for error in found] == [(PATH, line)]
    assert found[0].problem.startswith(f"'attack' {problem}")


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("GOOD MORNING]", "hello]", 26, "'hello' misses its example 'hello'"),
        (
            "bad morning]",
            "Good morning!]",
            27,
            "'hello' fires on its negative example 'Good morning!'",
        ),
    ],
)
def test_an_example_that_its_request_judges_wrongly_is_told(
    old: str, new: str, line: int, problem: str
) -> None:
    found = check_pack(parse_pack(changed_pack(PATH, old, new)))

    remedy = "Change the phrases, or the example if it is wrong"
    assert found == (ContentError(PATH, line, problem, remedy),)


@pytest.mark.parametrize(
    ("example", "line", "problem"),
    [
        ("      - help he is attacking me now\n", 13, "there are 2 positive examples"),
        ("      - nothing is wrong\n", 17, "there are 2 negative examples"),
    ],
)
def test_a_rule_has_three_examples_of_each_sort(example: str, line: int, problem: str) -> None:
    found = check_pack(parse_pack(changed_pack(PATH, example, "")))

    assert found == (ContentError(PATH, line, problem, "Write at least 3"),)
