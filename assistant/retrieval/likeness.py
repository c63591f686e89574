"""Likeness: how far a question sounds like the asks of each page, by runs of letters and words.

Multinomial naive Bayes over features that are weighted by rarity and brought to one length, after
Rennie, Shih, Teevan and Karger, "Tackling the Poor Assumptions of Naive Bayes Text Classifiers"
(ICML 2003). BM25F asks which words a page shares with a question; this asks which page's asks
would have been put like it, half words and endings included.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.features import Vocabulary, Weighted, features_of, vocabulary_of
from assistant.retrieval.layout import Numbers

SMOOTHING = 0.3
GAIN_STEP = 0.04
"""Gains are whole numbers of such steps: in a byte up to 10, which 6,600 asks would give."""
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


@dataclass(frozen=True, slots=True)
class LearnedAsks:
    """What was learned from the asks of each page and from what is asked for elsewhere.

    The features in ``numbers`` rise, and ``rarity`` stands in their order. Feature ``n`` speaks
    for the ``classes`` from ``starts[n]`` on by ``gains``, in steps of GAIN_STEP; ``bases`` are
    what a class has anyway. Classes are the pages, elsewhere, and all pages together.
    ``knows_elsewhere`` is one truth.
    """

    numbers: NDArray[np.uint32]
    rarity: NDArray[np.float32]
    starts: NDArray[np.int32]
    classes: NDArray[np.unsignedinteger[Any]]
    gains: NDArray[np.uint8]
    bases: Numbers
    knows_elsewhere: NDArray[np.bool_]


def learn_asks(asks: Sequence[Sequence[str]], elsewhere: Sequence[str] = ()) -> LearnedAsks:
    """Learn from the asks of each page; seconds for tens of thousands.

    Neither they nor a question are corrected: how people misspell is part of how they sound. A
    feature of fewer than two asks tells nothing that generalises.
    """
    listed = (*asks, elsewhere)
    told = features_of([ask for asked in listed for ask in asked])
    own = np.repeat(np.arange(len(listed)), [len(asked) for asked in listed])
    vocabulary, class_count = vocabulary_of(told), len(listed) + 1
    keys, sums = _sums(vocabulary.weighted(told), own, class_count)
    features, classes = np.divmod(keys, class_count)
    starts = np.searchsorted(features, np.arange(len(vocabulary) + 1))
    totals = np.bincount(classes, sums, class_count)
    return LearnedAsks(
        numbers=vocabulary.numbers,
        rarity=vocabulary.rarity.astype(np.float32),
        starts=starts.astype(np.int32),
        classes=classes.astype(np.min_scalar_type(class_count)),
        gains=np.rint(np.log1p(sums / SMOOTHING) / GAIN_STEP).clip(0, 255).astype(np.uint8),
        bases=np.log(totals + SMOOTHING * max(len(vocabulary), 1)),
        knows_elsewhere=np.array(bool(elsewhere)),
    )


class AskLikeness:
    """Compare questions with what was learned; immutable, so any number of threads may ask."""

    def __init__(self, learned: LearnedAsks) -> None:
        self._vocabulary = Vocabulary(learned.numbers, learned.rarity)
        self._starts, self._classes = learned.starts, learned.classes
        self._gains, self._bases = learned.gains, learned.bases
        self._class_count = len(learned.bases)
        self._page_count = self._class_count - 2
        self._knows_elsewhere = bool(learned.knows_elsewhere)

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
        steps = self._gains[entries] * np.repeat(weights, sizes)
        odds = np.bincount(self._classes[entries], steps, self._class_count).astype(float)
        odds = GAIN_STEP * odds - weights.sum() * self._bases
        pages, elsewhere, any_page = odds[: self._page_count], odds[-2], odds[-1]
        scope = float(any_page - elsewhere) if self._knows_elsewhere else UNDECIDED
        return Likeness(pages - pages.mean() if len(pages) else pages, scope)


def _sums(
    asks: Weighted, own: NDArray[np.int64], class_count: int
) -> tuple[NDArray[np.int64], Numbers]:
    """Sum the vectors of the asks of each class: (feature, class) as one number, in order.

    ``own`` is the class of each ask, a page or elsewhere; what is of a page is of all pages too.
    """
    of_ask = own[asks.texts]
    of_page = of_ask < class_count - 2
    keys = np.concatenate(
        (
            asks.places * class_count + of_ask,
            asks.places[of_page] * class_count + class_count - 1,
        )
    )
    told_twice = np.concatenate((asks.values, asks.values[of_page]))
    # Numbers with their places behind them are sorted in half the time of places alone.
    bits = len(keys).bit_length()
    placed = np.sort(keys << bits | np.arange(len(keys)))
    sorted_keys, told = placed >> bits, told_twice[placed & ((1 << bits) - 1)]
    is_first = np.diff(sorted_keys, prepend=-1) > 0
    return sorted_keys[is_first], np.bincount(np.cumsum(is_first) - 1, told).astype(float)
