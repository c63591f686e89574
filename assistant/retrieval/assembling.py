"""Putting together what is ready: the ways of searching an edition, the best first."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.retrieval.corpus import ENGLISH, Corpus, reader_of
from assistant.retrieval.danger.requests import RequestDetector
from assistant.retrieval.finding import Searchable
from assistant.retrieval.lexical import LexicalIndex, PostingsIndex
from assistant.retrieval.meaning import Meaning
from assistant.retrieval.postings import Postings
from assistant.retrieval.ranking import LocaleIndex, Words
from assistant.retrieval.reading import Thesaurus
from assistant.retrieval.spelling import SpellingCorrector
from assistant.retrieval.weight_tables import SearchWeights, WeightTables

Ladder = tuple[Searchable, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """What has been prepared of an edition; None for what is missing or not ready yet."""

    corpus: Corpus
    thesaurus: Thesaurus
    tables: WeightTables
    postings: Mapping[str, Postings] | None = None
    corrector: SpellingCorrector | None = None
    requests: RequestDetector | None = None
    meaning: Meaning | None = None


def assemble(parts: Parts) -> Ladder:
    """List the ways of searching from the best to the one that needs nothing but the edition.

    With meaning, words alone, titles: when one fails, the next answers.
    """
    titles = parts.corpus.titles
    last_resort = _searchable(parts, titles, parts.tables.titles_alone)
    if parts.postings is None:
        return (*_with_meaning(parts, titles), last_resort)
    words = _postings(parts, parts.postings)
    return (
        *_with_meaning(parts, words),
        _searchable(parts, words, parts.tables.words_alone),
        last_resort,
    )


def _with_meaning(parts: Parts, lexical: Mapping[str, LexicalIndex]) -> Ladder:
    """Add meaning to English; the model reads no other language."""
    if parts.meaning is None:
        return ()
    words = _searchable(parts, lexical, parts.tables.words_alone)
    table = parts.tables.with_meaning
    english = _index(parts, ENGLISH, lexical, table, parts.meaning)
    return (
        Searchable(
            indexes={**words.indexes, ENGLISH: english},
            bands={**words.bands, ENGLISH: table.bands},
            uses_meaning=True,
            is_degraded=parts.postings is None,
        ),
    )


def _searchable(
    parts: Parts, lexical: Mapping[str, LexicalIndex], table: SearchWeights
) -> Searchable:
    return Searchable(
        indexes={locale: _index(parts, locale, lexical, table) for locale in lexical},
        bands=dict.fromkeys(lexical, table.bands),
        uses_meaning=False,
        is_degraded=True,
    )


def _index(
    parts: Parts,
    locale: str,
    lexical: Mapping[str, LexicalIndex],
    table: SearchWeights,
    meaning: Meaning | None = None,
) -> LocaleIndex:
    reader = reader_of(parts.corpus, locale, parts.thesaurus, parts.corrector)
    pages = parts.corpus.pages[locale]
    requests = parts.requests if locale == ENGLISH else None
    words = Words(reader, lexical[locale], parts.corpus.likeness[locale], requests)
    return LocaleIndex(pages, words, table.blend, meaning)


def _postings(parts: Parts, postings: Mapping[str, Postings]) -> dict[str, LexicalIndex]:
    return {
        locale: PostingsIndex(pages, postings[locale])
        for locale, pages in parts.corpus.pages.items()
    }
