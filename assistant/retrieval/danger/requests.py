"""The detector that hears what a request is for: one that would help somebody to harm another.

Kernel regression on sentence vectors and words together, as for danger, from examples of both
sides of the line, one on each line of ``safety/harmful.<locale>.txt`` and
``safety/harmless.<locale>.txt``. It may decline a request that no rule recognised; it never takes
a help card away.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.danger.kernels import FeatureTable, feature_table
from assistant.retrieval.danger.meaning import UNIT, nearness
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.errors import IndexDamagedError
from assistant.retrieval.layout import Numbers
from assistant.retrieval.packed_vectors import SPAN, packed_alike
from assistant.safety.features import features_of
from assistant.safety.suspicion import Harm

TABLE = Path(__file__).parent / "harmful.npz"
RIDGE = 0.5
FOLDS = 5
KEPT_FEATURES = 12_000
FALSE_DECLINES = {Harm.HEARD: 0.02, Harm.PLAIN: 0.005}
"""The shares of proper requests, most of them right beside a harmful one, that sound so."""
COUNT_OF_HARMFUL = 2.0
"""How much more a harmful example counts than a proper one; there are fewer of them."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which score on a request sounds harmful, and from which plainly so."""

    heard: float
    plain: float


class RequestDetector:
    """Tell harmful requests; immutable, keeps no message.

    ``examples`` holds one vector for each example, ``weights`` what it speaks for; the vectors are
    stored in steps of 1/127, the weights in thousandths. ``words`` gives for each feature of the
    words its rarity and its weight.
    """

    def __init__(
        self,
        examples: NDArray[np.int8],
        weights: NDArray[np.int16],
        words: Mapping[str, tuple[float, float]],
        thresholds: Thresholds,
        digest: str,
    ) -> None:
        self.digest = digest
        self._examples = packed_alike(examples)
        self._weights = weights.astype(np.float32) / UNIT
        self._words = words
        self._thresholds = thresholds

    def harm(self, text: str, question: Vectors) -> Harm:
        """Tell how far a request, with its vector, sounds more harmful than proper ones do."""
        score = self.score(text, question)
        if score < self._thresholds.heard:
            return Harm.NONE
        return Harm.HEARD if score < self._thresholds.plain else Harm.PLAIN

    def score(self, text: str, question: Vectors) -> float:
        """Say how far a request sounds harmful: about -1 for proper and 1 for harmful."""
        known = [self._words[name] for name in features_of(text, ()) if name in self._words]
        length = sqrt(sum(rare * rare for rare, _ in known)) or 1.0
        spoken = sum(rare * weight for rare, weight in known) / length
        near = nearness(self._examples.products(question))
        return spoken + float(near @ self._weights)


def train_requests(
    harmful: Sequence[str], proper: Sequence[str], vectors: Vectors, digest: str
) -> dict[str, NDArray[np.generic]]:
    """Train from requests on both sides.

    ``vectors`` are those of the harmful ones, then of the proper; ``digest`` names the texts.
    """
    labels = np.repeat((1.0, -1.0), (len(harmful), len(proper)))
    features = [features_of(text, ()) for text in (*harmful, *proper)]
    whole = feature_table(features)
    near, overlap = nearness(vectors @ vectors.T), whole.kernel()
    table = _pruned(whole, _solved(near + overlap, labels), features)
    shares = _solved(near + table.kernel(), labels)
    return {
        "examples": np.round(vectors * SPAN).astype(np.int8),
        "weights": np.round(shares * UNIT).astype(np.int16),
        "names": np.array(table.names),
        "rarity": np.round(table.rarity, 3).astype(np.float32),
        "spoken": np.round(table.weights(shares[:, None])[:, 0], 4).astype(np.float32),
        "thresholds": _thresholds(near + overlap, labels),
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
        pairs = zip(arrays["rarity"].tolist(), arrays["spoken"].tolist(), strict=True)
        return RequestDetector(
            arrays["examples"],
            arrays["weights"],
            dict(zip(arrays["names"].tolist(), pairs, strict=True)),
            Thresholds(*arrays["thresholds"].tolist()),
            str(arrays["digest"]),
        )
    except KeyError as error:
        raise IndexDamagedError(f"the table of requests has no {error}") from error


def _pruned(
    whole: FeatureTable, shares: Numbers, features: Sequence[Sequence[str]]
) -> FeatureTable:
    """Keep the features that speak loudest when all are heard."""
    loudness = np.abs(whole.weights(shares[:, None])[:, 0]) * whole.rarity
    kept = np.argsort(-loudness, kind="stable")[:KEPT_FEATURES]
    return feature_table(features, frozenset(whole.names[column] for column in kept))


def _solved(kernel: Numbers, labels: Numbers) -> Numbers:
    """Solve the ridge regression; an example that counts more is held back less."""
    counts = np.where(labels > 0, COUNT_OF_HARMFUL, 1.0)
    ridged = (kernel + np.diag(RIDGE / counts)).astype(np.float32)
    found: Numbers = np.linalg.solve(ridged, labels.astype(np.float32)).astype(np.float64)
    return found


def _thresholds(kernel: Numbers, labels: Numbers) -> Numbers:
    """Set the thresholds where proper requests that were never seen would stand."""
    scores = np.zeros(len(labels))
    folds = np.arange(len(labels)) % FOLDS
    for fold in range(FOLDS):
        held = folds == fold
        shares = _solved(kernel[np.ix_(~held, ~held)], labels[~held])
        scores[held] = kernel[np.ix_(held, ~held)] @ shares
    proper = scores[labels < 0]
    found: Numbers = np.quantile(proper, [1 - share for share in FALSE_DECLINES.values()])
    return np.round(found, 3)
