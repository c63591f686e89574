import numpy as np
import pytest

from assistant.retrieval.packed_vectors import packed

RANDOM = np.random.default_rng(5)


def vectors_of(count: int) -> np.ndarray:
    vectors = RANDOM.normal(size=(count, 384)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


QUESTION = vectors_of(1)


@pytest.mark.parametrize("count", [1, 2, 63, 1_025])
def test_cosines_of_packed_vectors_are_right_to_a_hundredth(count: int) -> None:
    vectors = vectors_of(count)

    cosines = packed(vectors).products(packed(QUESTION))

    assert cosines.shape == (count,)
    assert np.abs(cosines - vectors @ QUESTION[0]).max() < 0.005


def test_a_vector_of_zeros_is_near_to_nothing() -> None:
    assert packed(np.zeros((2, 384), np.float32)).products(packed(QUESTION)).tolist() == [0, 0]


def test_of_no_vectors_there_is_nothing_to_compare() -> None:
    none = packed(np.zeros((0, 384), np.float32))

    assert none.products(packed(QUESTION)).shape == (0,)


def test_of_some_spans_each_is_a_row_that_ends_in_minus_one_where_it_is_shorter() -> None:
    vectors = vectors_of(9)
    cosines = vectors @ QUESTION[0]

    table = packed(vectors).products_of(packed(QUESTION), [(6, 9), (2, 3), (4, 4)])

    expected = [cosines[6:9], [cosines[2], -1, -1], [-1, -1, -1]]
    assert np.abs(table - np.array(expected)).max() < 0.005
