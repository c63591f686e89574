"""How far a text leans to each step, by the vectors of the signs that are examples of them.

Ridge regression (Hoerl and Kennard, "Ridge Regression", Technometrics 1970) of the step on the
sentence vector, every step counting alike however many signs it has. One nearest sign may mislead;
this asks what the signs of a step have in common.
"""

from collections.abc import Sequence

import numpy as np

from assistant.pathways.assessment import STEPS
from assistant.pathways.thresholds import Step
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.layout import Numbers

RIDGE = 10.0


class StepLeaning:
    """The regression, made once for an edition; immutable, so any number of threads may ask."""

    def __init__(self, vectors: Vectors, steps: Sequence[Step]) -> None:
        """Take the vector of every phrasing with its step; there is at least one."""
        numbers = np.array([STEPS.index(step) for step in steps])
        counts = np.bincount(numbers, minlength=len(STEPS))
        weights = (1 / np.maximum(counts, 1))[numbers]
        weighted = _with_constant(vectors) * (weights / weights.mean())[:, None]
        known = weighted.T @ _with_constant(vectors)
        wanted = weighted.T @ np.eye(len(STEPS))[numbers]
        self._weights = np.linalg.solve(known + RIDGE * np.eye(len(known)), wanted)

    def of(self, question: Vectors) -> Numbers:
        """Say how far a text leans to each step, from the lowest on; about 0..1."""
        leaning: Numbers = (_with_constant(question[None, :]) @ self._weights)[0]
        return leaning


def _with_constant(vectors: Vectors) -> Numbers:
    return np.column_stack((vectors.astype(np.float64), np.ones(len(vectors))))
