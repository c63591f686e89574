"""Ranking pages by meaning: the vectors of an edition's English pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

import numpy as np

from assistant.guidance.page import Page
from assistant.retrieval.asks import AskVectors
from assistant.retrieval.classifier import PageClassifier
from assistant.retrieval.documents import passage_text
from assistant.retrieval.encoding import DIMENSIONS, Vectors
from assistant.retrieval.layout import SEVERAL, Numbers, PartLayout, Values
from assistant.retrieval.packed_vectors import packed

# How many pages have their asks compared one by one: those that the classifier takes to be likely.
# Asks are nine in ten of all vectors, and what a comparison costs is fetching them. Of 3,478
# judged questions .878 and .964 so find their page first and among three, and with 32 pages too.
LIKELY_PAGES = 16
# What stands in where no example from elsewhere is known: between the judged questions that have
# a page and those that have none.
UNDECIDED_CLASS = -3.5
UNDECIDED_COSINE = 0.42


@dataclass(frozen=True, slots=True)
class MeaningMatch:
    """How near each page is to a question in meaning, in the order of the pages.

    Cosines in -1..1: the best ask, the mean of the three best asks, the summary, the best passage,
    the mean of the three best passages; ``all_passages`` holds every passage of every page in
    order. A page without asks or passages has -1 there; the asks of one that is not likely are not
    compared (see ``AskVectors``). ``classified`` is the log of the probability that the question
    asks for the page, ``elsewhere`` of that no page answers it; ``near_elsewhere`` is the mean of
    its three best cosines with what is asked for elsewhere.
    """

    ask: Values
    asks: Values
    summary: Values
    passage: Values
    passages: Values
    classified: Numbers
    elsewhere: float
    near_elsewhere: float
    all_passages: Values

    @property
    def best(self) -> Values:
        """The largest cosine of each page, whichever part it comes from."""
        return np.maximum(np.maximum(self.ask, self.summary), self.passage)


@dataclass(frozen=True, slots=True)
class Compared:
    """What a question is compared with by meaning: pages, and what is asked for elsewhere."""

    pages: tuple[Page, ...]
    elsewhere: Sequence[str] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """List every text that needs a vector, once, the quickest and most telling first."""
        return tuple(dict.fromkeys((*self.asks, *self.elsewhere, *self.summaries, *self.passages)))

    @property
    def asks(self) -> tuple[str, ...]:
        """List the asks of all pages, page by page."""
        return tuple(ask for page in self.pages for ask in page.asks)

    @property
    def summaries(self) -> tuple[str, ...]:
        """List the summary of each page."""
        return tuple(page.summary for page in self.pages)

    @property
    def passages(self) -> tuple[str, ...]:
        """List the passages of all pages, page by page, with their headings."""
        return tuple(passage_text(passage) for page in self.pages for passage in page.passages)


class PageVectors:
    """The vectors of pages; immutable, so any number of threads may ask."""

    def __init__(
        self, compared: Compared, vectors: Mapping[str, Vectors], classifier: PageClassifier
    ) -> None:
        """Take the vectors of all texts that are compared, keyed by text."""
        self._asks = AskVectors(
            [len(page.asks) for page in compared.pages], _rows(compared.asks, vectors)
        )
        self._passages = PartLayout([len(page.passages) for page in compared.pages])
        others = (compared.summaries, compared.passages, compared.elsewhere)
        self._others = packed(_rows(tuple(chain.from_iterable(others)), vectors))
        self._parts = [slice(*each) for each in pairwise(accumulate(map(len, others), initial=0))]
        self._classifier = classifier

    def match(self, question: Vectors) -> MeaningMatch:
        """Compare one question, a vector of length one, with the parts of every page."""
        classes, asked = self._classifier.score(question), packed(question[None, :])
        likely = np.argsort(-classes[:-1], kind="stable")[:LIKELY_PAGES]
        best_ask, best_asks = self._asks.best_and_mean(asked, likely)
        cosines = self._others.products(asked)
        summaries, passages, elsewhere = (cosines[part] for part in self._parts)
        best_passage, best_passages = self._passages.best_and_mean(passages)
        return MeaningMatch(
            ask=best_ask,
            asks=best_asks,
            summary=summaries,
            passage=best_passage,
            passages=best_passages,
            classified=classes[:-1],
            elsewhere=float(classes[-1]) if len(elsewhere) else UNDECIDED_CLASS,
            near_elsewhere=_near_elsewhere(elsewhere),
            all_passages=passages,
        )


def _rows(texts: Sequence[str], vectors: Mapping[str, Vectors]) -> Vectors:
    return np.array([vectors[text] for text in texts], np.float32).reshape(-1, DIMENSIONS)


def _near_elsewhere(cosines: Values) -> float:
    if not len(cosines):
        return UNDECIDED_COSINE
    nearest = np.partition(cosines, -SEVERAL)[-SEVERAL:] if len(cosines) > SEVERAL else cosines
    return float(nearest.mean())
