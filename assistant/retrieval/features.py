"""How texts are put, as numbers: their runs of four characters, their words and pairs of words.

Each feature is known by 32 bits, mixed as MurmurHash3 mixes (Appleby, 2011). Of a hundred thousand
features one or two share a number with another, which moves no ranking; and no text of a feature
has to be kept. Texts are numbered by the hundred: an edition has fifty thousand asks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.analysis import query_words
from assistant.retrieval.layout import Numbers, Places

RUN = 4
FEWEST_TEXTS = 2
TEXTS_AT_ONCE = 512
"""The words of so many lie in memory at once: of a whole edition they would leave it in pieces."""

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MIXERS = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))
_HALF = np.uint64(32)
_NEVER = np.uint64(0xFFFFFFFFFFFFFFFF)

_Mixed = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Features:
    """The features of ``count`` texts: those of the first in order, then of the second, and so on.

    ``texts`` tells for each of ``numbers`` which text has it; a text has each feature once.
    """

    count: int
    texts: Places
    numbers: NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Weighted:
    """Features that are known: whose, their places, and for each text a vector of length 1."""

    texts: Places
    places: Places
    values: Numbers


def features_of(texts: Sequence[str]) -> Features:
    """Number the features of texts."""
    own = np.concatenate(
        [
            _numbered(texts[start : start + TEXTS_AT_ONCE], start)
            for start in range(0, max(len(texts), 1), TEXTS_AT_ONCE)
        ]
    )
    return Features(len(texts), (own >> _HALF).astype(np.int64), own.astype(np.uint32))


def _numbered(texts: Sequence[str], first: int) -> _Mixed:
    """Number the features of some texts in order; whose, counted from ``first``, stands above."""
    words = [query_words(text) for text in texts]
    told = (_runs([f" {' '.join(each)} " for each in words]), *_words_and_pairs(words))
    own = np.sort(np.concatenate([owners << _HALF | numbers for owners, numbers in told]))
    return own[np.diff(own, append=_NEVER) > 0] + (np.uint64(first) << _HALF)


def _runs(lines: Sequence[str]) -> tuple[_Mixed, _Mixed]:
    """Number every run of four characters, and tell whose it is; none goes from line to line."""
    letters = np.frombuffer("".join(lines).encode("utf-32-le", "surrogatepass"), np.uint32)
    owners = _owners([len(line) for line in lines])
    size = max(len(letters) - RUN + 1, 0)
    mixed = np.zeros(size, np.uint64)
    for place in range(RUN):
        mixed = (mixed + letters[place : place + size]) * _FACTOR
    whole = owners[:size] == owners[len(owners) - size :]
    return owners[:size][whole], _mixed(mixed[whole])


def _words_and_pairs(words: Sequence[Sequence[str]]) -> tuple[tuple[_Mixed, _Mixed], ...]:
    """Number every word, and every word with the next, and tell whose they are."""
    numbered = [crc32(word.encode(errors="surrogatepass")) for each in words for word in each]
    numbers, owners = np.array(numbered, np.uint64), _owners([len(each) for each in words])
    whole = owners[:-1] == owners[1:]
    pairs = (numbers[:-1] * _FACTOR + numbers[1:] + np.uint64(1))[whole]
    return (owners, _mixed(numbers)), (owners[:-1][whole], _mixed(pairs))


def _owners(sizes: Sequence[int]) -> _Mixed:
    return np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)


def _mixed(numbers: _Mixed) -> _Mixed:
    """Spread what differs in a bit over 32 bits."""
    for mixer in _MIXERS:
        numbers = (numbers ^ (numbers >> _HALF)) * mixer
    return numbers >> _HALF


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The features that at least two of many texts have, in order, and how rare each is.

    ``rarity`` is the log of the share of texts that do not have a feature, roughly.
    """

    numbers: NDArray[np.uint32]
    rarity: NDArray[np.floating[Any]]

    def __len__(self) -> int:
        """Count the features."""
        return len(self.numbers)

    def weighted(self, features: Features) -> Weighted:
        """Keep the features that are known, and give each text a vector over them of length 1."""
        if not len(self.numbers):
            return Weighted(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
        places = np.searchsorted(self.numbers, features.numbers)
        places[places == len(self.numbers)] = 0
        known = self.numbers[places] == features.numbers
        texts, places = features.texts[known], places[known].astype(np.int64)
        values = self.rarity[places]
        lengths = np.sqrt(np.bincount(texts, values * values, features.count))
        lengths[lengths == 0] = 1.0
        return Weighted(texts, places, values / lengths[texts])


def vocabulary_of(features: Features) -> Vocabulary:
    """Learn the features of texts; one that a single text has tells nothing that generalises."""
    numbers, counts = np.unique(features.numbers, return_counts=True)
    kept = counts >= FEWEST_TEXTS
    return Vocabulary(numbers[kept], np.log(max(features.count, 1) / counts[kept]))
