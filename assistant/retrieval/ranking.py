"""Ranking the pages of one language for a question."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from assistant.conversation.ports import SearchQuery, Talk
from assistant.guidance.page import Audience, Page
from assistant.retrieval.blending import BlendWeights, audience_adjustments, blend, signs_of
from assistant.retrieval.danger.requests import RequestDetector
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.layout import Numbers, PartLayout
from assistant.retrieval.lexical import LexicalIndex, LexicalMatch
from assistant.retrieval.likeness import AskLikeness, Likeness
from assistant.retrieval.meaning import Meaning
from assistant.retrieval.reading import QueryReader, QueryReading
from assistant.retrieval.vectors import MeaningMatch
from assistant.safety.circumstances import Circumstances
from assistant.safety.suspicion import Harm, Suspicion

# A further message may say little of its own ("how do I turn it off"): at one telling word it
# leans fully on the page before, at eleven it stands alone. It may also go on with a further page
# that was offered, or with one that is related to the page before. Of 1,749 turns in 19 files the
# ranking puts .811 and .941 right by the first page and the first three (.777 and .925 by words
# alone); when all pages before counted alike and related ones nothing, .794 and .935 (.758, .920).
WORDS_TO_STAND_ALONE = 11
SHARE_OF_PAGE_BEFORE = 0.4
FURTHER_PAGE = 0.75
"""What each further page before counts of the one above it."""
# Where nobody has said who asks, most are parents, but a teacher must find her procedure: on the
# judged questions this keeps most of what both gain.
TRUST_IN_USUAL_AUDIENCE = 0.2

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Words:
    """What comparing by words needs: a reader of questions, the pages' words and their asks.

    ``requests`` hears whether a question asks for help with harm; None where nothing does.
    """

    reader: QueryReader
    lexical: LexicalIndex
    likeness: AskLikeness
    requests: RequestDetector | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """What one text found; ``meaning`` is None when the model was not used.

    ``likeness`` tells how far the asks of pages sound like the text; ``vector`` is what the model
    made of it.
    """

    reading: QueryReading
    lexical: LexicalMatch
    likeness: Likeness
    meaning: MeaningMatch | None
    vector: Vectors | None = None

    @property
    def signs(self) -> Numbers:
        """What is known of each page, one row a page."""
        return signs_of(self.lexical, self.likeness.pages, self.meaning)


@dataclass(frozen=True, slots=True)
class Ranking:
    """Every page of a language for one question, in the order of the pages.

    ``scores`` are in 0..1 and add up to 1. ``before`` is what the question found together with the
    page that it leans on, and counts for ``share`` of the whole; None and 0 for a first question.
    ``suspicion`` tells how far the question sounds like danger, ``of_stretch`` how far its own
    stretch does, ``circumstances`` who may write it and what it would be about, ``harm`` how far
    it sounds like a request to help with harm. ``talk`` is what it says of the service itself,
    None for a question.
    """

    scores: Numbers
    match: Match
    before: Match | None = None
    share: float = 0.0
    suspicion: Suspicion | None = None
    of_stretch: Suspicion | None = None
    circumstances: Circumstances | None = None
    harm: Harm = Harm.NONE
    talk: Talk | None = None

    def order(self, count: int) -> list[int]:
        """List the numbers of the first pages, best first; equals stay in the order of pages."""
        numbers: list[int] = np.argsort(-self.scores, kind="stable")[:count].tolist()
        return numbers


class LocaleIndex:
    """All that is searched in one language; immutable, so any number of threads may ask."""

    def __init__(
        self,
        pages: Sequence[Page],
        words: Words,
        weights: BlendWeights,
        meaning: Meaning | None = None,
    ) -> None:
        """Take the weights that belong to searching with ``meaning``, or without."""
        self.pages = tuple(pages)
        self.words = words
        self.weights = weights
        self._meaning = meaning
        self._passages = PartLayout([len(page.passages) for page in pages])
        self._numbers = {page.slug: number for number, page in enumerate(pages)}
        self._related = _related(pages, self._numbers)
        self._adjustments: Mapping[Audience, Numbers] = {
            audience: audience_adjustments(pages, audience, self.weights) for audience in Audience
        }

    def rank(self, query: SearchQuery) -> Ranking:
        """Rank every page for a question, and hear what the question itself is for."""
        requests = self.words.requests
        said = self._beside_model(lambda: requests.said(query.text) if requests else 0.0)
        ranking = self._rank(query)
        vector = ranking.match.vector
        heard = replace(ranking, harm=requests.harm(said(), vector) if requests else Harm.NONE)
        if self._meaning is None or vector is None:
            return heard
        return replace(
            heard,
            suspicion=self._meaning.danger.suspect(vector),
            of_stretch=self._meaning.suspicion_of(query.stretch),
            circumstances=self._meaning.circumstances_in(vector),
            talk=self._meaning.talk_in(vector),
        )

    def _rank(self, query: SearchQuery) -> Ranking:
        """Rank for the question and, for a follow-up, for what it leans on."""
        match = self.match(query.text)
        adjustments = self.adjustments(query)
        near = [self._numbers[slug] for slug in query.near if slug in self._numbers]
        leaning = lean(match.reading.word_count) if near else 0.0
        if not leaning:
            return Ranking(blend(match.signs, self.weights, adjustments), match)
        before = self.match(f"{self.pages[near[0]].title}. {query.text}")
        share = leaning * SHARE_OF_PAGE_BEFORE
        both = (1 - share) * match.signs + share * before.signs
        raised = adjustments + leaning * self._nearness(near)
        return Ranking(blend(both, self.weights, raised), match, before, share)

    def _nearness(self, near: Sequence[int]) -> Numbers:
        """Say in log odds what the pages before, best first, do for each page."""
        raised = np.zeros(len(self.pages))
        raised[near] = self.weights.near * FURTHER_PAGE ** np.arange(len(near))
        raised[self._related[near[0]]] += self.weights.related
        return raised

    def number_of(self, slug: str) -> int:
        """Give the place of a page.

        Raises:
            KeyError: there is no such page in this language.
        """
        return self._numbers[slug]

    def adjustments(self, query: SearchQuery) -> Numbers:
        """Say in log odds how far who asks lowers each page; 0 for a page of their own."""
        trust = 1.0 if query.is_audience_known else TRUST_IN_USUAL_AUDIENCE
        return trust * self._adjustments[query.audience]

    def match(self, text: str) -> Match:
        """Find what a text has in common with every page; nothing is weighed yet."""
        reading = self.words.reader.read(text)
        compared = self._beside_model(lambda: self._compare_words(reading, text))
        if self._meaning is None:
            return Match(reading, *compared(), None)
        vector = self._meaning.encoder.encode([reading.text])[0]
        return Match(reading, *compared(), self._meaning.vectors.match(vector), vector)

    def _compare_words(self, reading: QueryReading, text: str) -> tuple[LexicalMatch, Likeness]:
        return self.words.lexical.match(reading.terms), self.words.likeness.score(text)

    def _beside_model(self, work: Callable[[], Result]) -> Callable[[], Result]:
        """Begin a work on another thread where there is a model to wait for; give its result."""
        return work if self._meaning is None else self._meaning.beside.submit(work).result

    def passage(self, match: Match, page: int) -> str | None:
        """Name the passage that fits the question better than the head of its page does."""
        if match.meaning is not None:
            values = match.meaning.all_passages
            is_better = match.meaning.passage[page] > match.meaning.summary[page]
        else:
            values = match.lexical.passages
            is_better = match.lexical.scores[page] > 2 * match.lexical.heads[page]
        if not is_better or not self.pages[page].passages:
            return None
        return self.pages[page].passages[self._passages.best_place(values, page)].anchor


def lean(word_count: int) -> float:
    """Say in 0..1 how far a follow-up of so many telling words leans on the page before it."""
    return max(0.0, 1 - max(word_count - 1, 0) / (WORDS_TO_STAND_ALONE - 1))


def _related(pages: Sequence[Page], numbers: Mapping[str, int]) -> list[list[int]]:
    """Number for each page those that it names as related, or that name it."""
    related: list[set[int]] = [set() for _ in pages]
    for number, page in enumerate(pages):
        for other in (numbers[slug] for slug in page.related if slug in numbers):
            related[number].add(other)
            related[other].add(number)
    return [sorted(others) for others in related]
