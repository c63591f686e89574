"""Syllables, told from the spelling of words of every kind that the pages use."""

import pytest

from assistant.persistence.checks.syllables import count_syllables

# By the pronouncing dictionary of Carnegie Mellon University.
WORDS = {
    1: "the be cat home hopes asked called stayed shared prayed played through friends "
    "threats eight makes clothes real school crime strength breathe don't can't child's "
    "we'll bed",
    2: "safety police message changes wanted added people trouble little bottles doesn't "
    "couldn't crying going player Maya evening every someone homework social marriage "
    "threaten lonely suit-case create being quiet diet poem equal frequent really hatred "
    "taxes reaches hopeful careless",
    3: "family idea area video anyone everyone suicide animal anything behaviour curious "
    "medium guardian serious areas coercion employer safeguarding violence radio "
    "arrangement",
    4: "emergency education experience radicalise obviously community material relationship "
    "reality's responsibly",
    5: "opportunity communication immediately university",
    6: "responsibility radicalisation vulnerability",
}


@pytest.mark.parametrize(
    ("word", "syllables"),
    [(word, syllables) for syllables, words in WORDS.items() for word in words.split()],
)
def test_a_word_has_its_syllables(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_case_does_not_matter() -> None:
    assert count_syllables("SAFETY") == count_syllables("safety")


@pytest.mark.parametrize(("letters", "syllables"), [("GP", 2), ("NHS", 3), ("TV", 2)])
def test_letters_without_a_vowel_are_spelt_out(letters: str, syllables: int) -> None:
    assert count_syllables(letters) == syllables


@pytest.mark.parametrize("mark", ["", "–", "'s"])
def test_nothing_counts_as_one(mark: str) -> None:
    assert count_syllables(mark) == 1
