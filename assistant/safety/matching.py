"""Many phrases against one message: only those of which every needed word is there are tried."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from operator import itemgetter

from assistant.safety.elements import Choice, Element, Phrase, Words
from assistant.safety.reading import ALWAYS_READ, Reading


class PhraseIndex:
    """Phrases with their owners (numbers), looked up by the words that each of them needs.

    A set of phrases is one whole number, whose bits are their places in the sequence. For the
    first need of each phrase, the second and so on it is known which phrases a word satisfies.
    """

    def __init__(self, owned: Sequence[tuple[int, Phrase]]) -> None:
        self._owned = tuple(owned)
        columns = zip_longest(*(phrase.needs for _, phrase in owned))
        self._needs = tuple(map(_satisfied, columns))
        self.vocabulary = ALWAYS_READ.union(*(words_of(phrase) for _, phrase in owned))

    def matches(self, reading: Reading) -> Iterator[tuple[int, int]]:
        """Yield each owner whose phrases match with the boundaries where they end, owners rising.

        Lazy: an owner's phrases are tried only when its turn comes.
        """
        tried = (self._owned[number] for number in _numbers_in(self._possible(reading)))
        for owner, group in groupby(tried, key=itemgetter(0)):
            ends = 0
            for _, phrase in group:
                ends |= phrase.ends(reading)
            if ends:
                yield owner, ends

    def _possible(self, reading: Reading) -> int:
        """Find the phrases of which the message has a word for every need."""
        possible = (1 << len(self._owned)) - 1
        for needless, by_word in self._needs:
            satisfied = needless
            for word in by_word.keys() & reading.present:
                satisfied |= by_word[word]
            possible &= satisfied
        return possible


def _satisfied(needs: Sequence[frozenset[str] | None]) -> tuple[int, dict[str, int]]:
    """Give the phrases that need nothing, then by word those whose need it satisfies."""
    needless, by_word = 0, defaultdict[str, int](int)
    for number, need in enumerate(needs):
        if need is None:
            needless |= 1 << number
        for word in need or ():
            by_word[word] |= 1 << number
    # Words that satisfy the same phrases share the number that tells which.
    shared: dict[int, int] = {}
    return needless, {word: shared.setdefault(bits, bits) for word, bits in by_word.items()}


def _numbers_in(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def words_of(phrase: Phrase) -> frozenset[str]:
    """Return every word and beginning of a word that a phrase looks for."""
    return frozenset[str]().union(
        *(_words_of(element) for part in phrase.parts for element in part.elements)
    )


def _words_of(element: Element) -> frozenset[str]:
    if isinstance(element, Words):
        return element.words
    if isinstance(element, Choice):
        return frozenset[str]().union(
            *(_words_of(inner) for branch in element.branches for inner in branch)
        )
    return frozenset()
