"""Reading a question: typing errors, slang and brands become words that the guidance uses."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from whoosh.analysis import Composable

from assistant.retrieval.analysis import normalise, query_words, terms_of, words_of
from assistant.retrieval.spelling import SpellingCorrector

WORDS_PER_QUERY = 32


@dataclass(frozen=True, slots=True)
class QueryReading:
    """What was understood of a question; lives as long as the search and no longer.

    ``text`` is for the sentence model. ``terms`` are distinct index terms in the order of the
    words, also those that no page has. ``word_count`` counts the words that tell something, at
    most 32; in a language without a stemmer a word has many terms.
    """

    text: str
    terms: tuple[str, ...]
    word_count: int


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word or a few words stand for: how to say them plainly, and their index terms."""

    said: str
    terms: tuple[str, ...]


class ReadBy(StrEnum):
    """By what a written form was understood."""

    ITSELF = "itself"
    CORRECTION = "correction"
    THESAURUS = "thesaurus"


@dataclass(frozen=True, slots=True)
class ReadForm:
    """One word, or one form of the thesaurus, as it was written and as it was read.

    Without terms in ``sense`` it tells nothing of a subject.
    """

    written: str
    sense: Sense
    by: ReadBy


class QueryReader:
    """Read questions in one language; immutable, so any number of threads may read.

    ``lexicon`` holds the words that the pages use, so that they need no stemming. ``corrector`` is
    None until its words are loaded, and in languages without one.
    """

    def __init__(
        self,
        analyser: Composable,
        lexicon: Mapping[str, tuple[str, ...]],
        thesaurus: "Thesaurus",
        corrector: SpellingCorrector | None = None,
    ) -> None:
        self._analyser = analyser
        self._corrector = corrector
        self._lexicon = lexicon
        self._misspelt = {
            word: self._sense(word)
            for word in lexicon
            if corrector is not None and corrector.correct(word) != word
        }
        self._forms = {
            surface: self._sense_of_all(surface, meanings)
            for surface, meanings in thesaurus.items()
        }
        self._lengths = {
            first: max(len(surface) for surface in thesaurus if surface[0] == first)
            for first in {surface[0] for surface in thesaurus}
        }

    def read(self, text: str) -> QueryReading:
        """Understand the first 2,000 characters of a question, whatever they hold."""
        words = query_words(text)
        said: list[str] = []
        telling: dict[tuple[str, ...], None] = {}
        place = 0
        for end, sense in self._senses(words):
            said.append(sense.said)
            if sense.terms:
                telling[sense.terms] = None
            place = end
        terms = dict.fromkeys(term for terms in telling for term in terms)
        return QueryReading(" ".join((*said, *words[place:])), tuple(terms), len(telling))

    def forms(self, text: str) -> tuple[ReadForm, ...]:
        """Tell staff how each word of a question was read, in order, as far as it was read."""
        words = query_words(text)
        forms: list[ReadForm] = []
        start = 0
        for end, sense in self._senses(words):
            forms.append(self._form(tuple(words[start:end]), sense))
            start = end
        return tuple(forms)

    def _form(self, words: tuple[str, ...], sense: Sense) -> ReadForm:
        written = " ".join(words)
        if words in self._forms:
            return ReadForm(written, sense, ReadBy.THESAURUS)
        by = ReadBy.ITSELF if sense.said == written else ReadBy.CORRECTION
        return ReadForm(written, sense, by)

    def _senses(self, words: list[str]) -> Iterator[tuple[int, Sense]]:
        """Yield one sense after another with the place where it ends, until enough is told."""
        telling: set[tuple[str, ...]] = set()
        place = 0
        while place < len(words) and len(telling) < WORDS_PER_QUERY:
            length, sense = self._next_sense(words, place)
            place += length
            if sense.terms:
                telling.add(sense.terms)
            yield place, sense

    def _next_sense(self, words: list[str], place: int) -> tuple[int, Sense]:
        """Take the longest form of the thesaurus that begins here, or one word."""
        word = words[place]
        for length in range(self._lengths.get(word, 0), 0, -1):
            form = self._forms.get(tuple(words[place : place + length]))
            if form is not None:
                return min(length, len(words) - place), form
        if word in self._lexicon and word not in self._misspelt:
            return 1, Sense(word, self._lexicon[word])
        return 1, self._misspelt.get(word) or self._sense(word)

    def _sense(self, word: str) -> Sense:
        """Read a word that no page uses, or that stands in the asks only and may be misspelt."""
        corrected = self._corrector.correct(word) if self._corrector else word
        both = terms_of(word if corrected == word else f"{word} {corrected}", self._analyser)
        return Sense(corrected, tuple(both))

    def _sense_of_all(self, surface: tuple[str, ...], meanings: tuple[str, ...]) -> Sense:
        everything = " ".join((*surface, *meanings))
        return Sense(meanings[0], tuple(terms_of(everything, self._analyser)))


Thesaurus = Mapping[tuple[str, ...], tuple[str, ...]]


def read_thesaurus(entries: Mapping[str, tuple[str, ...]]) -> Thesaurus:
    """Cut surface forms and meanings into words as questions are cut, so that they meet."""
    read = {
        tuple(words_of(normalise(surface))): tuple(
            " ".join(words_of(normalise(meaning))) for meaning in meanings
        )
        for surface, meanings in entries.items()
    }
    return {surface: meanings for surface, meanings in read.items() if surface and meanings}


def lexicon_of(words: Iterable[str], analyser: Composable) -> dict[str, tuple[str, ...]]:
    """Work out the index terms of each word once; a stop word has none."""
    return {word: tuple(terms_of(word, analyser)) for word in words}
