"""Counted words: those of the reviewed list, once each, and of nothing else a trace."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from assistant.guidance.vocabulary import CountedWord
from assistant.usage.words import MOST_WORDS, counted_words

TODAY = date(2026, 11, 26)
DUE = date(2027, 6, 1)
ROLE = "e-safety officer"
VAPE = CountedWord("vape", ("vapes", "vaping"), ROLE, date(2026, 6, 1), DUE)
MANY = tuple(CountedWord(letter * 2, (), ROLE, date(2026, 6, 1), DUE) for letter in "abcdefghijkl")


def test_every_spelling_counts_as_the_word_and_only_once() -> None:
    assert counted_words("Vaping! is a VAPE, or two vapes?", (VAPE,), TODAY) == ("vape",)


def test_a_part_of_a_word_is_no_word() -> None:
    assert counted_words("vaper evaporates vape2go", (VAPE,), TODAY) == ("vape",)
    assert counted_words("vaper evaporates", (VAPE,), TODAY) == ()


def test_a_word_whose_review_is_due_is_counted_no_more() -> None:
    assert counted_words("vape", (VAPE,), DUE) == ()


def test_a_word_that_nobody_stands_for_is_not_counted() -> None:
    assert counted_words("vape", (replace(VAPE, reviewed_by=""),), TODAY) == ()


def test_at_most_eight_words_of_a_message_are_counted() -> None:
    text = " ".join(word.id for word in MANY)

    assert counted_words(text, MANY, TODAY) == tuple(word.id for word in MANY[:MOST_WORDS])


def test_what_comes_after_two_thousand_characters_is_not_looked_at() -> None:
    assert counted_words(" " * 2_000 + "vape", (VAPE,), TODAY) == ()


@given(st.text())
def test_no_other_word_can_ever_come_out(text: str) -> None:
    assert set(counted_words(text, (VAPE, *MANY), TODAY)) <= {"vape", *(w.id for w in MANY)}
