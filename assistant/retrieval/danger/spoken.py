"""What the words of a request say for and against harm, found fast and kept in little memory."""

from math import sqrt
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from assistant.safety.features import features_of
from assistant.safety.normalising import BREAK, normalise

FARTHEST = 6
WORDS_READ = 200
RARITY_UNIT = 1_000
WEIGHT_UNIT = 10_000


class SpokenFeatures:
    """Features of requests, each known by its CRC-32; immutable.

    ``keys`` rise; ``rarity`` in thousandths and ``weights`` in ten thousandths stand in their
    order. In one message of some hundreds a feature is taken for another; one says little.
    """

    def __init__(
        self, keys: NDArray[np.uint32], rarity: NDArray[np.uint16], weights: NDArray[np.int16]
    ) -> None:
        self._keys = keys
        self._rarity = rarity
        self._weights = weights

    def said(self, text: str) -> float:
        """Add up what the words of a raw message say."""
        wanted = np.array(sorted(set(map(key_of, request_features(text)))), np.uint32)
        places = np.searchsorted(self._keys, wanted)
        places = places[places < len(self._keys)]
        known = places[self._keys[places] == wanted[: len(places)]]
        rarity = self._rarity[known].astype(np.float64) / RARITY_UNIT
        length = sqrt(float(rarity @ rarity)) or 1.0
        return float(rarity @ self._weights[known]) / length / WEIGHT_UNIT


def key_of(feature: str) -> int:
    """Number a feature; the number is the same in every process."""
    return crc32(feature.encode("utf-8", "surrogatepass"))


def request_features(text: str) -> tuple[str, ...]:
    """List what is read of a request: the features of danger, and words that stand apart.

    Two words in their order with one to five others between them tell a purpose wherever it
    stands: "her ... knowing", "without ... mum".
    """
    plain = normalise(text)
    words = [word for word in plain.split() if word != BREAK][:WORDS_READ]
    found = dict.fromkeys(features_of(text, (), plain))
    for place, word in enumerate(words):
        for other in words[place + 2 : place + 1 + FARTHEST]:
            found[f"\t{word} _ {other}"] = None
    return tuple(found)
