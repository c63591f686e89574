"""What the first layers of the sentence model make of texts, and those texts in batches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.encoding import DIMENSIONS
from assistant.retrieval.tuning.graph import LAST, READ, inputs_of
from assistant.retrieval.tuning.layer import Array
from assistant.retrieval.tuning.pooling import sentence_vectors

TOKENS_TAUGHT = 96
"""Of a text no more are read in a lesson; few texts have as many."""
TOKENS_AT_ONCE = 1_500


@dataclass(frozen=True, slots=True)
class TokenStates:
    """The states of the tokens of texts, a row each, text after text, in half precision.

    Text ``n`` has ``lengths[n]`` tokens and begins in row ``starts[n]``; ``vectors[n]`` is what
    the whole model makes of it, before it is taught anything.
    """

    rows: NDArray[np.float16]
    starts: NDArray[np.int64]
    lengths: NDArray[np.int64]
    vectors: Array

    def of(self, texts: NDArray[np.int64]) -> Array:
        """Fetch the states of texts that all have one length."""
        places = self.starts[texts][:, None] + np.arange(self.lengths[texts[0]])
        return self.rows[places.ravel()].astype(np.float32)


def read_states(session: Any, tokenizer: Any, texts: Sequence[str]) -> TokenStates:
    """Send texts through the first layers."""
    tokens = [tokenizer.encode(text).ids[:TOKENS_TAUGHT] for text in texts]
    lengths = np.array([len(each) for each in tokens], np.int64)
    starts = np.cumsum(lengths) - lengths
    rows = np.empty((int(lengths.sum()), DIMENSIONS), np.float16)
    vectors = np.empty((len(texts), DIMENSIONS), np.float32)
    for batch in batches(lengths):
        inputs = inputs_of(np.array([tokens[text] for text in batch.tolist()], np.int64))
        states, last = session.run([READ, LAST], inputs)
        places = starts[batch][:, None] + np.arange(lengths[batch[0]])
        rows[places.ravel()] = states.reshape(-1, DIMENSIONS)
        vectors[batch], _ = sentence_vectors(last.reshape(-1, DIMENSIONS), int(lengths[batch[0]]))
    return TokenStates(rows, starts, lengths, vectors)


def batches(
    lengths: NDArray[np.int64], order: NDArray[np.int64] | None = None
) -> Iterator[NDArray[np.int64]]:
    """Put texts of one length together, in their ``order``, about as many tokens each time."""
    ordered = np.arange(len(lengths)) if order is None else order
    by_length = ordered[np.argsort(lengths[ordered], kind="stable")]
    for same in np.split(by_length, np.flatnonzero(np.diff(lengths[by_length])) + 1):
        count = max(TOKENS_AT_ONCE // int(lengths[same[0]]), 1)
        yield from (same[start : start + count] for start in range(0, len(same), count))
