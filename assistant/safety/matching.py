"""Many phrases against one message: only those whose rarest words are there are tried."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from assistant.safety.elements import Choice, Element, Phrase, Words
from assistant.safety.reading import ALWAYS_READ, Reading


class PhraseIndex:
    """Phrases with their owners (numbers), looked up by a word that each of them needs."""

    def __init__(self, owned: Sequence[tuple[int, Phrase]]) -> None:
        uses = Counter(word for _, phrase in owned for need in phrase.needs for word in need)
        self._owned = tuple(owned)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, (_, phrase) in enumerate(owned):
            rarest = min(phrase.needs, key=lambda need: sum(uses[word] for word in need))
            for word in rarest:
                self._by_word[word].append(number)
        self.vocabulary = ALWAYS_READ.union(*(words_of(phrase) for _, phrase in owned))

    def matches(self, reading: Reading) -> Iterator[tuple[int, int]]:
        """Yield each owner whose phrases match with the boundaries where they end, owners rising.

        Lazy: an owner's phrases are tried only when its turn comes.
        """
        present = frozenset(reading.places)
        keys = self._by_word.keys() & present
        numbers = sorted({number for word in keys for number in self._by_word[word]})
        tried = (self._owned[number] for number in numbers)
        for owner, group in groupby(tried, key=lambda pair: pair[0]):
            ends = 0
            for _, phrase in group:
                if not any(map(present.isdisjoint, phrase.needs)):
                    ends |= phrase.ends(reading)
            if ends:
                yield owner, ends


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
