"""Many words in little memory, for looking them up and nothing else.

A word is known by Python's own 64 bits of it. Among a hundred thousand words two share theirs once
in a billion starts, and then a typing error stays as it was typed.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

NUMBERS = "q"


class PackedWords:
    """A set of words that takes eight bytes for each; immutable."""

    def __init__(self, words: Iterable[str]) -> None:
        self._hashes = array(NUMBERS, sorted(set(map(hash, words))))

    def __contains__(self, word: str) -> bool:
        """Tell whether a word is one of them."""
        place = bisect_left(self._hashes, hash(word))
        return place < len(self._hashes) and self._hashes[place] == hash(word)


class PackedLists(Mapping[str, list[str]]):
    """Lists of words by a key, each in its order; immutable, and its keys cannot be listed.

    Only words are kept as such, each once, and of a key its 64 bits.
    """

    def __init__(self, lists: Mapping[str, list[str]]) -> None:
        told = sorted((hash(key), key) for key in lists)
        numbers: dict[str, int] = {}
        self._hashes = array(NUMBERS, (number for number, _ in told))
        self._starts = array("I", [0])
        self._places = array("I")
        for _, key in told:
            self._places.extend(numbers.setdefault(word, len(numbers)) for word in lists[key])
            self._starts.append(len(self._places))
        self._words = tuple(numbers)

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
