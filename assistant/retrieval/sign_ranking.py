"""Ranking signs for what somebody saw, by words and, where the model is at hand, by meaning."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.conversation.ports import Suggestions
from assistant.pathways.assessment import STEPS
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import Indicator
from assistant.retrieval.analysis import SEARCHED_CHARACTERS, query_words
from assistant.retrieval.encoding import TextEncoder, Vectors
from assistant.retrieval.layout import Numbers, PartLayout
from assistant.retrieval.signs import SignWords, phrasings_of
from assistant.retrieval.step_leaning import StepLeaning

SHOWN = 12
MOST_SENTENCES = 8
FEWEST_WORDS = 3
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")

# Set by hand on vignettes that the project wrote for itself, and coarse on purpose.
SHARE_OF_WHOLE = 0.5
WEIGHT_OF_WORDS = 0.1
SHARE_OF_LEANING = 0.9
TEMPERATURE = 0.05
TEMPERATURE_OF_WORDS = 0.3
NEAREST = 20
LEAST_SCORE = 0.15
LEAST_OF_BEST = 0.45
LEAST_OF_WORDS = 0.0
# A step too low is the dangerous error, so a higher one needs less to be taken.
CAUTION = np.array((1.0, 1.2, 1.5, 1.8))


class SignMeaning:
    """The sentence model with the vectors of every phrasing; immutable."""

    def __init__(
        self, encoder: TextEncoder, signs: Sequence[Indicator], vectors: Mapping[str, Vectors]
    ) -> None:
        listed = [phrasings_of(sign) for sign in signs]
        steps = [sign.step for sign, texts in zip(signs, listed, strict=True) for _ in texts]
        self._encoder = encoder
        self._layout = PartLayout([len(texts) for texts in listed])
        self._matrix = np.array([vectors[text] for texts in listed for text in texts], np.float32)
        self._leaning = StepLeaning(self._matrix, steps)

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
    meaning: SignMeaning | None

    def rank(self, text: str, child: Child) -> Suggestions:
        """Suggest signs that this child can show, best first; none for words that tell none."""
        shown = np.array([child.can_show(sign) for sign in self.signs], np.bool_)
        nothing = Suggestions(is_degraded=self.meaning is None)
        if not query_words(text) or not shown.any():
            return nothing
        scores, leaning = self._scores(texts_of(text[:SEARCHED_CHARACTERS]))
        scores = np.where(shown, scores, -np.inf)
        if scores.max() <= (LEAST_OF_WORDS if leaning is None else LEAST_OF_BEST):
            return nothing
        return self._suggested(scores, leaning)

    def _suggested(self, scores: Numbers, leaning: Numbers | None) -> Suggestions:
        steps = np.array([STEPS.index(sign.step) for sign in self.signs], np.int64)
        shares = self._shares(scores, steps, leaning)
        order = np.argsort(-scores, kind="stable")[:SHOWN]
        best = [place for place in order.tolist() if scores[place] > LEAST_SCORE]
        return Suggestions(
            signs=tuple(self.signs[place].id for place in best),
            step=STEPS[int(np.argmax(shares * CAUTION))],
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

    def _shares(
        self, scores: Numbers, steps: NDArray[np.int64], leaning: Numbers | None
    ) -> Numbers:
        """Share 1 among the steps, by the nearest signs and by what the text leans to."""
        nearest = np.argsort(-scores, kind="stable")[:NEAREST]
        heat = TEMPERATURE_OF_WORDS if leaning is None else TEMPERATURE
        weights = np.exp((scores[nearest] - scores[nearest[0]]) / heat)
        shares: Numbers = np.bincount(steps[nearest], weights, len(STEPS)) / weights.sum()
        if leaning is None:
            return shares
        return (1 - SHARE_OF_LEANING) * shares + SHARE_OF_LEANING * leaning


def texts_of(text: str) -> tuple[str, ...]:
    """Give the whole text and then its sentences, at most eight, where there are several."""
    sentences = [each for each in _SENTENCE_END.split(text) if len(each.split()) >= FEWEST_WORDS]
    return (text, *sentences[:MOST_SENTENCES]) if len(sentences) > 1 else (text,)


def _whole_and_part(scores: Numbers) -> Numbers:
    whole = scores[0]
    part = scores[1:].max(axis=0) if len(scores) > 1 else whole
    blended: Numbers = SHARE_OF_WHOLE * whole + (1 - SHARE_OF_WHOLE) * part
    return blended
