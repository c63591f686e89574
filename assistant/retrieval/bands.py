"""Three bands: an answer, a choice of pages, or honestly nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import exp

from assistant.conversation.ports import Band
from assistant.retrieval.signals import Signals


@dataclass(frozen=True, slots=True)
class Estimate:
    """A logistic regression over signals: ``bias`` and one weight for each named signal."""

    bias: float
    weights: Mapping[str, float]

    def probability(self, signals: Signals) -> float:
        """Estimate in 0..1; a signal without a weight counts for nothing."""
        odds = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in signals)
        return 1 / (1 + exp(-max(-500.0, min(500.0, odds))))


@dataclass(frozen=True, slots=True)
class BandWeights:
    """How the bands of one kind of search are judged.

    ``covered`` estimates that the guidance has anything on the question at all; below
    ``nothing_below`` nothing is shown. ``right`` estimates that the first page is the answer;
    from ``answer_from`` on it is given outright. Fitted by ``fit_bands`` on ``fitted_on``.
    """

    fitted_on: date
    covered: Estimate
    right: Estimate
    nothing_below: float
    answer_from: float


@dataclass(frozen=True, slots=True)
class BandJudgement:
    """The band of a result, and what it was judged by.

    ``covered`` is the probability in 0..1 that the guidance has anything on the question,
    ``confidence`` that the first page is the answer.
    """

    band: Band
    covered: float
    confidence: float


def judge_band(signals: Signals, weights: BandWeights) -> BandJudgement:
    """Decide how far the first page of a result can be trusted."""
    confidence = weights.right.probability(signals)
    covered = weights.covered.probability(signals)
    if covered < weights.nothing_below:
        return BandJudgement(Band.NOTHING, covered, confidence)
    band = Band.ANSWER if confidence >= weights.answer_from else Band.CHOICES
    return BandJudgement(band, covered, confidence)
