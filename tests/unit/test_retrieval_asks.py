import numpy as np
import pytest

from assistant.retrieval.asks import AskVectors
from assistant.retrieval.packed_vectors import packed

# Four pages of which the third has no asks; every ask lies along one of three axes.
ASKS = np.eye(3, dtype=np.float32)[[0, 0, 1, 1, 2, 2, 2, 0]]
PAGES = AskVectors([3, 2, 0, 3], ASKS)
QUESTION = packed(np.array([[0.8, 0.6, 0.0]], np.float32))


def nearness_of(*likely: int) -> np.ndarray:
    return PAGES.best_and_mean(QUESTION, np.array(likely, np.int64))


def test_each_page_has_its_best_ask_and_the_mean_of_its_three_best() -> None:
    best, mean = nearness_of(0, 1, 2, 3)

    assert best == pytest.approx([0.8, 0.6, -1.0, 0.8], abs=0.01)
    assert mean == pytest.approx([2.2 / 3, 0.3, -1.0, 0.8 / 3], abs=0.01)


def test_a_page_that_is_not_likely_stands_where_the_likely_ones_stand_on_the_whole() -> None:
    best, mean = nearness_of(1, 0)

    assert best == pytest.approx([0.8, 0.6, 0.7, 0.7], abs=0.01)
    assert mean[2:] == pytest.approx([(2.2 / 3 + 0.3) / 2] * 2, abs=0.01)


def test_where_there_are_no_pages_nothing_is_near() -> None:
    none = AskVectors([], np.zeros((0, 3), np.float32))

    assert none.best_and_mean(QUESTION, np.zeros(0, np.int64)).shape == (2, 0)
