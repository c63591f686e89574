"""Ranking pages by meaning: the vectors of an edition's English pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

import numpy as np

from assistant.guidance.page import Page
from assistant.retrieval.classifier import PageClassifier
from assistant.retrieval.documents import passage_text
from assistant.retrieval.encoding import DIMENSIONS, Vectors
from assistant.retrieval.layout import Numbers, PartLayout, Values
from assistant.retrieval.packed_vectors import packed

SEVERAL = 3
# What stands in where no example from elsewhere is known: between the judged questions that have
# a page and those that have none.
UNDECIDED_CLASS = -3.5
UNDECIDED_COSINE = 0.42


@dataclass(frozen=True, slots=True)
class MeaningMatch:
    """How near each page is to a question in meaning, in the order of the pages.

    Cosines in -1..1: the best ask, the mean of the three best asks, the summary, the best passage,
    the mean of the three best passages; ``all_passages`` holds every passage of every page in
    order. A page without asks or passages has -1 there. ``classified`` is the log of the
    probability that the question asks for the page, ``elsewhere`` of that no page answers it;
    ``near_elsewhere`` is the mean of its three best cosines with what is asked for elsewhere.
    """

    ask: Values
    asks: Numbers
    summary: Values
    passage: Values
    passages: Numbers
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
    elsewhere: tuple[str, ...] = ()

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
        self._asks = PartLayout([len(page.asks) for page in compared.pages])
        self._passages = PartLayout([len(page.passages) for page in compared.pages])
        self._elsewhere = PartLayout([len(compared.elsewhere)])
        parts = (compared.asks, compared.summaries, compared.passages, compared.elsewhere)
        texts = tuple(chain.from_iterable(parts))
        matrix = np.array([vectors[text] for text in texts], np.float32)
        self._vectors = packed(matrix.reshape(len(texts), DIMENSIONS))
        self._classifier = classifier
        self._cuts = np.cumsum([len(part) for part in parts[:-1]])

    def match(self, question: Vectors) -> MeaningMatch:
        """Compare one question, a vector of length one, with every part of every page."""
        cosines = self._vectors.products(question)
        asks, summaries, passages, elsewhere = np.split(cosines, self._cuts)
        best_asks = self._asks.highest(asks, SEVERAL)
        best_passages = self._passages.highest(passages, SEVERAL)
        classes = self._classifier.score(question)
        return MeaningMatch(
            ask=best_asks[:, 0],
            asks=self._asks.mean_of(best_asks),
            summary=summaries,
            passage=best_passages[:, 0],
            passages=self._passages.mean_of(best_passages),
            classified=classes[:-1],
            elsewhere=float(classes[-1]) if len(elsewhere) else UNDECIDED_CLASS,
            near_elsewhere=self._near_elsewhere(elsewhere),
            all_passages=passages,
        )

    def _near_elsewhere(self, cosines: Values) -> float:
        if not len(cosines):
            return UNDECIDED_COSINE
        return float(self._elsewhere.mean_of(self._elsewhere.highest(cosines, SEVERAL))[0])
