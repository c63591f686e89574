"""Likeness: how far a question sounds like the asks of each page, by runs of letters and words.

Multinomial naive Bayes over features that are weighted by rarity and brought to one length, after
Rennie, Shih, Teevan and Karger, "Tackling the Poor Assumptions of Naive Bayes Text Classifiers"
(ICML 2003). BM25F asks which words a page shares with a question; this asks which page's asks
would have been put like it, half words and endings included.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.analysis import query_words
from assistant.retrieval.layout import Numbers

RUN = 4
FEWEST_ASKS = 2
SMOOTHING = 0.3

Features = tuple[str, ...]


class AskLikeness:
    """Compare questions with the asks of every page; immutable, so any number of threads may ask.

    ``asks`` are those of each page. Neither they nor a question are corrected: how people misspell
    is part of how they sound. A feature of fewer than two asks tells nothing that generalises.
    """

    def __init__(self, asks: Sequence[Sequence[str]]) -> None:
        page_count = len(asks)
        told = [(page, features_of(ask)) for page, listed in enumerate(asks) for ask in listed]
        shared = Counter(feature for _, features in told for feature in features)
        kept = [feature for feature, count in shared.items() if count >= FEWEST_ASKS]
        self._page_count = page_count
        self._numbers = {feature: number for number, feature in enumerate(kept)}
        self._rarity = np.log(len(told) / np.array([shared[feature] for feature in kept], float))
        keys, sums = self._sums(told)
        features, self._pages = np.divmod(keys, max(page_count, 1))
        self._gains = np.log1p(sums / SMOOTHING)
        self._starts = np.searchsorted(features, np.arange(len(kept) + 1))
        self._sizes = np.diff(self._starts)
        totals = np.bincount(self._pages, sums, page_count)
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

    def _weighted(self, features: Features) -> tuple[NDArray[np.int64], Numbers]:
        """Give the numbers of the known features, in order, and a vector over them of length 1."""
        known = (self._numbers.get(feature) for feature in features)
        found = np.array(sorted(number for number in known if number is not None), np.int64)
        weights = self._rarity[found]
        length = float(np.linalg.norm(weights))
        return found, weights / (length or 1.0)

    def _sums(self, told: Sequence[tuple[int, Features]]) -> tuple[NDArray[np.int64], Numbers]:
        """Sum the vectors of the asks of each page: (feature, page) as one number, in order."""
        numbers, of = self._numbers, self._page_count
        listed = [[numbers[name] for name in names if name in numbers] for _, names in told]
        counts = [len(found) for found in listed]
        features = np.fromiter(chain.from_iterable(listed), np.int64, sum(counts))
        asks = np.repeat(np.arange(len(told)), counts)
        rarity = self._rarity[features]
        lengths = np.sqrt(np.bincount(asks, rarity**2, len(told)))
        weights = rarity / np.where(lengths > 0, lengths, 1.0)[asks]
        pages = np.array([page for page, _ in told], np.int64)
        keys, places = np.unique(features * of + pages[asks], return_inverse=True)
        return keys, np.bincount(places, weights, len(keys)).astype(float)


def features_of(text: str) -> Features:
    """List the runs of four characters of a text, its words and its pairs of words, each once."""
    words = query_words(text)
    line = f" {' '.join(words)} "
    runs = (line[start : start + RUN] for start in range(len(line) - RUN + 1))
    pairs = (f"{one}\t{other}" for one, other in pairwise(words))
    return tuple(dict.fromkeys((*runs, *pairs, *(f"\t{word}" for word in words))))
