"""Likeness: how far a question sounds like the asks of each page, by runs of letters and words.

Multinomial naive Bayes over features that are weighted by rarity and brought to one length, after
Rennie, Shih, Teevan and Karger, "Tackling the Poor Assumptions of Naive Bayes Text Classifiers"
(ICML 2003). BM25F asks which words a page shares with a question; this asks which page's asks
would have been put like it, half words and endings included.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.analysis import query_words
from assistant.retrieval.layout import Numbers

RUNS = (3, 4)
FEWEST_ASKS = 2
SMOOTHING = 0.1


class AskLikeness:
    """Compare questions with the asks of every page; immutable, so any number of threads may ask.

    ``asks`` are those of each page. Neither they nor a question are corrected: how people misspell
    is part of how they sound. A feature of fewer than two asks tells nothing that generalises.
    """

    def __init__(self, asks: Sequence[Sequence[str]]) -> None:
        told = [(page, features_of(ask)) for page, listed in enumerate(asks) for ask in listed]
        shared = Counter(feature for _, features in told for feature in features)
        kept = [feature for feature, count in shared.items() if count >= FEWEST_ASKS]
        self._numbers = {feature: number for number, feature in enumerate(kept)}
        self._rarity = np.log(len(told) / np.array([shared[feature] for feature in kept], float))
        self._page_count = len(asks)
        sums = self._sums(told)
        features, self._pages = np.divmod(np.flatnonzero(sums), max(len(asks), 1))
        self._gains = np.log1p(sums[sums > 0] / SMOOTHING)
        self._starts = np.searchsorted(features, np.arange(len(kept) + 1))
        self._sizes = np.diff(self._starts)
        totals = sums.reshape(len(kept), -1).sum(axis=0) if kept else np.zeros(len(asks))
        self._bases = np.log(totals + SMOOTHING * max(len(kept), 1))

    def score(self, text: str) -> Numbers:
        """Score every page in log odds against the mean of all pages; zeros for a strange text."""
        found, weights = self._weighted(features_of(text))
        if not len(found):
            return np.zeros(self._page_count)
        starts, sizes = self._starts[found], self._sizes[found]
        before = np.cumsum(sizes) - sizes
        entries = np.repeat(starts - before, sizes) + np.arange(sizes.sum())
        gains = self._gains[entries] * np.repeat(weights, sizes)
        odds = np.bincount(self._pages[entries], gains, self._page_count).astype(float)
        odds -= weights.sum() * self._bases
        centred: Numbers = odds - odds.mean()
        return centred

    def _weighted(self, features: frozenset[str]) -> tuple[NDArray[np.int64], Numbers]:
        """Give the numbers of the known features, in order, and a vector over them of length 1."""
        known = (self._numbers.get(feature) for feature in features)
        found = np.array(sorted(number for number in known if number is not None), np.int64)
        weights = self._rarity[found]
        length = float(np.linalg.norm(weights))
        return found, weights / (length or 1.0)

    def _sums(self, told: Sequence[tuple[int, frozenset[str]]]) -> Numbers:
        """Sum the vectors of the asks of each page, feature by feature and then page by page."""
        sums = np.zeros(len(self._numbers) * self._page_count)
        for page, features in told:
            found, weights = self._weighted(features)
            sums[found * self._page_count + page] += weights
        return sums


def features_of(text: str) -> frozenset[str]:
    """List the runs of three and four letters of a text, its words and its pairs of words."""
    words = query_words(text)
    line = f" {' '.join(words)} "
    runs = {line[start : start + size] for size in RUNS for start in range(len(line) - size + 1)}
    pairs = {f"{one}\t{other}" for one, other in pairwise(words)}
    return frozenset(runs | pairs | {f"\t{word}" for word in words})
