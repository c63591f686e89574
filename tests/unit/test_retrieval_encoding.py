import numpy as np

from assistant.retrieval.encoding import mean_of_tokens

STATES = np.array([[[3.0, 0.0], [0.0, 4.0], [9.0, 9.0]]], np.float32)


def test_only_real_tokens_are_averaged() -> None:
    vectors = mean_of_tokens(STATES, np.array([[1, 1, 0]]))

    assert np.allclose(vectors, [[0.6, 0.8]])


def test_each_vector_has_length_one() -> None:
    vectors = mean_of_tokens(STATES, np.array([[1, 1, 1]]))

    assert np.isclose(np.linalg.norm(vectors[0]), 1.0)


def test_a_text_without_tokens_has_no_direction() -> None:
    vectors = mean_of_tokens(STATES, np.array([[0, 0, 0]]))

    assert vectors.tolist() == [[0.0, 0.0]]
