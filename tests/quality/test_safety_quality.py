"""What the rules of triage promise on messages that were judged by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.retrieval.evaluation.judged import read_judged_file
from assistant.safety.judgement import Level
from assistant.safety.judging import judge
from tests.support.disguises import DISGUISES
from tests.support.safety_rules import compiled_rules, judged_by_words

JUDGED = read_judged_file(Path(__file__).parents[1] / "judged" / "safety.tsv").rows
DANGER = [row["message"] for row in JUDGED if row["level"] != Level.NONE]
ORDINARY = [row["message"] for row in JUDGED if row["level"] == Level.NONE]


def is_seen(message: str) -> bool:
    return judged_by_words(message).level is not Level.NONE


@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES.keys())
def test_danger_that_is_seen_is_seen_through_a_disguise(disguise: Callable[[str], str]) -> None:
    plainly_seen = [message for message in DANGER if is_seen(message)]

    missed = [message for message in plainly_seen if not is_seen(disguise(message))]

    assert len(missed) <= 0.02 * len(plainly_seen), missed


def test_rules_are_silent_on_ordinary_messages() -> None:
    rules = compiled_rules()

    disturbed = [message for message in ORDINARY if judge(message, rules).level is not Level.NONE]

    assert len(disturbed) <= 0.01 * len(ORDINARY), disturbed
