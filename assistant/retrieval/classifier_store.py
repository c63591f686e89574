"""The classifier kept beside the vectors that it was fitted to, so that it is fitted once."""

import hashlib
import os
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from assistant.retrieval.attempting import attempt
from assistant.retrieval.classifier import Examples, PageClassifier, fit_classifier
from assistant.retrieval.locking import exclusive

CLASSIFIER_LOCK = "classifier.lock"
_PREFIX = "classifier-"
_UNFINISHED = "half-classifier-"


def classifier_for(examples: Examples, root: Path | None) -> PageClassifier:
    """Load the classifier of these examples, or fit and keep it; one worker fits, others wait.

    What cannot be kept, because ``root`` is None or full, is used all the same.
    """
    if root is None:
        return fit_classifier(examples)
    path = root / f"{_PREFIX}{_digest(examples)}.npz"
    with exclusive(root / CLASSIFIER_LOCK):
        found = _load(path, examples)
        if found is None:
            found = fit_classifier(examples)
            attempt("keeping the classifier", lambda: _save(path, found))
    return found


def _load(path: Path, examples: Examples) -> PageClassifier | None:
    """Read a classifier; a missing or damaged file is None."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            weights = stored["weights"].astype(np.float32)
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None
    wanted = (examples.vectors.shape[1] + 1, examples.class_count)
    return PageClassifier(weights) if weights.shape == wanted else None


def _save(path: Path, classifier: PageClassifier) -> None:
    """Write the file whole, and remove those of other editions; the caller holds the lock."""
    for left in (*path.parent.glob(f"{_UNFINISHED}*"), *path.parent.glob(f"{_PREFIX}*.npz")):
        left.unlink(missing_ok=True)
    beside = path.with_name(f"{_UNFINISHED}{os.getpid()}.npz")
    try:
        np.savez(beside, weights=classifier.weights)
        beside.chmod(0o600)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _digest(examples: Examples) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for array in (examples.vectors, examples.classes, np.array([examples.class_count])):
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()
