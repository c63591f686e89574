"""Ranking signs for what somebody saw, by words and, where the model is at hand, by meaning."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.conversation.ports import Suggestions
from assistant.pathways.assessment import STEPS
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import Indicator
from assistant.retrieval.analysis import SEARCHED_CHARACTERS, query_words
from assistant.retrieval.encoding import TextEncoder, Vectors
from assistant.retrieval.layout import Numbers, PartLayout
from assistant.retrieval.signs import SignWords, phrasings_of
from assistant.retrieval.step_choice import blended, cautious_step, chances_of, with_each_step
from assistant.retrieval.step_leaning import Lessons, StepLeaning
from assistant.retrieval.step_words import StepWords

SHOWN = 12
MOST_SENTENCES = 8
FEWEST_WORDS = 3
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")

# Set by hand on vignettes that the project wrote for itself, and coarse on purpose. With the least
# of the best, one in twelve of 440 messages about other things finds signs (at .45 one in five),
# and none of 270 vignettes finds none.
SHARE_OF_WHOLE = 0.5
WEIGHT_OF_WORDS = 0.1
LEAST_SCORE = 0.15
LEAST_OF_BEST = 0.506
LEAST_OF_WORDS = LEAST_SCORE


class SignMeaning:
    """The sentence model with the vectors of every lesson; immutable."""

    def __init__(
        self,
        encoder: TextEncoder,
        signs: Sequence[Indicator],
        lessons: Lessons,
        vectors: Mapping[str, Vectors],
    ) -> None:
        counts = [len(phrasings_of(sign)) for sign in signs]
        matrix = np.array([vectors[text] for text in lessons.texts], np.float32)
        self._encoder = encoder
        self._layout = PartLayout(counts)
        self._matrix = matrix[: sum(counts)]
        self._leaning = StepLeaning(matrix, lessons)

    def compare(self, texts: Sequence[str]) -> tuple[Numbers, Numbers]:
        """Give the cosine of each sign's nearest phrasing, a row a text, and the whole's leaning.

        The first text is the whole of what was written.
        """
        asked = self._encoder.encode(texts)
        cosines = (asked @ self._matrix.T).astype(np.float64)
        return np.array([self._layout.best(row) for row in cosines]), self._leaning.of(asked[0])


@dataclass(frozen=True, slots=True)
class SignRanker:
    """All that signs are ranked by; ``meaning`` is None without the model."""

    signs: tuple[Indicator, ...]
    words: SignWords
    step_words: StepWords
    meaning: SignMeaning | None

    def rank(self, text: str, child: Child) -> Suggestions:
        """Suggest signs that this child can show, best first; none for words that tell none."""
        shown = np.array([child.can_show(sign) for sign in self.signs], np.bool_)
        nothing = Suggestions(is_degraded=self.meaning is None)
        if not query_words(text) or not shown.any():
            return nothing
        texts = texts_of(text[:SEARCHED_CHARACTERS])
        scores, leaning = self._scores(texts)
        scores = np.where(shown, scores, -np.inf)
        if scores.max() <= (LEAST_OF_WORDS if leaning is None else LEAST_OF_BEST):
            return nothing
        return self._suggested(scores, blended(self.step_words.of(texts), leaning))

    def _suggested(self, scores: Numbers, leaning: Numbers) -> Suggestions:
        """Name a step only where a sign of it is among the suggestions, and so is its reason."""
        steps = np.array([STEPS.index(sign.step) for sign in self.signs], np.int64)
        told = scores > LEAST_SCORE
        chances = chances_of(leaning, np.bincount(steps[told], minlength=len(STEPS)) > 0)
        order = np.argsort(-scores, kind="stable")
        best = with_each_step(order[told[order]], steps, chances)[:SHOWN]
        return Suggestions(
            signs=tuple(self.signs[place].id for place in best),
            step=STEPS[cautious_step(chances)],
            is_degraded=self.meaning is None,
        )

    def _scores(self, texts: Sequence[str]) -> tuple[Numbers, Numbers | None]:
        """Score every sign by the whole text and by its nearest sentence."""
        words = np.array([self.words.shares(text) for text in texts])
        if self.meaning is None:
            return _whole_and_part(words + self._likeness(texts)), None
        cosines, leaning = self.meaning.compare(texts)
        return _whole_and_part(cosines + WEIGHT_OF_WORDS * words), leaning

    def _likeness(self, texts: Sequence[str]) -> Numbers:
        """Give the likeness of each sign as a share of the largest, for want of meaning."""
        odds = np.array([self.words.likeness.score(text).pages for text in texts])
        largest = np.abs(odds).max(axis=1, keepdims=True)
        shares: Numbers = odds / np.where(largest > 0, largest, 1.0)
        return shares


def texts_of(text: str) -> tuple[str, ...]:
    """Give the whole text and then its sentences, at most eight, where there are several."""
    sentences = [each for each in _SENTENCE_END.split(text) if len(each.split()) >= FEWEST_WORDS]
    return (text, *sentences[:MOST_SENTENCES]) if len(sentences) > 1 else (text,)


def _whole_and_part(scores: Numbers) -> Numbers:
    whole = scores[0]
    part = scores[1:].max(axis=0) if len(scores) > 1 else whole
    blended: Numbers = SHARE_OF_WHOLE * whole + (1 - SHARE_OF_WHOLE) * part
    return blended
