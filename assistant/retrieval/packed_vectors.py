"""Many vectors in a byte for each part: a quarter of the memory, and a fifth of the time.

What a comparison costs is fetching the vectors from memory; whole numbers of a byte are multiplied
by the processor as they come.
"""

from typing import TypeAlias

import numpy as np
import simsimd
from numpy.typing import NDArray

from assistant.retrieval.encoding import Vectors

SPAN = 127
"""A part of a vector is kept in steps of a 127th of its largest part."""

Steps: TypeAlias = NDArray[np.int8]


class PackedVectors:
    """Vectors to compare a question with; immutable, so any number of threads may ask.

    ``steps`` has a row of whole numbers in -127..127 for each vector, ``sizes`` the length of a
    step in each.
    """

    def __init__(self, steps: Steps, sizes: NDArray[np.float32]) -> None:
        self._steps = steps
        self._sizes = sizes

    @property
    def shape(self) -> tuple[int, int]:
        """How many vectors there are, and how many parts each has."""
        count, length = self._steps.shape
        return count, length

    def products(self, question: Vectors) -> NDArray[np.float32]:
        """Multiply every vector with a question: cosines where all have a length of one."""
        if not len(self._steps):
            return np.zeros(0, np.float32)
        steps, sizes = _in_steps(question[None, :])
        products = np.asarray(simsimd.cdist(self._steps, steps, "dot"))[:, 0]
        found: NDArray[np.float32] = products.astype(np.float32) * (self._sizes * sizes[0])
        return found


def packed(vectors: Vectors) -> PackedVectors:
    """Pack vectors of any length; a cosine moves by about a thousandth."""
    return PackedVectors(*_in_steps(vectors))


def packed_alike(steps: Steps) -> PackedVectors:
    """Take vectors that were stored in steps of a 127th of one, all alike."""
    return PackedVectors(steps, np.full(len(steps), 1 / SPAN, np.float32))


def _in_steps(vectors: Vectors) -> tuple[Steps, NDArray[np.float32]]:
    sizes = np.abs(vectors).max(axis=1, initial=0.0) / SPAN
    sizes[sizes == 0] = 1.0
    steps = np.round(vectors / sizes[:, None]).astype(np.int8)
    return steps, sizes.astype(np.float32)
