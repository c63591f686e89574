"""Likeness: how far a question sounds like the asks of each page, by runs of letters and words.

Multinomial naive Bayes over features that are weighted by rarity and brought to one length, after
Rennie, Shih, Teevan and Karger, "Tackling the Poor Assumptions of Naive Bayes Text Classifiers"
(ICML 2003). BM25F asks which words a page shares with a question; this asks which page's asks
would have been put like it, half words and endings included.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.features import Weighted, features_of, vocabulary_of
from assistant.retrieval.layout import Numbers

SMOOTHING = 0.3
UNDECIDED = 3.0
"""The scope where no example from elsewhere is known: the middle of judged questions."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a text sounds: ``pages`` in log odds of each page against the mean of all pages.

    ``scope`` is in log odds: how far it sounds like the asks of any page rather than like what is
    asked for elsewhere; 0 for a text of which nothing is known, UNDECIDED without examples.
    """

    pages: Numbers
    scope: float


class AskLikeness:
    """Compare questions with the asks of every page; immutable, so any number of threads may ask.

    ``asks`` are those of each page, ``elsewhere`` what people ask that no page answers. Neither
    they nor a question are corrected: how people misspell is part of how they sound. A feature of
    fewer than two asks tells nothing that generalises.
    """

    def __init__(self, asks: Sequence[Sequence[str]], elsewhere: Sequence[str] = ()) -> None:
        listed = (*asks, elsewhere)
        told = features_of([ask for asked in listed for ask in asked])
        classes = np.repeat(np.arange(len(listed)), [len(asked) for asked in listed])
        self._vocabulary = vocabulary_of(told)
        self._page_count = len(asks)
        self._knows_elsewhere = bool(elsewhere)
        # What is told apart: each page, elsewhere, and all pages together.
        self._class_count = len(asks) + 2
        keys, sums = self._sums(self._vocabulary.weighted(told), classes)
        features, of_class = np.divmod(keys, self._class_count)
        self._classes = of_class.astype(np.min_scalar_type(self._class_count))
        self._gains = np.log1p(sums / SMOOTHING).astype(np.float16)
        starts = np.searchsorted(features, np.arange(len(self._vocabulary) + 1))
        self._starts = starts.astype(np.int32)
        totals = np.bincount(self._classes, sums, self._class_count)
        self._bases = np.log(totals + SMOOTHING * max(len(self._vocabulary), 1))

    def score(self, text: str) -> Likeness:
        """Score every page, and all of them against elsewhere; zeros for a strange text."""
        known = self._vocabulary.weighted(features_of([text]))
        found, weights = known.places, known.values
        if not len(found):
            return Likeness(np.zeros(self._page_count), 0.0)
        starts = self._starts[found]
        sizes = self._starts[found + 1] - starts
        before = np.cumsum(sizes) - sizes
        entries = np.repeat(starts - before, sizes) + np.arange(sizes.sum())
        gains = self._gains[entries] * np.repeat(weights, sizes)
        odds = np.bincount(self._classes[entries], gains, self._class_count).astype(float)
        odds -= weights.sum() * self._bases
        pages, elsewhere, any_page = odds[: self._page_count], odds[-2], odds[-1]
        scope = float(any_page - elsewhere) if self._knows_elsewhere else UNDECIDED
        return Likeness(pages - pages.mean() if len(pages) else pages, scope)

    def _sums(
        self, asks: Weighted, classes: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], Numbers]:
        """Sum the vectors of the asks of each class: (feature, class) as one number, in order."""
        of = self._class_count
        own = classes[asks.texts]
        of_page = own < self._page_count
        keys, places = np.unique(
            np.concatenate((asks.places * of + own, asks.places[of_page] * of + of - 1)),
            return_inverse=True,
        )
        told_twice = np.concatenate((asks.values, asks.values[of_page]))
        return keys, np.bincount(places, told_twice, len(keys)).astype(float)
