"""Vectors that come with the service, of the texts that come with it: a first start reads none.

``assistant ship-vectors`` makes the table from the content folder. What was edited since has a
text of another name, and its vector is made where it is needed; so a stale table costs time, and
never an answer. Vectors are stored in steps of a 127th of their largest part.
"""

from collections.abc import Collection, Mapping
from pathlib import Path

import numpy as np

from assistant.retrieval.encoding import DIMENSIONS, Vectors
from assistant.retrieval.errors import DAMAGED_TABLE
from assistant.retrieval.packed_vectors import SPAN
from assistant.retrieval.vector_store import KEY_SIZE

TABLE = Path(__file__).parent / "model" / "vectors.npz"


def load_shipped(
    encoder_digest: str, wanted: Collection[bytes], path: Path = TABLE
) -> dict[bytes, Vectors]:
    """Read the vectors of the ``wanted`` keys; none from another model or a damaged table."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            digest, keys, steps = str(stored["digest"]), stored["keys"], stored["steps"]
    except (OSError, *DAMAGED_TABLE):
        return {}
    fits = keys.shape == (len(steps), KEY_SIZE) and steps.shape[1:] == (DIMENSIONS,)
    if digest != encoder_digest or not fits:
        return {}
    rows = {key.tobytes(): row for row, key in enumerate(keys)}
    found = [key for key in wanted if key in rows]
    vectors = steps[[rows[key] for key in found]].astype(np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1)
    return dict(zip(found, vectors, strict=True))


def save_shipped(
    vectors: Mapping[bytes, Vectors], encoder_digest: str, path: Path = TABLE
) -> None:
    """Write the table, in the order of the keys, so that equal vectors make an equal one."""
    keys = sorted(vectors)
    matrix = np.array([vectors[key] for key in keys], np.float32).reshape(len(keys), DIMENSIONS)
    largest = np.maximum(np.abs(matrix).max(axis=1, keepdims=True), 1e-9)
    np.savez_compressed(
        path,
        digest=np.array(encoder_digest),
        keys=np.frombuffer(b"".join(keys), np.uint8).reshape(len(keys), KEY_SIZE),
        steps=np.rint(matrix / largest * SPAN).astype(np.int8),
    )
