"""Likeness: how far a question sounds like the asks of each page, by runs of letters and words.

Multinomial naive Bayes over features that are weighted by rarity and brought to one length, after
Rennie, Shih, Teevan and Karger, "Tackling the Poor Assumptions of Naive Bayes Text Classifiers"
(ICML 2003). BM25F asks which words a page shares with a question; this asks which page's asks
would have been put like it, half words and endings included.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.analysis import query_words
from assistant.retrieval.layout import Numbers

RUN = 4
FEWEST_ASKS = 2
SMOOTHING = 0.3
UNDECIDED = 3.0
"""The scope where no example from elsewhere is known: the middle of judged questions."""

Features = tuple[str, ...]


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
        told = [(number, features_of(ask)) for number, asked in enumerate(listed) for ask in asked]
        shared = Counter(feature for _, features in told for feature in features)
        kept = [feature for feature, count in shared.items() if count >= FEWEST_ASKS]
        self._page_count = len(asks)
        self._knows_elsewhere = bool(elsewhere)
        # What is told apart: each page, elsewhere, and all pages together.
        self._class_count = len(asks) + 2
        self._numbers = {feature: number for number, feature in enumerate(kept)}
        self._rarity = np.log(len(told) / np.array([shared[feature] for feature in kept], float))
        keys, sums = self._sums(told)
        features, self._classes = np.divmod(keys, self._class_count)
        self._gains = np.log1p(sums / SMOOTHING)
        self._starts = np.searchsorted(features, np.arange(len(kept) + 1))
        self._sizes = np.diff(self._starts)
        totals = np.bincount(self._classes, sums, self._class_count)
        self._bases = np.log(totals + SMOOTHING * max(len(kept), 1))

    def score(self, text: str) -> Likeness:
        """Score every page, and all of them against elsewhere; zeros for a strange text."""
        found, weights = self._weighted(features_of(text))
        if not len(found):
            return Likeness(np.zeros(self._page_count), 0.0)
        starts, sizes = self._starts[found], self._sizes[found]
        before = np.cumsum(sizes) - sizes
        entries = np.repeat(starts - before, sizes) + np.arange(sizes.sum())
        gains = self._gains[entries] * np.repeat(weights, sizes)
        odds = np.bincount(self._classes[entries], gains, self._class_count).astype(float)
        odds -= weights.sum() * self._bases
        pages, elsewhere, any_page = odds[: self._page_count], odds[-2], odds[-1]
        scope = float(any_page - elsewhere) if self._knows_elsewhere else UNDECIDED
        return Likeness(pages - pages.mean() if len(pages) else pages, scope)

    def _weighted(self, features: Features) -> tuple[NDArray[np.int64], Numbers]:
        """Give the numbers of the known features, in order, and a vector over them of length 1."""
        known = (self._numbers.get(feature) for feature in features)
        found = np.array(sorted(number for number in known if number is not None), np.int64)
        weights = self._rarity[found]
        length = float(np.linalg.norm(weights))
        return found, weights / (length or 1.0)

    def _sums(self, told: Sequence[tuple[int, Features]]) -> tuple[NDArray[np.int64], Numbers]:
        """Sum the vectors of the asks of each class: (feature, class) as one number, in order."""
        numbers, of = self._numbers, self._class_count
        listed = [[numbers[name] for name in names if name in numbers] for _, names in told]
        counts = [len(found) for found in listed]
        features = np.fromiter(chain.from_iterable(listed), np.int64, sum(counts))
        asks = np.repeat(np.arange(len(told)), counts)
        rarity = self._rarity[features]
        lengths = np.sqrt(np.bincount(asks, rarity**2, len(told)))
        weights = rarity / np.where(lengths > 0, lengths, 1.0)[asks]
        classes = np.array([number for number, _ in told], np.int64)[asks]
        of_page = classes < self._page_count
        own, all_pages = features * of + classes, features[of_page] * of + of - 1
        keys, places = np.unique(np.concatenate((own, all_pages)), return_inverse=True)
        told_twice = np.concatenate((weights, weights[of_page]))
        return keys, np.bincount(places, told_twice, len(keys)).astype(float)


def features_of(text: str) -> Features:
    """List the runs of four characters of a text, its words and its pairs of words, each once."""
    words = query_words(text)
    line = f" {' '.join(words)} "
    runs = (line[start : start + RUN] for start in range(len(line) - RUN + 1))
    pairs = (f"{one}\t{other}" for one, other in pairwise(words))
    return tuple(dict.fromkeys((*runs, *pairs, *(f"\t{word}" for word in words))))
