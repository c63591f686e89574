"""The way of last resort: titles, summaries and asks in memory, when there is no index."""

from collections.abc import Mapping, Sequence
from math import log

import numpy as np

from assistant.guidance.page import Page
from assistant.retrieval.analysis import normalise, words_of
from assistant.retrieval.layout import Numbers
from assistant.retrieval.lexical import LexicalMatch

_NUMBER = np.uint32


class TitleIndex:
    """Match by plain words of titles, summaries and asks; needs no file and no library.

    ``lexicon`` gives the terms of a word, as in a question.
    """

    def __init__(self, pages: Sequence[Page], lexicon: Mapping[str, tuple[str, ...]]) -> None:
        pages_of_term: dict[str, list[int]] = {}
        self._page_count = len(pages)
        for number, page in enumerate(pages):
            text = normalise(" ".join((page.title, page.summary, *page.asks)))
            for term in {term for word in words_of(text) for term in lexicon.get(word, (word,))}:
                pages_of_term.setdefault(term, []).append(number)
        # As bytes: a set of a few numbers takes half a kilobyte, and there is one for each word.
        self._pages_of_term = {
            term: np.array(numbers, _NUMBER).tobytes() for term, numbers in pages_of_term.items()
        }

    def match(self, terms: Sequence[str]) -> LexicalMatch:
        """Score every page by the rarity of the words that its head shares with the question."""
        known = [term for term in terms if term in self._pages_of_term]
        scores: Numbers = np.zeros(self._page_count)
        total = 0.0
        for term in known:
            pages = np.frombuffer(self._pages_of_term[term], _NUMBER)
            rarity = log(1 + self._page_count / len(pages))
            scores[pages] += rarity
            total += rarity
        return LexicalMatch(
            heads=scores,
            passages=np.zeros(0),
            scores=scores,
            coverage=scores / (total or 1.0),
            known=len(known) / max(len(terms), 1),
            rarest=log(1 + max(self._page_count, 1)),
        )
