"""Steps downhill: Adam with weights that decay (Loshchilov and Hutter, 2019)."""

from collections.abc import Mapping

import numpy as np

from assistant.retrieval.tuning.layer import Array

FIRST_MEMORY = np.float32(0.9)
SECOND_MEMORY = np.float32(0.999)
SMALLEST = np.float32(1e-8)


class Optimiser:
    """Change parameters in place, each by its gradients of now and before."""

    def __init__(self, parameters: Mapping[str, Array], decay: float = 0.0) -> None:
        self._parameters = parameters
        self._decay = np.float32(decay)
        self._first = {name: np.zeros_like(values) for name, values in parameters.items()}
        self._second = {name: np.zeros_like(values) for name, values in parameters.items()}
        self._steps = 0

    def step(self, gradients: Mapping[str, Array], rate: float) -> None:
        """Take a step; ``rate`` is about what a parameter changes by."""
        self._steps += 1
        first_share = 1 - FIRST_MEMORY**self._steps
        second_share = 1 - SECOND_MEMORY**self._steps
        for name, gradient in gradients.items():
            values, first, second = (
                table[name] for table in (self._parameters, self._first, self._second)
            )
            first += (1 - FIRST_MEMORY) * (gradient - first)
            second += (1 - SECOND_MEMORY) * (gradient * gradient - second)
            slope = first / (first_share * (np.sqrt(second / second_share) + SMALLEST))
            values -= np.float32(rate) * (slope + self._decay * values)
