"""Why a question finds what it finds, as a value for staff; made for the eye and never kept."""

from dataclasses import dataclass

from whoosh.analysis import Composable

from assistant.conversation.ports import Band, RankedPage, SearchQuery
from assistant.guidance.page import Page
from assistant.retrieval.analysis import analyser_for, terms_of
from assistant.retrieval.bands import judge_band
from assistant.retrieval.blending import MEANING_SIGNS, WORD_SIGNS, BlendWeights
from assistant.retrieval.documents import documents_of
from assistant.retrieval.errors import NothingToExplainError
from assistant.retrieval.finding import Finding, Searchable, find_best
from assistant.retrieval.ranking import LocaleIndex, Match
from assistant.retrieval.reading import ReadForm
from assistant.retrieval.schema import TEXT_FIELDS
from assistant.retrieval.signals import Signals


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term of the question and the fields of the index in which a page has it.

    ``fields`` are in the order of the schema; a passage's heading counts as its title. Empty when
    the page does not have the term.
    """

    term: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing known of a page; ``value`` times ``weight`` is what it adds, in log odds.

    "bm25f" is a share of the best page's and "coverage" a share of the words, both in 0..1;
    "likeness" is in log odds, "classified" the log of a probability; all others are cosines. Only
    the first three are there without the model.
    """

    name: str
    value: float
    weight: float

    @property
    def adds(self) -> float:
        """What it adds to the page's score, in log odds against the other pages."""
        return self.value * self.weight


@dataclass(frozen=True, slots=True)
class ExplainedPage:
    """A page that was found, shown or not.

    ``score`` is the blended score in 0..1 and ``bm25f`` unbounded; both are comparable only within
    one query. ``adjustment``, in log odds, is what a page for another audience loses. ``passage``
    is the anchor of the passage shown, None for the head of the page.
    """

    slug: str
    title: str
    score: float
    bm25f: float
    signs: tuple[Sign, ...]
    adjustment: float
    terms: tuple[FoundTerm, ...]
    passage: str | None


@dataclass(frozen=True, slots=True)
class Estimated:
    """A probability in 0..1, and the threshold that it has to reach."""

    probability: float
    threshold: float

    @property
    def is_reached(self) -> bool:
        """Tell whether the probability is large enough."""
        return self.probability >= self.threshold


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that decided what a first question finds.

    ``locale`` is the language that was trusted most, the question's own or English. The band is
    nothing unless ``covered`` (the guidance has anything on it) is reached, and an answer when
    ``right`` (the first page is the answer) is reached as well. ``pages`` and ``rejected`` come
    best first; where the band is nothing, all are rejected.
    """

    locale: str
    uses_meaning: bool
    is_degraded: bool
    forms: tuple[ReadForm, ...]
    signals: Signals
    covered: Estimated
    right: Estimated
    band: Band
    pages: tuple[ExplainedPage, ...]
    rejected: tuple[ExplainedPage, ...]


def explain_search(query: SearchQuery, searchable: Searchable) -> Explanation:
    """Search as for anybody, and tell all that decided.

    The signs of a page are those of the words of ``query`` alone, also where it is a follow-up.

    Raises:
        NothingToExplainError: there are no pages to search.
    """
    finding = find_best(query, searchable)
    if finding is None:
        raise NothingToExplainError(f"there is no page in {query.locale} and none in English")
    locale = finding.locale
    index, bands = searchable.indexes[locale], searchable.bands[locale]
    judged, result = judge_band(finding.signals, bands), finding.result
    pages = tuple(
        _page(ranked, query, finding, index) for ranked in (*result.pages, *result.rejected)
    )
    return Explanation(
        locale=locale,
        uses_meaning=finding.ranking.match.meaning is not None,
        is_degraded=result.is_degraded,
        forms=index.words.reader.forms(query.text),
        signals=finding.signals,
        covered=Estimated(judged.covered, bands.nothing_below),
        right=Estimated(judged.confidence, bands.answer_from),
        band=result.band,
        pages=pages[: len(result.pages)],
        rejected=pages[len(result.pages) :],
    )


def found_terms(page: Page, terms: tuple[str, ...], analyser: Composable) -> tuple[FoundTerm, ...]:
    """Look the terms of a question up in the fields of a page, its passages included."""
    fields = {
        name: set(terms_of("\n".join(texts), analyser))
        for name, texts in _texts_by_field(page).items()
    }
    return tuple(
        FoundTerm(term, tuple(name for name in TEXT_FIELDS if term in fields[name]))
        for term in terms
    )


def _texts_by_field(page: Page) -> dict[str, list[str]]:
    documents = documents_of([page])
    return {
        "title": [document.title for document in documents],
        "asks": [document.asks for document in documents],
        "summary": [document.summary for document in documents],
        "body": [document.body for document in documents],
    }


def _page(
    ranked: RankedPage, query: SearchQuery, finding: Finding, index: LocaleIndex
) -> ExplainedPage:
    match = finding.ranking.match
    number = index.number_of(ranked.slug)
    page = index.pages[number]
    return ExplainedPage(
        slug=ranked.slug,
        title=page.title,
        score=ranked.score,
        bm25f=float(match.lexical.scores[number]),
        signs=_signs(match, number, index.weights),
        adjustment=float(index.adjustments(query)[number]),
        terms=found_terms(page, match.reading.terms, analyser_for(finding.locale)),
        passage=ranked.passage,
    )


def _signs(match: Match, page: int, weights: BlendWeights) -> tuple[Sign, ...]:
    names = WORD_SIGNS if match.meaning is None else (*WORD_SIGNS, *MEANING_SIGNS)
    values = match.signs[page].tolist()
    return tuple(map(Sign, names, values, weights.signs))
