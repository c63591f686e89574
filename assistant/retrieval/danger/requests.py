"""The detector that hears what a request is for: one that would help somebody to harm another.

Kernel regression on sentence vectors, as for danger, from examples of both sides of the line:
``safety/harmful.<locale>.txt`` and ``safety/harmless.<locale>.txt``, one on each line. It may
decline a request that no rule recognised; it never takes a help card away.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.danger.meaning import SPAN, UNIT, nearness
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.errors import IndexDamagedError
from assistant.retrieval.layout import Numbers

TABLE = Path(__file__).parent / "harmful.npz"
RIDGE = 0.5
FOLDS = 5
FALSE_DECLINES = 0.02
"""The share of proper requests, most of them right beside a harmful one, that is declined."""
COUNT_OF_HARMFUL = 2.0
"""How much more a harmful example counts than a proper one; there are fewer of them."""


class RequestDetector:
    """Tell harmful requests; immutable, keeps no message.

    ``examples`` holds one vector for each example, ``weights`` what it speaks for; the vectors are
    stored in steps of 1/127, the weights in thousandths.
    """

    def __init__(
        self, examples: NDArray[np.int8], weights: NDArray[np.int16], threshold: float, digest: str
    ) -> None:
        self.digest = digest
        self._examples = examples.astype(np.float32) / SPAN
        self._weights = weights.astype(np.float32) / UNIT
        self._threshold = threshold

    def is_harmful(self, question: Vectors) -> bool:
        """Tell whether a request, as a vector, sounds more harmful than proper ones do."""
        return self.score(question) >= self._threshold

    def score(self, question: Vectors) -> float:
        """Say how far a request sounds harmful: about -1 for proper and 1 for harmful."""
        return float(nearness(self._examples @ question) @ self._weights)


def train_requests(
    harmful: Vectors, proper: Vectors, digest: str
) -> dict[str, NDArray[np.generic]]:
    """Train from the vectors of requests on both sides; ``digest`` names their texts."""
    vectors = np.concatenate((harmful, proper))
    labels = np.repeat((1.0, -1.0), (len(harmful), len(proper)))
    near = nearness(vectors @ vectors.T)
    shares = _solved(near, labels)
    return {
        "examples": np.round(vectors * SPAN).astype(np.int8),
        "weights": np.round(shares * UNIT).astype(np.int16),
        "threshold": np.array(_threshold(near, labels)),
        "digest": np.array(digest),
    }


def load_requests(path: Path = TABLE) -> RequestDetector:
    """Load the detector.

    Raises:
        OSError: the table is missing.
        IndexDamagedError: it holds something else.
    """
    with np.load(path, allow_pickle=False) as arrays:
        return _detector(arrays)


def _detector(arrays: Mapping[str, Any]) -> RequestDetector:
    try:
        threshold, digest = float(arrays["threshold"]), str(arrays["digest"])
        return RequestDetector(arrays["examples"], arrays["weights"], threshold, digest)
    except KeyError as error:
        raise IndexDamagedError(f"the table of requests has no {error}") from error


def _solved(near: Numbers, labels: Numbers) -> Numbers:
    """Solve the ridge regression; an example that counts more is held back less."""
    counts = np.where(labels > 0, COUNT_OF_HARMFUL, 1.0)
    ridged = (near + np.diag(RIDGE / counts)).astype(np.float32)
    found: Numbers = np.linalg.solve(ridged, labels.astype(np.float32)).astype(np.float64)
    return found


def _threshold(near: Numbers, labels: Numbers) -> float:
    """Set the threshold where proper requests that were never seen would stand."""
    scores = np.zeros(len(labels))
    folds = np.arange(len(labels)) % FOLDS
    for fold in range(FOLDS):
        held = folds == fold
        scores[held] = near[np.ix_(held, ~held)] @ _solved(
            near[np.ix_(~held, ~held)], labels[~held]
        )
    return round(float(np.quantile(scores[labels < 0], 1 - FALSE_DECLINES)), 3)
