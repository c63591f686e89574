"""Triage does work in proportion to the length of a message: counted calls, never time."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from assistant.conversation.timed_triage import OVERLAP_CHARACTERS, PIECE_CHARACTERS, TimedTriage
from assistant.safety.judgement import NO_CONCERN, Judgement
from assistant.safety.normalising import normalise
from tests.support.safety_rules import shipped_triage

SIZES = (25_000, 50_000, 100_000)
WITHOUT_END = 1e9
ALLOWED = 1.15
"""By how much the work for the last half may exceed what its length alone would ask for."""
ADVERSARIAL = {
    "one letter": "a",
    "one word": "my ",
    "nearly a rule": "my dad my mum he she ",
    "gaps that never end": "he was going to ",
    "sentences of one word": "he. ",
    "nothing but stops": ". ",
    "denials": "never not dont ",
    "leetspeak": "k1ll 0r d13 ",
    "stretched": "heeeeeellloooo ",
    "spelled out": "w a n t ",
    "format characters": "a\u200b\u202e",
    "marks on marks": "a\u0301\u0336",
    "foreign letters": "ж ",
}


class ReadLengths:
    """A triage that finds nothing and notes how much it was given to read."""

    def __init__(self) -> None:
        self.lengths: list[int] = []

    def judge(self, text: str, locale: str) -> Judgement:
        del locale
        self.lengths.append(len(text))
        return NO_CONCERN


def calls_of(work: Callable[[], object]) -> int:
    """Count the calls of functions, those written in C as well, while something is done."""
    calls = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def grows_linearly(work: Callable[[str], object], pattern: str) -> bool:
    """Tell whether the work for 50,000 characters more is about twice that for 25,000 more."""
    texts = [(pattern * size)[:size] for size in SIZES]
    small, middle, large = (calls_of(lambda text=text: work(text)) for text in texts)
    return large - middle <= ALLOWED * 2 * (middle - small) + SIZES[0] / 100


TRIAGE = TimedTriage(shipped_triage(), budget_seconds=WITHOUT_END)


@pytest.mark.parametrize("pattern", ADVERSARIAL.values(), ids=ADVERSARIAL)
def test_the_work_of_triage_grows_with_the_length_of_the_message(pattern: str) -> None:
    assert grows_linearly(lambda text: TRIAGE.judge(text, "en"), pattern)


@pytest.mark.parametrize("pattern", ADVERSARIAL.values(), ids=ADVERSARIAL)
def test_the_work_of_normalising_grows_with_the_length_of_the_message(pattern: str) -> None:
    assert grows_linearly(normalise, pattern)


@pytest.mark.parametrize("size", SIZES)
def test_a_long_message_is_read_once_but_for_where_its_pieces_overlap(size: int) -> None:
    reader = ReadLengths()

    TimedTriage(reader, budget_seconds=WITHOUT_END).judge("a " * (size // 2), "en")

    overlaps = (len(reader.lengths) - 1) * OVERLAP_CHARACTERS
    assert max(reader.lengths) <= PIECE_CHARACTERS
    assert sum(reader.lengths) == size + overlaps


def test_work_that_grows_with_the_square_would_be_noticed() -> None:
    def compare_all(text: str) -> None:
        words = text[::500]
        for _ in words:
            for each in words:
                each.lower()

    assert not grows_linearly(compare_all, "a")
