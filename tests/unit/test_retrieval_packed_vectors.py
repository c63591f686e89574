import numpy as np
import pytest

from assistant.retrieval.packed_vectors import packed, packed_alike

RANDOM = np.random.default_rng(5)


def vectors_of(count: int) -> np.ndarray:
    vectors = RANDOM.normal(size=(count, 384)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.mark.parametrize("count", [1, 2, 63, 1_025])
def test_cosines_of_packed_vectors_are_right_to_a_hundredth(count: int) -> None:
    vectors, question = vectors_of(count), vectors_of(1)[0]

    cosines = packed(vectors).products(question)

    assert cosines.shape == (count,)
    assert np.abs(cosines - vectors @ question).max() < 0.005


def test_vectors_that_were_stored_in_steps_are_packed_without_a_loss() -> None:
    steps = RANDOM.integers(-127, 128, size=(300, 384)).astype(np.int8)
    steps[:, 7] = 127
    vectors = steps / np.linalg.norm(steps, axis=1, keepdims=True)
    question = vectors_of(1)[0]

    cosines = packed(vectors.astype(np.float32)).products(question)

    assert np.allclose(cosines, vectors @ question, atol=2e-3)


def test_vectors_stored_in_steps_of_one_are_taken_as_they_are() -> None:
    steps = RANDOM.integers(-127, 128, size=(3, 384)).astype(np.int8)
    question = vectors_of(1)[0]

    assert np.allclose(packed_alike(steps).products(question), steps / 127 @ question, atol=0.05)


def test_a_vector_of_zeros_is_near_to_nothing() -> None:
    assert packed(np.zeros((2, 384), np.float32)).products(vectors_of(1)[0]).tolist() == [0, 0]


def test_of_no_vectors_there_is_nothing_to_compare() -> None:
    none = packed(np.zeros((0, 384), np.float32))

    assert none.shape == (0, 384)
    assert none.products(vectors_of(1)[0]).shape == (0,)
