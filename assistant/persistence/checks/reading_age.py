"""How old a child must be to read a text: two measures that look at different things.

Flesch and Kincaid (1975) count syllables, Senter and Smith's automated readability index (1967)
letters; both add the length of sentences and give a grade of American schools, which children of
grade plus five years attend. Unavoidable words count for the length of a sentence, but not for
how hard its words are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from assistant.persistence.checks.sentences import Sentence
from assistant.persistence.checks.syllables import count_syllables
from assistant.persistence.checks.unavoidable import is_unavoidable

AGE_IN_FIRST_YEAR_LESS_ONE = 5


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure by its name; ``age`` is in years, for at least one sentence."""

    name: str
    age: Callable[[Sequence[Sentence]], float]


def words_per_sentence(sentences: Sequence[Sentence]) -> float:
    """Average the length of at least one sentence, in words."""
    return sum(len(sentence.words) for sentence in sentences) / len(sentences)


def flesch_kincaid_age(sentences: Sequence[Sentence]) -> float:
    """Give the reading age in years by syllables."""
    syllables = _per_word(sentences, _syllables)
    grade = 0.39 * words_per_sentence(sentences) + 11.8 * syllables - 15.59
    return grade + AGE_IN_FIRST_YEAR_LESS_ONE


def readability_index_age(sentences: Sequence[Sentence]) -> float:
    """Give the reading age in years by letters."""
    letters = _per_word(sentences, _letters)
    grade = 0.5 * words_per_sentence(sentences) + 4.71 * letters - 21.43
    return grade + AGE_IN_FIRST_YEAR_LESS_ONE


MEASURES = (
    Measure("Flesch-Kincaid", flesch_kincaid_age),
    Measure("automated readability index", readability_index_age),
)


def _per_word(sentences: Sequence[Sentence], count: Callable[[str], int]) -> float:
    """Average over the words that a writer could have chosen otherwise; 1 where there are none."""
    words = chain.from_iterable(sentence.words for sentence in sentences)
    counts = [count(word) for word in words if not is_unavoidable(word)]
    return sum(counts) / len(counts) if counts else 1.0


def _syllables(word: str) -> int:
    # A number is read at a glance, as a sign.
    return 1 if word[0].isdigit() else count_syllables(word)


def _letters(word: str) -> int:
    return sum(character.isalnum() for character in word)
