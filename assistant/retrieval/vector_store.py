"""Vectors of approved texts kept beside the index, so that no text is ever read twice.

Never of questions: a vector can be turned back into much of what was typed.
"""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from assistant.retrieval.encoding import DIMENSIONS, Vectors
from assistant.retrieval.errors import DAMAGED_TABLE

KEY_SIZE = 16
_UNFINISHED = "unfinished-"


def vector_file(folder: Path, encoder_digest: str, kept_as: str = "vectors") -> Path:
    """Name the file of one model; another model, or another kind of text, has another file."""
    return folder / f"{kept_as}-{encoder_digest}.npz"


def load_vectors(path: Path) -> dict[bytes, Vectors]:
    """Read vectors by the key of their text; a missing or damaged file holds none."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            keys, matrix = stored["keys"], stored["vectors"].astype(np.float32, copy=False)
    except (OSError, *DAMAGED_TABLE):
        return {}
    if keys.shape != (len(matrix), KEY_SIZE) or matrix.shape[1:] != (DIMENSIONS,):
        return {}
    return {key.tobytes(): vector for key, vector in zip(keys, matrix, strict=True)}


def save_vectors(path: Path, vectors: Mapping[bytes, Vectors]) -> None:
    """Write vectors so that a reader finds the old file or the new one, never half of one.

    The caller is the only one who writes; what a killed writer left is removed.

    Raises:
        OSError: the disk is full or not ours; the vectors in memory still serve.
    """
    keys = np.frombuffer(b"".join(vectors), np.uint8).reshape(len(vectors), KEY_SIZE)
    matrix = np.array(list(vectors.values()), np.float32).reshape(len(vectors), DIMENSIONS)
    unfinished = f"{_UNFINISHED}{path.stem}-"
    for left in path.parent.glob(f"{unfinished}*"):
        left.unlink(missing_ok=True)
    beside = path.with_name(f"{unfinished}{os.getpid()}.npz")
    try:
        np.savez(beside, keys=keys, vectors=matrix)
        beside.chmod(0o600)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def text_key(text: str) -> bytes:
    """Name a text by its hash."""
    return hashlib.blake2b(text.encode(), digest_size=KEY_SIZE).digest()
