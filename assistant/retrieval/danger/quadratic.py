"""Nearness to examples as a quadratic form of a sentence vector: no example has to be kept.

Nearness on the sphere, exp(2c - 2) for a cosine c, is 1 + 2c + 2c² times exp(-2) but for its
higher terms (Taylor). A sum of these over any number of examples is one constant, one vector and
one matrix, and what is judged is told apart as well by it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.danger.solving import Product
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.layout import Numbers
from assistant.retrieval.packed_vectors import PackedVectors, packed

SCALE = exp(-2)
LINEAR = 2 * SCALE
SQUARED = 2 * SCALE


@dataclass(frozen=True, slots=True)
class QuadraticForm:
    """A constant, a vector and a square matrix, as long as sentence vectors are."""

    constant: float
    linear: NDArray[np.float32]
    matrix: NDArray[np.float32]

    def of_all(self, vectors: Vectors) -> NDArray[np.float32]:
        """Do the same for many vectors, one in each row."""
        turned = vectors @ self.matrix
        turned += self.linear
        sums: NDArray[np.float32] = np.einsum("ij,ij->i", turned, vectors)
        return sums + np.float32(self.constant)


@dataclass(frozen=True, slots=True)
class PackedForms:
    """Several forms that hear the same vectors; immutable, and a few hundred kilobytes.

    One constant and one row of ``linear`` for each form; ``matrices`` holds the rows of the first
    form's matrix, then those of the second, a byte for each number.
    """

    constants: Numbers
    linear: NDArray[np.float32]
    matrices: PackedVectors

    def of(self, vector: Vectors) -> Numbers:
        """Sum up for each form how near one sentence vector is to what it was made from."""
        turned = self.matrices.products(packed(vector[None, :])).reshape(self.linear.shape)
        sums: Numbers = self.constants + (self.linear + turned) @ vector
        return sums


def packed_forms(forms: Sequence[QuadraticForm]) -> PackedForms:
    """Pack forms; what they say moves by some thousandths."""
    return PackedForms(
        constants=np.array([form.constant for form in forms]),
        linear=np.array([form.linear for form in forms]),
        matrices=packed(np.concatenate([form.matrix for form in forms])),
    )


def arrays_of(forms: PackedForms) -> dict[str, NDArray[np.generic]]:
    """Lay out forms for a table."""
    return {
        "constants": forms.constants,
        "linear": forms.linear,
        "steps": forms.matrices.steps,
        "size": np.array(forms.matrices.size),
    }


def forms_in(arrays: Mapping[str, Any]) -> PackedForms:
    """Take forms out of a table.

    Raises:
        KeyError: it has none.
        ValueError: they do not belong together.
    """
    linear, steps = arrays["linear"], arrays["steps"]
    if linear.ndim != 2 or steps.shape != (linear.size, linear.shape[1]):  # noqa: PLR2004
        raise ValueError(f"{steps.shape} and {linear.shape} are not of one set of forms")
    return PackedForms(arrays["constants"], linear, PackedVectors(steps, float(arrays["size"])))


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
