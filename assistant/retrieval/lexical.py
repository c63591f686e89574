"""Ranking pages by the words that they share with a question."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Protocol

import numpy as np

from assistant.guidance.page import Page
from assistant.retrieval.layout import Numbers, PartLayout
from assistant.retrieval.postings import Postings


@dataclass(frozen=True, slots=True)
class LexicalMatch:
    """How well each page matches the words of a question, in the order of the pages.

    ``heads``: BM25F of title, asks and summary; ``passages``: BM25F of every passage of every page
    in order, empty where passages are not searched; ``scores``: a page's head and best passage
    together. All are unbounded and comparable only within one query. ``coverage``: the share in
    0..1 of the known words, rare ones counting more, that a page has anywhere. ``known``: the
    share in 0..1 of the terms that any page has. ``rarest``: the rarity of a word that only one
    document has; it grows with the edition, and scores with it.
    """

    heads: Numbers
    passages: Numbers
    scores: Numbers
    coverage: Numbers
    known: float
    rarest: float


class LexicalIndex(Protocol):
    """Match terms against the pages of one language."""

    def match(self, terms: Sequence[str]) -> LexicalMatch:
        """Score every page; pages without any of the terms have zero."""
        ...


class PostingsIndex:
    """Match by postings in memory; immutable, so any number of threads may ask."""

    def __init__(self, pages: Sequence[Page], postings: Postings) -> None:
        self._postings = postings
        self._page_count = len(pages)
        self._layout = PartLayout([len(page.passages) for page in pages])
        self._rarity = postings.rarity.tolist()
        self._starts = postings.starts.tolist()
        owners = np.concatenate((np.arange(self._page_count), self._layout.owners()))
        terms = np.repeat(np.arange(len(self._rarity)), np.diff(postings.starts))
        # Each page once for each term that it has anywhere, in the order of the terms.
        pairs = np.unique(terms * self._page_count + owners[postings.documents])
        self._pages = (pairs % max(self._page_count, 1)).astype(np.int32)
        ends = np.arange(len(self._rarity) + 1) * self._page_count
        self._page_starts = np.searchsorted(pairs, ends).tolist()

    def match(self, terms: Sequence[str]) -> LexicalMatch:
        """Score every page by the BM25F of its head and of its best passage."""
        numbers = self._postings.terms
        known = [numbers[term] for term in terms if term in numbers]
        documents = self._document_scores(known)
        heads, passages = documents[: self._page_count], documents[self._page_count :]
        return LexicalMatch(
            heads=heads,
            passages=passages,
            scores=heads + np.maximum(self._layout.best(passages), 0.0),
            coverage=self._coverage(known),
            known=len(known) / max(len(terms), 1),
            rarest=log(max(self._postings.document_count, 2) / 2) + 1,
        )

    def _document_scores(self, known: Sequence[int]) -> Numbers:
        postings = self._postings
        if not known:
            return np.zeros(postings.document_count)
        spans = [slice(self._starts[term], self._starts[term + 1]) for term in known]
        documents = np.concatenate([postings.documents[span] for span in spans])
        scores = np.concatenate([postings.scores[span] for span in spans])
        summed: Numbers = np.bincount(documents, scores, postings.document_count).astype(float)
        return summed

    def _coverage(self, known: Sequence[int]) -> Numbers:
        if not known:
            return np.zeros(self._page_count)
        starts = self._page_starts
        pages = [self._pages[starts[term] : starts[term + 1]] for term in known]
        rarity = [self._rarity[term] for term in known]
        weights = np.repeat(rarity, [len(numbers) for numbers in pages])
        covered = np.bincount(np.concatenate(pages), weights, self._page_count)
        shares: Numbers = covered / sum(rarity)
        return shares
