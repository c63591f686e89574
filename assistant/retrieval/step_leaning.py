"""How far a text leans to each step, learned from the signs and from cases told as a whole.

Ridge regression (Hoerl and Kennard, "Ridge Regression", Technometrics 1970) of the step, once on
the sentence vector and once on the words, every step counting alike however many signs it has.
One nearest sign may mislead; this asks what all that is told of a step has in common.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.pathways.assessment import STEPS
from assistant.pathways.thresholds import Case, Indicator, Step
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.layout import Numbers
from assistant.retrieval.signs import phrasings_of

RIDGE = 10.0
# A case mixes strengths, small signs and grave ones as people do, so it counts for several signs.
WEIGHT_OF_CASE = 20.0


@dataclass(frozen=True, slots=True)
class Lessons:
    """What the leaning is learned from; the texts, steps and weights go together."""

    texts: tuple[str, ...]
    steps: NDArray[np.int64]
    weights: Numbers

    @property
    def wanted(self) -> Numbers:
        """Give a row for each text: 1 for its step, 0 for the others."""
        return np.eye(len(STEPS))[self.steps]


def lessons_of(signs: Sequence[Indicator], cases: Sequence[Case]) -> Lessons:
    """List every phrasing of every sign, and then the cases."""
    told = [(text, sign.step) for sign in signs for text in phrasings_of(sign)]
    whole = [(case.text, case.step) for case in cases]
    weights = (
        _even([step for _, step in told]),
        WEIGHT_OF_CASE * _even([step for _, step in whole]),
    )
    return Lessons(
        texts=tuple(text for text, _ in (*told, *whole)),
        steps=np.array([STEPS.index(step) for _, step in (*told, *whole)], np.int64),
        weights=np.concatenate(weights),
    )


class StepLeaning:
    """The regression on sentence vectors; immutable, so any number of threads may ask."""

    def __init__(self, vectors: Vectors, lessons: Lessons) -> None:
        """Take the vector of the text of every lesson; there is at least one."""
        table = _with_constant(vectors)
        weighted = table.T * lessons.weights
        known = weighted @ table
        self._weights = np.linalg.solve(
            known + RIDGE * np.eye(len(known)), weighted @ lessons.wanted
        )

    def of(self, question: Vectors) -> Numbers:
        """Say how far a text leans to each step, from the lowest on; about 0..1."""
        leaning: Numbers = (_with_constant(question[None, :]) @ self._weights)[0]
        return leaning


def _even(steps: Sequence[Step]) -> Numbers:
    """Weigh examples so that every step counts alike, and one of them for 1 on the average."""
    numbers = np.array([STEPS.index(step) for step in steps], np.int64)
    counts = np.bincount(numbers, minlength=len(STEPS))
    weights: Numbers = (1 / np.maximum(counts, 1))[numbers]
    return weights / (weights.mean() if len(weights) else 1.0)


def _with_constant(vectors: Vectors) -> Numbers:
    return np.column_stack((vectors.astype(np.float64), np.ones(len(vectors))))
