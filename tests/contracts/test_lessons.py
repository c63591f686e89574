"""What the sentence model is taught is the shipped examples, but for one in ten."""

import pytest

from assistant.examples import harmful_and_harmless
from assistant.learning import lessons_from
from assistant.retrieval.tuning.lessons import HELD_BACK, Lessons, is_taught
from tests.support.source_code import ROOT


@pytest.fixture(scope="module")
def lessons() -> Lessons:
    return lessons_from(ROOT / "content")


def test_requests_are_taught_on_both_sides_and_one_in_ten_is_not(lessons: Lessons) -> None:
    meant = dict(zip(lessons.texts, lessons.subjects[0].classes.tolist(), strict=True))

    for text, side in zip(harmful_and_harmless(), (1, 0), strict=True):
        lines = text.splitlines()
        told = [meant.get(line) for line in lines]
        assert [known for known in told if known is not None] == [side] * sum(
            is_taught(line) for line in lines
        )
        assert told.count(None) == pytest.approx(len(told) / HELD_BACK, rel=0.1)
