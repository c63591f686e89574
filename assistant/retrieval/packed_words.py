"""Many words in little memory, for looking them up and nothing else.

A word is known by Python's own 64 bits of it. Among a hundred thousand words two share theirs once
in a billion starts, and then a typing error stays as it was typed.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

import numpy as np

NUMBERS = "q"


class PackedWords:
    """A set of words that takes eight bytes for each; immutable."""

    def __init__(self, words: Iterable[str]) -> None:
        hashes = np.unique(np.fromiter(map(hash, words), np.int64))
        self._hashes = array(NUMBERS, hashes.tobytes())

    def __contains__(self, word: str) -> bool:
        """Tell whether a word is one of them."""
        place = bisect_left(self._hashes, hash(word))
        return place < len(self._hashes) and self._hashes[place] == hash(word)


class GatheredLists:
    """Lists of words by a key, while they grow by ``lists[key].append(word)``; for packing.

    A dictionary of lists would take ten times as much, and leave the memory in pieces.
    """

    def __init__(self) -> None:
        self.hashes = array(NUMBERS)
        self.places = array("i")
        self.numbers: dict[str, int] = {}
        self._key = 0

    def __getitem__(self, key: str) -> "GatheredLists":
        """Choose the list that the next word is added to."""
        self._key = hash(key)
        return self

    def append(self, word: str) -> None:
        """Add a word to the list that was chosen."""
        self.hashes.append(self._key)
        self.places.append(self.numbers.setdefault(word, len(self.numbers)))


class PackedLists(Mapping[str, list[str]]):
    """Lists of words by a key, each in its order; immutable, and its keys cannot be listed.

    Only words are kept as such, each once, and of a key its 64 bits.
    """

    def __init__(self, gathered: GatheredLists) -> None:
        hashes = np.frombuffer(gathered.hashes, np.int64)
        order = np.argsort(hashes, kind="stable")
        keys, starts = np.unique(hashes[order], return_index=True)
        places = np.frombuffer(gathered.places, np.int32)[order]
        self._hashes = array(NUMBERS, keys.tobytes())
        self._starts = array("i", np.append(starts, len(places)).astype(np.int32).tobytes())
        self._places = array("i", places.tobytes())
        self._words = tuple(gathered.numbers)

    def __getitem__(self, key: str) -> list[str]:
        """Give the words of a key.

        Raises:
            KeyError: there are none.
        """
        place = self._place(key)
        if place is None:
            raise KeyError(key)
        listed = self._places[self._starts[place] : self._starts[place + 1]]
        return [self._words[number] for number in listed]

    def __contains__(self, key: object) -> bool:
        """Tell whether a key has words."""
        return self._place(key) is not None

    def __iter__(self) -> Iterator[str]:
        """Refuse: the keys are not kept."""
        raise TypeError("the keys of packed lists are not kept")

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._hashes)

    def _place(self, key: object) -> int | None:
        wanted = hash(key)
        place = bisect_left(self._hashes, wanted)
        is_there = place < len(self._hashes) and self._hashes[place] == wanted
        return place if is_there else None
