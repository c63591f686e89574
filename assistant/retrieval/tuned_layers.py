"""The last layers of the sentence model as they were taught here, in a table beside the model.

``assistant tune-model`` makes the table: weights by the names that the model's own file has for
them. That file stays as it was reviewed; its weights are replaced in memory, while it is opened.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.errors import DAMAGED_TABLE, EncoderUnavailableError

TABLE = Path(__file__).parent / "model" / "tuned.npz"
PROBE = "how do i tell somebody that i am being hurt"
"""What becomes of it shows that the layers are in their place: a strange name is passed over."""
PROBE_VECTOR = "probe"
SCALE = ".scale"


@dataclass(frozen=True, slots=True)
class TunedLayers:
    """Weights by their names, as the run time of the model takes them.

    ``probe`` is the vector of PROBE. Layers of one ``digest`` are the same.
    """

    values: Mapping[str, Any]
    probe: NDArray[np.float32]
    digest: str


def load_tuned(path: Path = TABLE) -> TunedLayers:
    """Read the table.

    Raises:
        OSError: it is missing or leads beyond its end.
        ImportError: the run time of the model is not installed.
        EncoderUnavailableError: it is damaged in any other way.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in sorted(stored.files)}
        probe = arrays[PROBE_VECTOR]
    except DAMAGED_TABLE as error:
        raise EncoderUnavailableError(f"{path.name} is damaged") from error
    told = hashlib.sha256()
    for name, array in arrays.items():
        told.update(f"{name} {array.dtype} {array.shape} ".encode() + array.tobytes())
    laid_out = import_module("onnxruntime").OrtValue.ortvalue_from_numpy
    values = {name: laid_out(weights) for name, weights in _weights(arrays)}
    return TunedLayers(values, probe, told.hexdigest())


def _weights(
    arrays: Mapping[str, NDArray[Any]],
) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Give each weight; a matrix is stored in whole steps, of a size for each column."""
    for name, array in arrays.items():
        if name != PROBE_VECTOR and not name.endswith(SCALE):
            steps = arrays.get(f"{name}{SCALE}", np.float32(1))
            yield name, (array * steps).astype(np.float32)
