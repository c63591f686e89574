from datetime import date

import numpy as np

from assistant.guidance.page import Audience
from assistant.retrieval.blending import BlendWeights, audience_adjustments, blend, signs_of
from assistant.retrieval.lexical import LexicalMatch
from tests.support.retrieval import GAMING, STAFF

WEIGHTS = BlendWeights(date(2026, 11, 22), (2.0, 1.0, 0.0), other_audience=0.5)
LEXICAL = LexicalMatch(
    heads=np.array([4.0, 1.0]),
    passages=np.zeros(0),
    scores=np.array([8.0, 2.0]),
    coverage=np.array([0.5, 1.0]),
    known=1.0,
    rarest=1.0,
)
LIKENESS = np.array([0.2, -0.2])


def test_words_give_three_signs_of_which_bm25f_is_a_share_of_the_best() -> None:
    assert signs_of(LEXICAL, LIKENESS, None).tolist() == [[1.0, 0.5, 0.2], [0.25, 1.0, -0.2]]


def test_scores_add_up_to_one_and_follow_the_signs() -> None:
    scores = blend(signs_of(LEXICAL, LIKENESS, None), WEIGHTS, np.zeros(2))

    assert np.isclose(scores.sum(), 1.0)
    assert scores[0] > scores[1]


def test_an_adjustment_can_turn_a_close_race() -> None:
    scores = blend(signs_of(LEXICAL, LIKENESS, None), WEIGHTS, np.array([0.0, 2.0]))

    assert scores[1] > scores[0]


def test_only_a_page_for_another_audience_is_lowered() -> None:
    adjustments = audience_adjustments([GAMING, STAFF], Audience.FAMILY, WEIGHTS)

    assert adjustments.tolist() == [0.0, -0.5]


def test_no_score_is_lost_to_large_odds() -> None:
    scores = blend(np.array([[900.0, 0.0, 0.0], [-900.0, 0.0, 0.0]]), WEIGHTS, np.zeros(2))

    assert scores.tolist() == [1.0, 0.0]
