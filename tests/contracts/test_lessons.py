"""What the sentence model is taught is the shipped examples, and no judged harm or danger."""

import csv
from collections.abc import Iterator

import pytest

from assistant.learning import lessons_from
from assistant.persistence.content_files.paths import EXAMPLES, HARMFUL, HARMLESS
from assistant.retrieval.tuning.lessons import HELD_BACK, Lessons, is_taught
from assistant.safety.examples import parse_examples
from tests.support.source_code import ROOT

ANYBODYS = 7
"""So few words two people write alike who know nothing of each other."""


@pytest.fixture(scope="module")
def lessons() -> Lessons:
    return lessons_from(ROOT / "content")


def lines(path: str) -> list[str]:
    return (ROOT / "content" / path).read_text(encoding="utf-8").splitlines()


def judged() -> Iterator[str]:
    folder = ROOT / "tests" / "judged"
    for path in (*folder.glob("*refusals.tsv"), *folder.glob("*safety.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                if row.get("kind") == "harmful" or row.get("level", "none") != "none":
                    yield row.get("message") or row["query"]


def test_requests_are_taught_on_both_sides_and_one_in_ten_is_not(lessons: Lessons) -> None:
    meant = dict(zip(lessons.texts, lessons.subjects[0].classes.tolist(), strict=True))

    for path, side in ((HARMLESS, 0), (HARMFUL, 1)):
        told = [meant.get(line) for line in lines(path)]
        assert [known for known in told if known is not None] == [side] * sum(
            is_taught(line) for line in lines(path)
        )
        assert told.count(None) == pytest.approx(len(told) / HELD_BACK, rel=0.1)


def test_no_judged_harm_or_danger_is_an_example() -> None:
    examples = parse_examples((ROOT / "content" / EXAMPLES).read_text(encoding="utf-8"))
    known = {*lines(HARMFUL), *lines(HARMLESS), *(example.message for example in examples)}

    assert [text for text in judged() if text in known and len(text.split()) > ANYBODYS] == []
