"""How far the words of a text lean to each step: ridge regression on runs of letters and words.

There are far more features than texts, so the regression is solved in its dual form (Saunders,
Gammerman and Vovk, "Ridge Regression Learning Algorithm in Dual Variables", ICML 1998), by
conjugate gradients, which never need the table as a whole.
"""

from collections.abc import Sequence

import numpy as np

from assistant.pathways.assessment import STEPS
from assistant.retrieval.conjugate_gradients import solve
from assistant.retrieval.features import Weighted, features_of, vocabulary_of
from assistant.retrieval.layout import Numbers
from assistant.retrieval.step_leaning import Lessons

RIDGE = 3.0
SHARE_OF_SENTENCES = 0.6
MOST_ROUNDS = 200
NEAR_ENOUGH = 1e-5


class StepWords:
    """The regression on words; immutable, so any number of threads may ask."""

    def __init__(self, lessons: Lessons) -> None:
        """Learn from texts; takes most of two seconds."""
        told = features_of(lessons.texts)
        self._vocabulary = vocabulary_of(told)
        table = _Table(self._vocabulary.weighted(told), told.count, len(self._vocabulary))
        roots = np.sqrt(lessons.weights)
        duals = [_solved(table, roots, roots * wanted) for wanted in lessons.wanted.T]
        self._weights = np.array([table.gathered(roots * dual) for dual in duals], np.float32)
        self._constants = np.array([roots @ dual for dual in duals]).reshape(len(STEPS))

    def of(self, texts: Sequence[str]) -> Numbers:
        """Say how far a text leans to each step, from the lowest on; about 0..1.

        The first of ``texts`` is the whole, the others its sentences: each has a say, lest one
        sentence of many words drown the rest.
        """
        leanings = np.array([self._of(text) for text in texts])
        parts = leanings[1:] if len(texts) > 1 else leanings
        shares = (1 - SHARE_OF_SENTENCES, SHARE_OF_SENTENCES)
        leaning: Numbers = shares[0] * leanings[0] + shares[1] * parts.mean(axis=0)
        return leaning

    def _of(self, text: str) -> Numbers:
        known = self._vocabulary.weighted(features_of([text]))
        leaning: Numbers = self._weights[:, known.places] @ known.values + self._constants
        return leaning


class _Table:
    """A row of features for each text, of which nearly all are zero."""

    def __init__(self, rows: Weighted, text_count: int, feature_count: int) -> None:
        self._rows = rows
        self._shape = (text_count, feature_count)

    def gathered(self, by_text: Numbers) -> Numbers:
        """Sum the features of all texts, each text as often as it is told."""
        told = self._rows.values * by_text[self._rows.texts]
        return np.bincount(self._rows.places, told, self._shape[1]).astype(np.float64)

    def likeness(self, by_text: Numbers) -> Numbers:
        """Multiply by the likeness of every text with every other, a constant included."""
        told = self._rows.values * self.gathered(by_text)[self._rows.places]
        alike: Numbers = np.bincount(self._rows.texts, told, self._shape[0]) + by_text.sum()
        return alike


def _solved(table: _Table, roots: Numbers, wanted: Numbers) -> Numbers:
    def product(toward: Numbers) -> Numbers:
        return roots * table.likeness(roots * toward) + RIDGE * toward

    return solve(product, wanted, near_enough=NEAR_ENOUGH, most_steps=MOST_ROUNDS)
