from datetime import date

import pytest

from assistant.conversation.ports import Band
from assistant.retrieval.bands import BandWeights, Estimate, judge_band

WEIGHTS = BandWeights(
    fitted_on=date(2026, 11, 22),
    covered=Estimate(-1.0, {"cosine": 4.0}),
    right=Estimate(-2.0, {"cosine": 2.0, "lead": 1.0}),
    nothing_below=0.5,
    answer_from=0.6,
)


@pytest.mark.parametrize(
    ("cosine", "lead", "band"),
    [
        (0.1, 9.0, Band.NOTHING),
        (0.5, 0.0, Band.CHOICES),
        (0.5, 3.0, Band.ANSWER),
        (0.9, 3.0, Band.ANSWER),
    ],
)
def test_the_band_follows_both_estimates(cosine: float, lead: float, band: Band) -> None:
    judgement = judge_band((("cosine", cosine), ("lead", lead)), WEIGHTS)

    assert judgement.band is band


def test_confidence_is_the_chance_that_the_first_page_is_right() -> None:
    judgement = judge_band((("cosine", 1.0), ("lead", 0.0)), WEIGHTS)

    assert judgement.confidence == 0.5


def test_a_signal_without_a_weight_counts_for_nothing() -> None:
    estimate = Estimate(0.0, {"cosine": 1.0})

    assert estimate.probability((("knitting", 9.0),)) == 0.5


@pytest.mark.parametrize(("value", "chance"), [(1e9, 1.0), (-1e9, 0.0)])
def test_huge_signals_stay_probabilities(value: float, chance: float) -> None:
    estimate = Estimate(0.0, {"cosine": 1.0})

    assert estimate.probability((("cosine", value),)) == pytest.approx(chance)
