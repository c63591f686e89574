"""The asks of pages by meaning: those of some pages are compared, and no others are fetched."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

import numpy as np

from assistant.retrieval.encoding import Vectors
from assistant.retrieval.layout import Places, Values, best_and_mean, shares_of
from assistant.retrieval.packed_vectors import PackedVectors, packed


class AskVectors:
    """The vectors of the asks of each page; immutable, so any number of threads may ask."""

    def __init__(self, counts: Sequence[int], vectors: Vectors) -> None:
        """Take the vectors page by page, of each page as many as ``counts`` says."""
        self._vectors = packed(vectors)
        self._spans = tuple(pairwise(accumulate(counts, initial=0)))
        self._shares = shares_of(counts)

    def best_and_mean(self, question: PackedVectors, likely: Places) -> Values:
        """Give each page's best cosine with an ask, and below it the mean of its three best.

        Only the pages that are ``likely`` are compared. By its asks, any other stands where those
        stand on the whole, neither near nor far; a likely page without asks has -1.
        """
        spans = [self._spans[page] for page in likely.tolist()]
        table = self._vectors.products_of(question, spans)
        found = np.stack(best_and_mean(table, self._shares[likely]))
        spread = np.empty((len(found), len(self._spans)), found.dtype)
        if len(likely):
            spread[:] = found.mean(axis=1, keepdims=True)
            spread[:, likely] = found
        return spread
