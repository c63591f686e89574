"""Conjugate gradients find what a matrix turns into a wanted row."""

import numpy as np
import pytest

from assistant.retrieval.conjugate_gradients import solve

MATRIX = np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]])
WANTED = np.array([1.0, 2.0, 3.0])


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_what_is_found_is_turned_into_what_was_wanted(kind: type[np.floating]) -> None:
    matrix = MATRIX.astype(kind)

    found = solve(lambda row: matrix @ row, WANTED.astype(kind), near_enough=1e-6, most_steps=100)

    assert found.dtype == kind
    assert np.allclose(MATRIX @ found, WANTED, atol=1e-4)


def test_it_ends_after_as_many_steps_as_it_is_given() -> None:
    asked: list[int] = []

    def product(row: np.ndarray) -> np.ndarray:
        asked.append(1)
        return MATRIX @ row

    solve(product, WANTED, near_enough=0.0, most_steps=2)

    assert len(asked) == 2


def test_for_nothing_nothing_is_asked() -> None:
    found = solve(lambda _: pytest.fail("asked"), np.zeros(3), near_enough=1e-6, most_steps=9)

    assert not found.any()
