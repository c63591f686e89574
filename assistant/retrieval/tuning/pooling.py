"""From tokens to one vector of length one for each text, forwards and backwards."""

from collections.abc import Callable

import numpy as np

from assistant.retrieval.tuning.layer import Array


def sentence_vectors(states: Array, length: int) -> tuple[Array, Callable[[Array], Array]]:
    """Average the tokens of each text and bring the mean to length one."""
    means = states.reshape(-1, length, states.shape[1]).mean(axis=1)
    sizes = np.maximum(np.linalg.norm(means, axis=1, keepdims=True), np.float32(1e-12))
    vectors: Array = means / sizes

    def back(gradient: Array) -> Array:
        along = (gradient * vectors).sum(axis=1, keepdims=True)
        of_means = (gradient - along * vectors) / sizes
        return np.repeat(of_means / np.float32(length), length, axis=0)

    return vectors, back
