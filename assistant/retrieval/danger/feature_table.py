"""What the messages of training hold: weighted features, one row for each message."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.layout import Numbers
from assistant.safety.word_table import rarity_of

FEWEST_MESSAGES = 2


@dataclass(frozen=True, slots=True)
class FeatureTable:
    """Messages as rows of weighted features, each row of length one; sparse.

    ``names`` and ``counts`` are the columns; entry ``k`` stands in row ``rows[k]`` and column
    ``columns[k]``.
    """

    names: tuple[str, ...]
    counts: tuple[int, ...]
    rarity: Numbers
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Numbers
    row_count: int

    def weights(self, shares: NDArray[np.floating[Any]]) -> Numbers:
        """Turn shares of rows (one column for each output) into weights of columns."""
        found = [
            np.bincount(self.columns, self.values * column[self.rows], len(self.names))
            for column in shares.T
        ]
        return np.column_stack(found)

    def said(self, weights: Numbers) -> Numbers:
        """Add up for each row what the weights of its columns say."""
        said: Numbers = np.bincount(
            self.rows, self.values * weights[self.columns], self.row_count
        ).astype(np.float64)
        return said


def feature_table(
    messages: Sequence[Sequence[str]], wanted: frozenset[str] | None = None
) -> FeatureTable:
    """Lay out the features of messages; what only one message has is left out.

    ``wanted`` keeps the columns to some features.
    """
    shared = Counter(chain.from_iterable(messages))
    names = tuple(
        sorted(
            name
            for name, count in shared.items()
            if count >= FEWEST_MESSAGES and (wanted is None or name in wanted)
        )
    )
    numbers = {name: number for number, name in enumerate(names)}
    counts = tuple(shared[name] for name in names)
    rarity = np.array(
        [rarity_of(name, count, len(messages)) for name, count in zip(names, counts, strict=True)]
    )
    listed = [[numbers[name] for name in features if name in numbers] for features in messages]
    sizes = [len(found) for found in listed]
    rows = np.repeat(np.arange(len(messages)), sizes)
    columns = np.fromiter(chain.from_iterable(listed), np.int64, sum(sizes))
    values = rarity[columns]
    lengths = np.sqrt(np.bincount(rows, values**2, len(messages)))
    values = values / np.where(lengths > 0, lengths, 1.0)[rows]
    return FeatureTable(names, counts, rarity, rows, columns, values, len(messages))
