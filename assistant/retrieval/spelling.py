"""Putting typing errors right, towards words that the guidance knows."""

from collections.abc import Collection, Mapping
from pathlib import Path

import symspellpy
from symspellpy import SymSpell, Verbosity

from assistant.retrieval.packed_words import PackedLists, PackedWords

SHORTEST_CORRECTED = 4
SHORTEST_FOR_TWO_EDITS = 7
ENGLISH_CANDIDATES = 20_000
_PREFIX_LENGTH = 6
# At the same distance a word of the guidance wins over the commonest word of English.
_OWN_WORD_COUNT = 10**12

_DICTIONARY = Path(symspellpy.__file__).parent / "frequency_dictionary_en_82_765.txt"

EnglishWords = tuple[tuple[str, int], ...]


class SpellingCorrector:
    """Correct single words; a word that English, the guidance or the thesaurus knows stays.

    ``english`` pairs words with counts, the commonest first; all are known, and only the commonest
    may replace a word.
    """

    def __init__(
        self, own_words: Mapping[str, int], protected: Collection[str], english: EnglishWords
    ) -> None:
        self._known = PackedWords((*own_words, *protected, *(word for word, _ in english)))
        self._candidates = SymSpell(max_dictionary_edit_distance=2, prefix_length=_PREFIX_LENGTH)
        for word, count in english[:ENGLISH_CANDIDATES]:
            self._candidates.create_dictionary_entry(word, count)
        for word, count in own_words.items():
            if len(word) >= SHORTEST_CORRECTED:
                self._candidates.create_dictionary_entry(word, _OWN_WORD_COUNT + count)
        # Packed it takes an eighth of the memory; no word is added any more.
        self._candidates._deletes = PackedLists(self._candidates.deletes)  # noqa: SLF001

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


def read_english_words(path: Path = _DICTIONARY) -> EnglishWords:
    """Read English words with their counts, the commonest first."""
    pairs = (line.split() for line in path.read_text(encoding="utf-8-sig").splitlines())
    return tuple((word.replace("'", ""), int(count)) for word, count in pairs)
