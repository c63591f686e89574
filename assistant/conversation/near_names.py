"""Names that are written nearly right: "samaratins", "crimestopers"."""

from collections.abc import Iterable, Iterator
from itertools import combinations

SHORTEST = 7
"""A shorter word is too near to others that are meant."""
LONG = 9
"""From here on two letters may be wrong, or else one."""


class NearNames:
    """Find the word of a list that a word is nearly; immutable.

    Two words are near where they are the same once a letter of each, or two of long ones, is left
    out: one wrong, missing, doubled or swapped.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._of: dict[str, str] = {}
        for word in sorted(set(words)):
            for shorter in _shortened(word):
                self._of.setdefault(shorter, word)

    def nearest(self, word: str) -> str | None:
        """Give the listed word that is meant, None where none is near."""
        found = (self._of[shorter] for shorter in _shortened(word) if shorter in self._of)
        return next(found, None)


def _shortened(word: str) -> Iterator[str]:
    """Leave out nothing, one letter, and two of a long word."""
    if len(word) < SHORTEST:
        return
    yield word
    for count in (1, 2) if len(word) >= LONG else (1,):
        for places in combinations(range(len(word)), count):
            yield "".join(letter for place, letter in enumerate(word) if place not in places)
