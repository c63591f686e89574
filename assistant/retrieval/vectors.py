"""Ranking pages by meaning: the vectors of an edition's English pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.guidance.page import Page
from assistant.retrieval.classifier import PageClassifier
from assistant.retrieval.documents import passage_text
from assistant.retrieval.encoding import DIMENSIONS, Vectors
from assistant.retrieval.layout import Numbers, PartLayout

SEVERAL = 3


@dataclass(frozen=True, slots=True)
class MeaningMatch:
    """How near each page is to a question in meaning, in the order of the pages.

    Cosines in -1..1: the best ask, the mean of the three best asks, the summary, the best passage,
    the mean of the three best passages; ``all_passages`` holds every passage of every page in
    order. A page without asks or passages has -1 there. ``classified`` is the log of the
    probability that the question asks for the page.
    """

    ask: Numbers
    asks: Numbers
    summary: Numbers
    passage: Numbers
    passages: Numbers
    classified: Numbers
    all_passages: Numbers

    @property
    def best(self) -> Numbers:
        """The largest cosine of each page, whichever part it comes from."""
        return np.maximum(np.maximum(self.ask, self.summary), self.passage)


class PageVectors:
    """The vectors of pages; immutable, so any number of threads may ask."""

    def __init__(
        self, pages: Sequence[Page], vectors: Mapping[str, Vectors], classifier: PageClassifier
    ) -> None:
        """Take the vectors of all texts of ``texts_of(pages)``, keyed by text."""
        self._asks = PartLayout([len(page.asks) for page in pages])
        self._passages = PartLayout([len(page.passages) for page in pages])
        asks = [ask for page in pages for ask in page.asks]
        summaries = [page.summary for page in pages]
        passages = [passage_text(passage) for page in pages for passage in page.passages]
        texts = (*asks, *summaries, *passages)
        self._matrix = np.array([vectors[text] for text in texts], np.float32).reshape(
            len(texts), DIMENSIONS
        )
        self._classifier = classifier
        self._cuts = (len(asks), len(asks) + len(summaries))

    def match(self, question: Vectors) -> MeaningMatch:
        """Compare one question, a vector of length one, with every part of every page."""
        cosines = (self._matrix @ question).astype(np.float64)
        asks, summaries, passages = np.split(cosines, self._cuts)
        return MeaningMatch(
            ask=self._asks.best(asks),
            asks=self._asks.mean_of_best(asks, SEVERAL),
            summary=summaries,
            passage=self._passages.best(passages),
            passages=self._passages.mean_of_best(passages, SEVERAL),
            classified=self._classifier.score(question),
            all_passages=passages,
        )


def texts_of(pages: Sequence[Page]) -> tuple[str, ...]:
    """List every text that needs a vector, once, the quickest and most telling first."""
    asks = [ask for page in pages for ask in page.asks]
    summaries = [page.summary for page in pages]
    passages = [passage_text(passage) for page in pages for passage in page.passages]
    return tuple(dict.fromkeys((*asks, *summaries, *passages)))
