"""The pages of an edition as they are searched: by language, with their documents and words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.guidance.edition import Edition
from assistant.guidance.page import Page
from assistant.retrieval.analysis import analyser_for, normalise, words_of
from assistant.retrieval.documents import Document, approved_texts, documents_of
from assistant.retrieval.likeness import AskLikeness
from assistant.retrieval.likeness_store import likeness_for
from assistant.retrieval.reading import QueryReader, Thesaurus, lexicon_of
from assistant.retrieval.spelling import SpellingCorrector, read_english_words
from assistant.retrieval.titles import TitleIndex

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Corpus:
    """Pages and words by locale, each page only in the language it is written in.

    ``lexicons`` give the index terms of every word that the pages use or are asked with;
    ``titles`` is the way of last resort; ``likeness`` tells which pages' asks a question sounds
    like; ``elsewhere`` is what people ask that no page answers.
    """

    digest: str
    pages: Mapping[str, tuple[Page, ...]]
    lexicons: Mapping[str, Mapping[str, tuple[str, ...]]]
    titles: Mapping[str, TitleIndex]
    likeness: Mapping[str, AskLikeness]
    elsewhere: Mapping[str, Sequence[str]]

    def documents(self) -> dict[str, tuple[Document, ...]]:
        """List what is indexed, by language: made when it is needed, for that is seldom."""
        return _documents(self.pages)


def corpus_of(edition: Edition, before: Corpus | None = None, root: Path | None = None) -> Corpus:
    """Sort the pages of an edition by language, in the order of the edition.

    What the corpus ``before`` has worked out already, or what is kept in ``root``, is taken from
    there; the result is the same.
    """
    pages = pages_by_locale(edition)
    if before is not None and (pages, edition.elsewhere) == (before.pages, before.elsewhere):
        return replace(before, digest=edition.digest)
    lexicons = {
        locale: _lexicon(locale, listed, before.lexicons.get(locale, {}) if before else {})
        for locale, listed in _documents(pages).items()
    }
    titles = {
        locale: _titles(locale, listed, lexicons[locale], before)
        for locale, listed in pages.items()
    }
    likeness = {
        locale: _likeness(locale, listed, edition.elsewhere.get(locale, ()), before, root)
        for locale, listed in pages.items()
    }
    return Corpus(edition.digest, pages, lexicons, titles, likeness, edition.elsewhere)


def learn_beforehand(edition: Edition, root: Path) -> None:
    """Learn from the asks of an edition before a worker does, where that was not done before."""
    for locale, listed in pages_by_locale(edition).items():
        _likeness(locale, listed, edition.elsewhere.get(locale, ()), None, root)


def documents_by_locale(edition: Edition) -> dict[str, tuple[Document, ...]]:
    """List what is searched of an edition, by language."""
    return _documents(pages_by_locale(edition))


def pages_by_locale(edition: Edition) -> dict[str, tuple[Page, ...]]:
    """List the pages of each language, in the order of the edition."""
    pages: dict[str, list[Page]] = {}
    for revision in edition.revisions.values():
        pages.setdefault(revision.page.locale, []).append(revision.page)
    return {locale: tuple(listed) for locale, listed in pages.items()}


def reader_of(
    corpus: Corpus, locale: str, thesaurus: Thesaurus, corrector: SpellingCorrector | None
) -> QueryReader:
    """Make the reader of a language; thesaurus and corrector are for English alone."""
    analyser, lexicon = analyser_for(locale), corpus.lexicons[locale]
    if locale != ENGLISH:
        return QueryReader(analyser, lexicon, {})
    return QueryReader(analyser, lexicon, thesaurus, corrector)


def english_corrector(corpus: Corpus, thesaurus: Thesaurus) -> SpellingCorrector:
    """Load the words that typing errors are corrected to; takes most of a second.

    Only approved text and what the thesaurus means count as spelt rightly: asks are misspelt on
    purpose.
    """
    documents = documents_of(corpus.pages.get(ENGLISH, ()))
    own = count_words(text for document in documents for text in approved_texts(document))
    own.update(count_words(meaning for meanings in thesaurus.values() for meaning in meanings))
    protected = {word for surface in thesaurus for word in surface}
    return SpellingCorrector(own, protected, read_english_words())


def count_words(texts: Iterable[str]) -> Counter[str]:
    """Count the words of texts."""
    return Counter(word for text in texts for word in words_of(normalise(text)))


def _documents(pages: Mapping[str, tuple[Page, ...]]) -> dict[str, tuple[Document, ...]]:
    return {locale: documents_of(listed) for locale, listed in pages.items()}


def _titles(
    locale: str,
    pages: Sequence[Page],
    lexicon: Mapping[str, tuple[str, ...]],
    before: Corpus | None,
) -> TitleIndex:
    """Index what stands at the heads of pages; the same heads have been indexed already."""
    if before is not None and _heads(pages) == _heads(before.pages.get(locale, ())):
        return before.titles[locale]
    return TitleIndex(pages, lexicon)


def _heads(pages: Iterable[Page]) -> list[tuple[str, str, Sequence[str]]]:
    return [(page.title, page.summary, page.asks) for page in pages]


def _likeness(
    locale: str,
    pages: Sequence[Page],
    elsewhere: Sequence[str],
    before: Corpus | None,
    root: Path | None,
) -> AskLikeness:
    """Learn from asks; those that have not changed have been learned from already."""
    asks = [page.asks for page in pages]
    if (
        before is not None
        and asks == [page.asks for page in before.pages.get(locale, ())]
        and elsewhere == before.elsewhere.get(locale, ())
    ):
        return before.likeness[locale]
    return likeness_for(locale, asks, elsewhere, root)


def _lexicon(
    locale: str, documents: Iterable[Document], known: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    texts = (text for document in documents for text in (*approved_texts(document), document.asks))
    words = dict.fromkeys(word for text in texts for word in words_of(normalise(text)))
    new = lexicon_of(
        (word for word in words if word not in known), analyser_for(locale, keeps_stems=True)
    )
    return {word: known[word] if word in known else new[word] for word in words}
