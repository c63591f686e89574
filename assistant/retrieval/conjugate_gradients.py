"""Solving what can be multiplied but not laid out, by conjugate gradients.

Hestenes and Stiefel, "Methods of Conjugate Gradients for Solving Linear Systems" (1952): of the
matrix, symmetric and positive, only its product with a vector is needed.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Float = TypeVar("Float", bound=np.floating[Any])


def solve(
    product: Callable[[NDArray[Float]], NDArray[Float]],
    wanted: NDArray[Float],
    *,
    near_enough: float,
    most_steps: int,
) -> NDArray[Float]:
    """Find the row that the matrix turns into ``wanted``.

    It ends when what is left over is ``near_enough`` times as long as what was wanted, or after
    ``most_steps``.
    """
    found: NDArray[Float] = np.zeros_like(wanted)
    left = wanted
    toward, size = left, float(left @ left)
    enough = size * near_enough**2
    for _ in range(most_steps):
        if size <= enough:
            break
        ahead = product(toward)
        pace = size / float(toward @ ahead)
        found, left = found + pace * toward, left - pace * ahead
        before, size = size, float(left @ left)
        toward = left + size / before * toward
    return found
