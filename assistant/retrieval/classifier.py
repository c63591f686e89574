"""Which page a question asks for, learned from the vectors of all asks together.

Nearness compares a question with one text at a time; this learns what tells each page's asks from
those of all others. Multinomial logistic regression with a ridge, fitted by Newton-like steps with
a fixed bound of the curvature (Böhning, "Multinomial logistic regression algorithm", Annals of the
Institute of Statistical Mathematics, 1992), hurried on by Nesterov's momentum: no step size to
choose, and the same every time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from assistant.guidance.page import Page
from assistant.retrieval.encoding import DIMENSIONS, Vectors
from assistant.retrieval.layout import Numbers

RIDGE = 1e-5
STEPS = 40


@dataclass(frozen=True, slots=True)
class Examples:
    """Vectors of texts, one row each, and the class of each: a page by its number, or elsewhere.

    ``class_count`` is the number of pages and one more: the last class is what no page answers.
    """

    vectors: Vectors
    classes: NDArray[np.int64]
    class_count: int


class PageClassifier:
    """Estimate which page is asked for; immutable, so any number of threads may ask.

    ``weights`` has a row for each dimension and one for the bias, a column for each class.
    """

    def __init__(self, weights: Vectors) -> None:
        self.weights = weights

    def score(self, question: Vectors) -> Numbers:
        """Give the log of each class's probability, for a question as a vector of length one."""
        odds = (question @ self.weights[:-1] + self.weights[-1]).astype(np.float64)
        odds -= odds.max()
        scores: Numbers = odds - np.log(np.exp(odds).sum())
        return scores


def examples_of(
    pages: Sequence[Page], elsewhere: Sequence[str], vectors: Mapping[str, Vectors]
) -> Examples:
    """Take the asks and the summary of every page, and what is asked for elsewhere."""
    listed = [*((*page.asks, page.summary) for page in pages), elsewhere]
    told = [(text, number) for number, texts in enumerate(listed) for text in texts]
    matrix = np.array([vectors[text] for text, _ in told], np.float32)
    classes = np.array([number for _, number in told], np.int64)
    return Examples(matrix.reshape(len(told), DIMENSIONS), classes, len(listed))


def fit_classifier(examples: Examples) -> PageClassifier:
    """Fit to examples: about two seconds of two cores for ten thousand."""
    size = len(examples.vectors)
    table = np.column_stack((examples.vectors, np.ones(size, np.float32)))
    bound = (table.T @ table).astype(np.float64) / (2 * max(size, 1))
    inverse = np.linalg.inv(bound + RIDGE * np.eye(table.shape[1])).astype(np.float32)
    weights = np.zeros((table.shape[1], examples.class_count), np.float32)
    ahead, pace = weights, 1.0
    for _ in range(STEPS):
        surplus = _shares(table @ ahead)
        surplus[np.arange(size), examples.classes] -= 1
        found = ahead - inverse @ (table.T @ surplus / max(size, 1) + RIDGE * ahead)
        following = (1 + sqrt(1 + 4 * pace**2)) / 2
        ahead = found + np.float32((pace - 1) / following) * (found - weights)
        weights, pace = found, following
    return PageClassifier(weights)


def _shares(odds: Vectors) -> Vectors:
    odds -= odds.max(axis=1, keepdims=True)
    np.exp(odds, out=odds)
    odds /= odds.sum(axis=1, keepdims=True)
    return odds
