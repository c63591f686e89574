"""From text to index terms, the same way for pages and for questions."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from whoosh.analysis import (
    Composable,
    Filter,
    LowercaseFilter,
    RegexTokenizer,
    StemFilter,
    StopFilter,
    SubstitutionFilter,
    Token,
)
from whoosh.lang import has_stemmer, has_stopwords, stopwords_for_language

GRAM_SIZE = 4
SEARCHED_CHARACTERS = 2_000
CHARACTERS_PER_WORD = 40

# Vowel signs are no word characters to Python's regular expressions, and without them a word in
# Bengali, Punjabi or pointed Arabic falls to pieces.
_MARKS = "".join(
    chr(code) for code in range(0x300, 0x1000) if unicodedata.category(chr(code)) in {"Mn", "Mc"}
)
_WORD = re.compile(rf"[\w{_MARKS}]+(?:['’ʼ][\w{_MARKS}]+)*")
_APOSTROPHE = re.compile("['’ʼ]")
# Whoosh's list has "don" and "t" where people write "dont"; words that are also others stay out.
_ENGLISH_CONTRACTIONS = frozenset(
    {"arent", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent", "hes"}
    | {"im", "isnt", "ive", "shes", "shouldnt", "thats", "theres", "theyd", "theyll", "theyre"}
    | {"theyve", "wasnt", "werent", "weve", "whats", "wheres", "whos", "wont", "wouldnt", "youd"}
    | {"youll", "youre", "youve"}
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_WITHOUT_LIGHT_STEMMER = frozenset({"ar"})


class WordAndGrams(Filter):  # type: ignore[misc]
    """Let each word through, followed by its runs of four characters."""

    def __call__(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Yield one token again and again with other texts, as Whoosh's filters do."""
        for token in tokens:
            word = token.text
            yield token
            for start in range(len(word) - GRAM_SIZE + 1) if len(word) > GRAM_SIZE else ():
                token.text = word[start : start + GRAM_SIZE]
                yield token


def normalise(text: str) -> str:
    """Make equal what looks equal: compatibility forms, invisible characters, lone surrogates."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFKC", _LONE_SURROGATE.sub(" ", text))
    return "".join(character for character in composed if unicodedata.category(character) != "Cf")


def words_of(text: str) -> list[str]:
    """List the words of a normalised text in order, in lower case and without apostrophes."""
    found: list[str] = _WORD.findall(text.lower())
    return [word if word.isalnum() else _APOSTROPHE.sub("", word) for word in found]


def query_words(text: str) -> list[str]:
    """List the words of what a person typed: its first 2,000 characters, each word cut to 40."""
    words = words_of(normalise(text[:SEARCHED_CHARACTERS]))
    return [word[:CHARACTERS_PER_WORD] for word in words]


def stop_words(locale: str) -> frozenset[str]:
    """Name the words of a language that tell nothing about a subject, without apostrophes."""
    language = _language(locale)
    words = stopwords_for_language(language) if has_stopwords(language) else ()
    return frozenset(words) | (_ENGLISH_CONTRACTIONS if language == "en" else frozenset())


def analyser_for(locale: str, *, keeps_stems: bool = False) -> Composable:
    """Build the Whoosh analyser of a language.

    Stop words and a Snowball stemmer where Whoosh has them; otherwise the word and its runs of
    four characters, so that an ending does not hide it. Only pages may be read with
    ``keeps_stems``, which is faster: the stems kept of a question would be what a person typed.
    """
    language = _language(locale)
    analyser = (
        RegexTokenizer(_WORD)
        | LowercaseFilter()
        | SubstitutionFilter(_APOSTROPHE, "")
        | StopFilter(stoplist=stop_words(locale), minsize=1)
    )
    if language in _WITHOUT_LIGHT_STEMMER or not has_stemmer(language):
        return analyser | WordAndGrams()
    return analyser | StemFilter(lang=language, cachesize=-1 if keeps_stems else None)


def terms_of(text: str, analyser: Composable) -> list[str]:
    """List the index terms of a text in order."""
    return [token.text for token in analyser(normalise(text))]


def _language(locale: str) -> str:
    return re.split("[-_]", locale.lower())[0]
