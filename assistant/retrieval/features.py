"""How a text is put, as numbers: its runs of four characters, its words and its pairs of words.

Each feature is known by its CRC-32. Of a hundred thousand features one or two share a number with
another, which moves no ranking; and no text of a feature has to be kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.analysis import query_words

RUN = 4
FEWEST_TEXTS = 2

FeatureNumbers = NDArray[np.uint32]


def features_of(text: str) -> FeatureNumbers:
    """Number the features of a text, each once, in order."""
    words = query_words(text)
    line = f" {' '.join(words)} "
    runs = (line[start : start + RUN] for start in range(len(line) - RUN + 1))
    pairs = (f"{one}\t{other}" for one, other in pairwise(words))
    named = (*runs, *pairs, *(f"\t{word}" for word in words))
    return np.unique(
        np.array([crc32(name.encode(errors="surrogatepass")) for name in named], np.uint32)
    )


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The features that at least two of many texts have, in order, and how many have each.

    ``rarity`` is the log of the share of texts that do not have a feature, roughly.
    """

    numbers: FeatureNumbers
    rarity: NDArray[np.float64]

    def __len__(self) -> int:
        """Count the features."""
        return len(self.numbers)

    def places(self, features: FeatureNumbers) -> NDArray[np.int64]:
        """Give the places of those features that are known, in order."""
        if not len(self.numbers):
            return np.zeros(0, np.int64)
        places = np.searchsorted(self.numbers, features)
        places[places == len(self.numbers)] = 0
        known: NDArray[np.int64] = places[self.numbers[places] == features].astype(np.int64)
        return known

    def weighted(self, features: FeatureNumbers) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Give the places of the known features, and a vector over them of length 1."""
        places = self.places(features)
        weights = self.rarity[places]
        return places, weights / (float(np.linalg.norm(weights)) or 1.0)


def vocabulary_of(texts: Sequence[FeatureNumbers]) -> Vocabulary:
    """Learn the features of texts; one that a single text has tells nothing that generalises."""
    told = np.concatenate(texts) if texts else np.zeros(0, np.uint32)
    numbers, counts = np.unique(told, return_counts=True)
    kept = counts >= FEWEST_TEXTS
    return Vocabulary(numbers[kept], np.log(max(len(texts), 1) / counts[kept]))
