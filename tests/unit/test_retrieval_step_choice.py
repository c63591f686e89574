"""Choosing a step: the least mistake, not the likeliest, and never one that nothing speaks for."""

import numpy as np
import pytest

from assistant.retrieval.step_choice import cautious_step, chances_of, with_each_step

ALL = np.ones(4, np.bool_)


@pytest.mark.parametrize(
    ("chances", "step"),
    [
        ((1.0, 0.0, 0.0, 0.0), 0),
        ((0.6, 0.2, 0.1, 0.1), 1),
        ((0.0, 0.6, 0.4, 0.0), 2),
        ((0.0, 0.7, 0.3, 0.0), 1),
        ((0.0, 0.0, 0.6, 0.4), 3),
        ((0.0, 0.0, 0.0, 1.0), 3),
    ],
)
def test_a_step_too_low_costs_more_than_one_too_high(
    chances: tuple[float, ...], step: int
) -> None:
    assert cautious_step(np.array(chances)) == step


def test_a_step_without_a_sign_to_quote_has_no_chance() -> None:
    chances = chances_of(np.array((0.9, 0.2, 0.1, 0.1)), np.array((False, True, True, False)))

    assert chances[[0, 3]].tolist() == [0, 0]
    assert chances.sum() == pytest.approx(1)
    assert cautious_step(np.array((0.5, 0.0, 0.0, 0.5))) == 3


def test_the_nearest_sign_stays_first_and_signs_of_other_steps_follow() -> None:
    order = np.array((4, 0, 1, 3, 2))
    steps = np.array((1, 1, 2, 3, 1))
    chances = chances_of(np.array((0.0, 0.5, 0.3, 0.49)), ALL & (np.arange(4) > 0))

    assert with_each_step(order, steps, chances) == [4, 3, 2, 0, 1]
