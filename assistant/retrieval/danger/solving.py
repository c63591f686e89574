"""Ridge regression in its kernel form, solved by nothing but products.

Conjugate gradients need of a kernel only its product with a vector. That of words is two passes
over what the messages hold; laid out, half a million features of forty thousand messages would
take hours. That of meaning is a product of its own, which may stand for one of any size.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.conjugate_gradients import solve
from assistant.retrieval.danger.feature_table import FeatureTable

Shares: TypeAlias = NDArray[np.float32]
Product: TypeAlias = Callable[[Shares], Shares]

TOLERANCE = 1e-3
"""Of the length of what is left over to that of the labels; less changes no third decimal."""
MOST_STEPS = 1_000


@dataclass(frozen=True, slots=True)
class SharedKernel:
    """What messages share: the words of a ``table``, what ``meaning`` multiplies, or both."""

    table: FeatureTable | None
    meaning: Product | None = None

    def product(self, shares: Shares) -> Shares:
        """Multiply the kernel with one share for each message."""
        shared = np.zeros(len(shares))
        if self.table is not None:
            shared += self.table.said(self.table.weights(shares[:, None])[:, 0])
        if self.meaning is not None:
            shared += self.meaning(shares)
        return shared.astype(np.float32)


def solve_ridge(
    product: Product, labels: Shares, ridge: Shares, taken: NDArray[np.bool_] | None = None
) -> Shares:
    """Give each message its share, so that shares and ridge together make the labels.

    ``ridge`` says for each message how far it is held back. Only the messages ``taken`` take
    part; the shares of the others are 0.
    """
    part = np.ones_like(labels) if taken is None else taken.astype(np.float32)

    def pushed(shares: Shares) -> Shares:
        return part * product(shares) + ridge * shares

    return solve(pushed, labels * part, near_enough=TOLERANCE, most_steps=MOST_STEPS)
