"""The last layers in the file of the sentence model: how they are read, and how they are replaced.

The file is a graph in the format of ONNX. What lies inside of it is had by naming it as a further
result, and replaced by naming what stands in its place; the file itself is never written.
"""

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.tuned_layers import SCALE
from assistant.retrieval.tuning.layer import Array, Parameters

READ = "layer_norm_8"
"""What the first tuned layer reads: the states of the tokens after four layers."""
LAST = "last_hidden_state"

_PARTS = {
    "query": "attention.self.query.bias",
    "key": "attention.self.key.bias",
    "value": "attention.self.value.bias",
    "attended": "attention.output.dense.bias",
    "wide": "intermediate.dense.bias",
    "narrow": "output.dense.bias",
}
_NORMS = {
    "attention.norm": "attention.output.LayerNorm.weight",
    "attention.norm.bias": "attention.output.LayerNorm.bias",
    "output.norm": "output.LayerNorm.weight",
    "output.norm.bias": "output.LayerNorm.bias",
}
_MATRICES = {
    4: ("val_335", "val_343", "val_351", "val_389", "val_393", "val_402"),
    5: ("val_406", "val_414", "val_422", "val_460", "val_464", "val_473"),
}
LAYERS = tuple(_MATRICES)
_STEPS = 127
_GRAPH_OF_MODEL, _OUTPUT_OF_GRAPH, _NAME_OF_VALUE = 7, 12, 1


def opened(model: Path) -> Any:
    """Open the model so that the states before the last layers and their weights can be had."""
    names = [READ, *(name for layer in LAYERS for _, name in _named(layer))]
    return import_module("onnxruntime").InferenceSession(
        _with_results(model.read_bytes(), names), providers=["CPUExecutionProvider"]
    )


def weights_of(session: Any) -> dict[int, Parameters]:
    """Read the weights of the last layers."""
    found: dict[int, Parameters] = {}
    for layer in LAYERS:
        parts, names = zip(*_named(layer), strict=True)
        values = session.run(list(names), inputs_of(np.zeros((1, 1), np.int64)))
        found[layer] = {part: np.array(value) for part, value in zip(parts, values, strict=True)}
    return found


def inputs_of(tokens: NDArray[np.int64]) -> Mapping[str, NDArray[np.int64]]:
    """Lay out texts of one length, a row of token numbers each, as the model reads them."""
    return {
        "input_ids": tokens,
        "attention_mask": np.ones_like(tokens),
        "token_type_ids": np.zeros_like(tokens),
    }


def replacing(weights: Mapping[int, Parameters]) -> dict[str, NDArray[np.generic]]:
    """Name what stands in the place of the model's own weights, its matrices in whole steps."""
    found: dict[str, NDArray[np.generic]] = {}
    for layer in LAYERS:
        for part, name in _named(layer):
            values = weights[layer][part]
            if part in _PARTS:
                found[name], found[f"{name}{SCALE}"] = _in_steps(values)
            else:
                found[name] = values.astype(np.float32)
    return found


def rounded(weights: Mapping[int, Parameters]) -> dict[int, Parameters]:
    """Give the layers as they come back from their table: matrices in whole steps."""
    return {
        layer: {
            part: np.multiply(*_in_steps(values)) if part in _PARTS else values
            for part, values in parts.items()
        }
        for layer, parts in weights.items()
    }


def _in_steps(values: Array) -> tuple[NDArray[np.int8], Array]:
    """Round a matrix to whole steps; give the size of a step for each column as well."""
    scale = np.maximum(np.abs(values).max(axis=0, keepdims=True) / _STEPS, 1e-12)
    return np.rint(values / scale).astype(np.int8), scale.astype(np.float32)


def _named(layer: int) -> Iterator[tuple[str, str]]:
    """Pair each part of a layer with its name in the graph."""
    yield from zip(_PARTS, _MATRICES[layer], strict=True)
    inside = f"inner.encoder.layer.{layer}."
    for part, name in _PARTS.items():
        yield f"{part}.bias", inside + name
    for part, name in _NORMS.items():
        yield part, inside + name


def _with_results(model: bytes, names: Sequence[str]) -> bytes:
    """Name further results of a model.

    A part of a protocol buffer that stands there twice is read as one part, joined.
    """
    outputs = [_field(_OUTPUT_OF_GRAPH, _field(_NAME_OF_VALUE, name.encode())) for name in names]
    return model + _field(_GRAPH_OF_MODEL, b"".join(outputs))


def _field(number: int, content: bytes) -> bytes:
    length, written = len(content), bytearray([number << 3 | 2])
    while length > 0x7F:  # noqa: PLR2004 - seven bits in a byte
        written.append(length & 0x7F | 0x80)
        length >>= 7
    written.append(length)
    return bytes(written) + content
