"""Many vectors in a byte for each part: a quarter of the memory, and a fifth of the time.

What a comparison costs is fetching the vectors from memory; whole numbers of a byte are multiplied
by the processor as they come.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import simsimd
from numpy.typing import NDArray

from assistant.retrieval.encoding import Vectors

SPAN = 127
"""A part of a vector is kept in steps of a 127th of the largest part of all."""
FARTHEST = -1.0

Steps: TypeAlias = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class PackedVectors:
    """Vectors in ``steps``, a row of whole numbers in -127..127 each; ``size`` is that of a step.

    A question is one row. Any number of threads may compare.
    """

    steps: Steps
    size: float

    def products(self, question: "PackedVectors") -> Vectors:
        """Multiply every vector with a question: cosines where all have a length of one."""
        return self.products_of(question, [(0, len(self.steps))])[0, : len(self.steps)]

    def products_of(self, question: "PackedVectors", spans: Sequence[tuple[int, int]]) -> Vectors:
        """Multiply with a question only the vectors of some spans; no others are fetched.

        One row for each span, from its first vector to the one before its second number; a row is
        as long as the longest, but at least one, and ends in -1 where its span is shorter.
        """
        size = np.float32(self.size * question.size)
        width = max((end - start for start, end in spans), default=1) or 1
        table = np.full((len(spans), width), FARTHEST / size, np.float32)
        for row, (start, end) in zip(table, spans, strict=True):
            if start < end:
                found = simsimd.cdist(self.steps[start:end], question.steps, "dot")
                row[: end - start] = np.asarray(found)[:, 0]
        table *= size
        return table


def packed(vectors: Vectors) -> PackedVectors:
    """Pack vectors of about one length; a cosine moves by about a thousandth."""
    size = float(np.abs(vectors).max(initial=0.0)) / SPAN or 1.0
    steps = vectors / np.float32(size)
    return PackedVectors(np.round(steps, out=steps).astype(np.int8), size)
