"""Putting typing errors right, towards words that the guidance knows."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path

import symspellpy
from symspellpy import SymSpell, Verbosity

from assistant.retrieval.packed_words import GatheredLists, PackedLists, PackedWords

SHORTEST_CORRECTED = 4
SHORTEST_FOR_TWO_EDITS = 7
ENGLISH_CANDIDATES = 20_000
_PREFIX_LENGTH = 6
# At the same distance a word of the guidance wins over the commonest word of English.
_OWN_WORD_COUNT = 10**12

_DICTIONARY = Path(symspellpy.__file__).parent / "frequency_dictionary_en_82_765.txt"

EnglishWords = Iterable[tuple[str, int]]


class SpellingCorrector:
    """Correct single words; a word that English, the guidance or the thesaurus knows stays.

    ``english`` pairs words with counts, the commonest first; all are known, and only the commonest
    may replace a word.
    """

    def __init__(
        self, own_words: Mapping[str, int], protected: Collection[str], english: EnglishWords
    ) -> None:
        others = iter(english)
        commonest = tuple(islice(others, ENGLISH_CANDIDATES))
        english_words = (word for word, _ in chain(commonest, others))
        self._known = PackedWords(chain(own_words, protected, english_words))
        self._candidates = SymSpell(max_dictionary_edit_distance=2, prefix_length=_PREFIX_LENGTH)
        gathered = GatheredLists()
        self._candidates._deletes = gathered  # noqa: SLF001
        for word, count in commonest:
            self._candidates.create_dictionary_entry(word, count)
        for word, count in own_words.items():
            if len(word) >= SHORTEST_CORRECTED:
                self._candidates.create_dictionary_entry(word, _OWN_WORD_COUNT + count)
        # Packed it takes an eighth of the memory; no word is added any more.
        self._candidates._deletes = PackedLists(gathered)  # noqa: SLF001

    def correct(self, word: str) -> str:
        """Give the nearest known word, or the word itself when it is known or nothing is near.

        The first letter is taken to be right: people seldom get it wrong, and a brand that nobody
        listed would too easily become a word.
        """
        if self._is_known(word) or len(word) < SHORTEST_CORRECTED or not word.isalpha():
            return word
        distance = 2 if len(word) >= SHORTEST_FOR_TWO_EDITS else 1
        found = self._candidates.lookup(word, Verbosity.CLOSEST, max_edit_distance=distance)
        return next((str(near.term) for near in found if near.term[0] == word[0]), word)

    def _is_known(self, word: str) -> bool:
        return word in self._known or (word.endswith("s") and word[:-1] in self._known)


def read_english_words(path: Path = _DICTIONARY) -> Iterator[tuple[str, int]]:
    """Read English words with their counts, the commonest first."""
    with path.open(encoding="utf-8-sig") as lines:
        for line in lines:
            word, count = line.split()
            yield word.replace("'", ""), int(count)
