from datetime import date

import numpy as np
import pytest

from assistant.conversation.ports import Band
from assistant.retrieval.bands import judge_band
from assistant.retrieval.fitting import BandExample, fit_bands, fit_blend, fit_logistic

TODAY = date(2026, 11, 22)


def an_example(cosine: float, *, is_covered: bool, is_right: bool) -> BandExample:
    return BandExample((("cosine", cosine), ("lead", cosine)), is_covered, is_right)


EXAMPLES = [
    *[an_example(0.7 + n / 100, is_covered=True, is_right=True) for n in range(20)],
    *[an_example(0.5 + n / 100, is_covered=True, is_right=False) for n in range(20)],
    *[an_example(0.1 + n / 100, is_covered=False, is_right=False) for n in range(20)],
]


@pytest.mark.parametrize(
    ("cosine", "band"), [(0.05, Band.NOTHING), (0.57, Band.CHOICES), (0.95, Band.ANSWER)]
)
def test_fitted_bands_part_what_the_examples_part(cosine: float, band: Band) -> None:
    weights = fit_bands(EXAMPLES, fitted_on=TODAY)

    judgement = judge_band((("cosine", cosine), ("lead", cosine)), weights)

    assert judgement.band is band


def test_the_same_examples_give_the_same_table() -> None:
    assert fit_bands(EXAMPLES, fitted_on=TODAY) == fit_bands(EXAMPLES, fitted_on=TODAY)


def test_bands_cannot_be_fitted_to_a_handful_of_refusals() -> None:
    with pytest.raises(ValueError, match="ten covered"):
        fit_bands(EXAMPLES[:45], fitted_on=TODAY)


def test_a_logistic_line_finds_the_side_of_its_labels() -> None:
    values = np.array([[0.0], [0.1], [0.9], [1.0]])

    bias, slope = fit_logistic(values, np.array([0.0, 0.0, 1.0, 1.0]), np.ones(4))

    assert slope > 0
    assert bias + slope * 0.05 < 0 < bias + slope * 0.95


def test_a_heavier_example_pulls_the_line() -> None:
    values = np.array([[0.0], [0.0], [1.0], [1.0]])
    labels = np.array([0.0, 1.0, 0.0, 1.0])

    bias, _ = fit_logistic(values, labels, np.array([5.0, 1.0, 1.0, 1.0]))

    assert bias < 0


def test_a_blend_learns_which_sign_leads_to_the_relevant_page() -> None:
    tables = [
        (np.array([[0.9, 0.3], [0.1, 0.4], [0.2, 0.5]]), np.array([True, False, False])),
        (np.array([[0.2, 0.6], [0.8, 0.4], [0.1, 0.5]]), np.array([False, True, False])),
    ]

    telling, idle = fit_blend(tables, ridge=0.01)

    assert telling > 1
    assert telling > idle
