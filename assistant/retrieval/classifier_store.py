"""The classifier kept beside the vectors that it was fitted to, so that it is fitted once."""

import hashlib
from pathlib import Path

import numpy as np

from assistant.retrieval.classifier import Examples, PageClassifier, fit_classifier
from assistant.retrieval.kept_arrays import Arrays, kept_arrays

KIND = "classifier"
WEIGHTS = "weights"


def classifier_for(examples: Examples, root: Path | None) -> PageClassifier:
    """Load the classifier of these examples, or fit and keep it; one worker fits, others wait.

    Raises:
        OSError: ``root`` cannot be written at all.
    """

    def worked_out() -> Arrays:
        return {WEIGHTS: fit_classifier(examples).weights}

    return PageClassifier(
        kept_arrays(root, KIND, _digest(examples), {WEIGHTS}, worked_out)[WEIGHTS]
    )


def _digest(examples: Examples) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for array in (examples.vectors, examples.classes, np.array([examples.class_count])):
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()
