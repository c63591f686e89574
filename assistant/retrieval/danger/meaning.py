"""The detector that hears meaning: how near a message is to examples, and what those were."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.encoding import Vectors
from assistant.retrieval.errors import IndexDamagedError
from assistant.retrieval.packed_vectors import packed, packed_alike
from assistant.safety.suspicion import Suspicion

TABLE = Path(__file__).parent / "meaning.npz"
UNIT = 1000
NEARNESS = 1.0


class MeaningDetector:
    """Kernel regression on the vectors of the example messages; immutable, keeps no message.

    ``examples`` holds one vector for each example, ``weights`` what it speaks for, one column for
    each output; the vectors are stored in steps of 1/127, the weights in thousandths.
    """

    def __init__(
        self, examples: NDArray[np.int8], weights: NDArray[np.int16], biases: NDArray[np.float64]
    ) -> None:
        self._examples = packed_alike(examples)
        self._weights = weights.astype(np.float32) / UNIT
        self._biases = biases

    @property
    def shape(self) -> tuple[int, int]:
        """How many examples it holds, and the length of their vectors."""
        count, length = self._examples.steps.shape
        return count, length

    def suspect(self, question: Vectors) -> Suspicion:
        """Say how far a message sounds like danger, from its sentence vector."""
        near = nearness(self._examples.products(packed(question[None, :])))
        danger, emergency, *kinds = (near @ self._weights + self._biases).tolist()
        return Suspicion(danger, emergency, tuple(kinds))


def nearness(cosines: Any) -> Any:
    """Turn cosines into nearness in 0..1, by the Gaussian of the distance on the sphere."""
    return np.exp(-NEARNESS * (2 - 2 * cosines))


def load_meaning(path: Path = TABLE) -> MeaningDetector:
    """Load the detector.

    Raises:
        OSError: the table is missing.
        IndexDamagedError: it holds something else.
    """
    with np.load(path, allow_pickle=False) as arrays:
        return _detector(arrays)


def _detector(arrays: Mapping[str, Any]) -> MeaningDetector:
    try:
        return MeaningDetector(arrays["examples"], arrays["weights"], arrays["biases"])
    except KeyError as error:
        raise IndexDamagedError(f"the table of meanings has no {error}") from error


def write_arrays(path: Path, arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Write the table of a detector; plain arrays, no pickle."""
    named: dict[str, Any] = dict(arrays)
    np.savez_compressed(path, **named)
