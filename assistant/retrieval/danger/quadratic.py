"""Nearness to examples as a quadratic form of a sentence vector: no example has to be kept.

Nearness on the sphere, exp(2c - 2) for a cosine c, is 1 + 2c + 2c² times exp(-2) but for its
higher terms (Taylor). A sum of these over any number of examples is one constant, one vector and
one matrix, and judged requests are told apart as well by it.
"""

from dataclasses import dataclass
from math import exp

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.danger.solving import Product
from assistant.retrieval.encoding import Vectors

SCALE = exp(-2)
LINEAR = 2 * SCALE
SQUARED = 2 * SCALE


@dataclass(frozen=True, slots=True)
class QuadraticForm:
    """A constant, a vector and a square matrix, as long as sentence vectors are."""

    constant: float
    linear: NDArray[np.float32]
    matrix: NDArray[np.float32]

    def of(self, vector: Vectors) -> float:
        """Sum up how near one sentence vector is to what the form was made from."""
        return self.constant + float((self.linear + vector @ self.matrix) @ vector)

    def of_all(self, vectors: Vectors) -> NDArray[np.float32]:
        """Do the same for many vectors, one in each row."""
        turned = vectors @ self.matrix
        turned += self.linear
        sums: NDArray[np.float32] = np.einsum("ij,ij->i", turned, vectors)
        return sums + np.float32(self.constant)


def quadratic_form(vectors: Vectors, shares: NDArray[np.float32]) -> QuadraticForm:
    """Sum the nearness to all vectors, each as often as its share says."""
    shared = vectors * shares[:, None]
    return QuadraticForm(
        constant=SCALE * float(shares.sum()),
        linear=(LINEAR * shared.sum(axis=0)).astype(np.float32),
        matrix=(SQUARED * (shared.T @ vectors)).astype(np.float32),
    )


def product_of(vectors: Vectors) -> Product:
    """Give what multiplies the nearness of all vectors to each other with a share for each."""
    return lambda shares: quadratic_form(vectors, shares).of_all(vectors)
