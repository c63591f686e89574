"""The detector that hears what a request is for: one that would help somebody to harm another.

Kernel regression on words and, where the sentence model is there, on sentence vectors beside it,
from examples of both sides of the line, one on each line of the two files beside this one. It may
decline a request that no rule recognised; it never takes a help card away.
"""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.danger.feature_table import FeatureTable, feature_table
from assistant.retrieval.danger.quadratic import (
    PackedForms,
    arrays_of,
    forms_in,
    packed_forms,
    product_of,
    quadratic_form,
)
from assistant.retrieval.danger.solving import SharedKernel, Shares, solve_ridge
from assistant.retrieval.danger.spoken import (
    RARITY_UNIT,
    WEIGHT_UNIT,
    SpokenFeatures,
    key_of,
    request_features,
)
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.errors import IndexDamagedError
from assistant.retrieval.layout import Numbers
from assistant.safety.suspicion import Harm


class Way(IntEnum):
    """Whether words are heard together with meaning, or alone."""

    TOGETHER = 0
    ALONE = 1


TABLE = Path(__file__).parent / "harmful.npz"
HARMFUL = Path(__file__).parent / "harmful.en.txt"
HARMLESS = Path(__file__).parent / "harmless.en.txt"
RIDGE = 0.5
KEPT_FEATURES = 120_000
"""Of half a million; with a tenth of these one in thirty harmful requests more is missed."""
FALSE_DECLINES = {
    Way.TOGETHER: {Harm.HEARD: 0.048, Harm.LIKELY: 0.03, Harm.PLAIN: 0.02},
    Way.ALONE: {Harm.HEARD: 0.02, Harm.LIKELY: 0.016, Harm.PLAIN: 0.012},
}
"""The shares of proper requests that sound so, of which one in three lies beside a harmful one."""
COUNT_OF_HARMFUL = 2.0
"""How much more a harmful example counts than a proper one; there are fewer of them."""


class RequestDetector:
    """Tell harmful requests; immutable, keeps no message.

    ``thresholds`` say for each way of hearing from which score on a request sounds how harmful,
    the least sure first. Of a request without a vector words alone are heard.
    """

    def __init__(
        self,
        spoken: SpokenFeatures,
        thresholds: Mapping[Way, Mapping[Harm, float]],
        meaning: PackedForms,
        digest: str,
    ) -> None:
        self.digest = digest
        self._spoken = spoken
        self._thresholds = thresholds
        self._meaning = meaning

    def said(self, text: str) -> float:
        """Say how far the words of a request sound harmful."""
        return self._spoken.said(text)

    def harm(self, said: float, question: Vectors | None = None) -> Harm:
        """Tell how far a request sounds more harmful than proper ones do.

        ``said`` is what its words say; ``question`` is its sentence vector, where the sentence
        model is there.
        """
        score, thresholds = self.score(said, question), self._thresholds[_way_of(question)]
        passed = [harm for harm, threshold in thresholds.items() if score >= threshold]
        return passed[-1] if passed else Harm.NONE

    def score(self, said: float, question: Vectors | None = None) -> float:
        """Say how far a request sounds harmful: about -1 for proper and 1 for harmful."""
        return said if question is None else said + float(self._meaning.of(question)[0])


def _way_of(question: Vectors | None) -> Way:
    return Way.ALONE if question is None else Way.TOGETHER


def train_requests(
    harmful: Sequence[str],
    proper: Sequence[str],
    vectors: Vectors,
    taught: NDArray[np.bool_],
    digest: str,
) -> dict[str, NDArray[np.generic]]:
    """Train from requests on both sides.

    ``vectors`` are those of the harmful ones, then of the proper. What the sentence model was
    ``taught`` it knows too well, so the thresholds come from the others. ``digest`` names the
    texts.
    """
    labels = np.repeat((1.0, -1.0), (len(harmful), len(proper))).astype(np.float32)
    features = [request_features(text) for text in (*harmful, *proper)]
    whole = feature_table(features)
    words, meaning = SharedKernel(whole), SharedKernel(None, product_of(vectors))
    table = _pruned(whole, _solved(words, labels), features)
    form = quadratic_form(vectors, _solved(meaning, labels))
    return {
        **arrays_of(packed_forms([form])),
        **_spoken_arrays(table, _solved(SharedKernel(table), labels)),
        "thresholds": _thresholds(words, meaning, labels, taught),
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
        return RequestDetector(
            SpokenFeatures(arrays["keys"], arrays["rarity"], arrays["spoken"]),
            {way: _thresholds_of(way, arrays["thresholds"][way].tolist()) for way in Way},
            forms_in(arrays),
            str(arrays["digest"]),
        )
    except KeyError as error:
        raise IndexDamagedError(f"the table of requests has no {error}") from error
    except ValueError as error:
        raise IndexDamagedError(f"the table of requests is of another kind: {error}") from error


def _thresholds_of(way: Way, values: Sequence[float]) -> Mapping[Harm, float]:
    return dict(zip(FALSE_DECLINES[way], values, strict=True))


def _pruned(
    whole: FeatureTable, shares: Shares, features: Sequence[tuple[str, ...]]
) -> FeatureTable:
    """Keep the features that speak loudest when all are heard."""
    loudness = np.abs(whole.weights(shares[:, None])[:, 0]) * whole.rarity
    kept = np.argsort(-loudness, kind="stable")[:KEPT_FEATURES]
    return feature_table(features, frozenset(whole.names[column] for column in kept))


def _spoken_arrays(table: FeatureTable, shares: Shares) -> dict[str, NDArray[np.generic]]:
    """Lay out the weights by the rising keys of their features; of two with one key the first."""
    weights = table.weights(shares[:, None])[:, 0]
    keys, first = np.unique(np.array([key_of(name) for name in table.names]), return_index=True)
    return {
        "keys": keys.astype(np.uint32),
        "rarity": np.round(table.rarity[first] * RARITY_UNIT).astype(np.uint16),
        "spoken": np.round(weights[first] * WEIGHT_UNIT).astype(np.int16),
    }


def _solved(
    kernel: SharedKernel, labels: Shares, taken: NDArray[np.bool_] | None = None
) -> Shares:
    """Solve the ridge regression; an example that counts more is held back less."""
    ridge = (RIDGE / np.where(labels > 0, COUNT_OF_HARMFUL, 1.0)).astype(np.float32)
    return solve_ridge(kernel.product, labels, ridge, taken)


def _thresholds(
    words: SharedKernel, meaning: SharedKernel, labels: Shares, taught: NDArray[np.bool_]
) -> Numbers:
    """Set the thresholds where proper requests that were never seen would stand."""
    spoken, meant = (
        kernel.product(_solved(kernel, labels, taught)) for kernel in (words, meaning)
    )
    scores = {Way.TOGETHER: spoken + meant, Way.ALONE: spoken}
    unseen = ~taught & (labels < 0)
    found = [
        np.quantile(scores[way][unseen], [1 - share for share in FALSE_DECLINES[way].values()])
        for way in Way
    ]
    return np.round(np.array(found), 3)
