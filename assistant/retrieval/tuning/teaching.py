"""The lessons themselves: the last layers move so that what is alike here lies together.

A linear head for each subject stands on the vectors of the texts while they are taught, and is
thrown away after; only the layers stay. Every vector is held near what the model made of its text
before, so that what no lesson is about is compared as well as it was (Li and Hoiem, "Learning
without Forgetting", 2016).
"""

import logging
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.tuning.layer import Array, Gradients, Parameters, encode_layer
from assistant.retrieval.tuning.lessons import UNTOLD, Subject
from assistant.retrieval.tuning.optimising import Optimiser
from assistant.retrieval.tuning.pooling import sentence_vectors
from assistant.retrieval.tuning.states import TokenStates, batches

ROUNDS = 4
RATE = 4e-4
HEAD_RATE = 5e-3
DECAY = 0.01
WARM_UP = 200
DROPPED = 0.1
LOYALTY = np.float32(2)
"""How much it costs to go from what a vector was, beside what the heads get wrong.

Untaught, a linear head and the nearest asks find 2,900 judged questions' pages first and among
three in .781 and .930; after two rounds at half the rate in .805 and .946; after four at this rate
and half the loyalty in .814 and .949.
"""
SHARPNESS = np.float32(10)
"""How far apart the odds of classes can be at first, on vectors of length one."""
SEED = 1

_log = logging.getLogger(__name__)


class Classroom:
    """The layers that are taught, with a head for each subject; changed by every lesson."""

    def __init__(
        self, layers: Mapping[int, Parameters], subjects: Sequence[Subject], seed: int = SEED
    ) -> None:
        self._chance = np.random.default_rng(seed)
        self.layers = {
            number: {name: np.array(values, np.float32) for name, values in weights.items()}
            for number, weights in layers.items()
        }
        self._subjects = tuple(subjects)
        width = len(next(iter(self.layers.values()))["output.norm"])
        self._heads: dict[str, Array] = {}
        for number, subject in enumerate(subjects):
            size = (width + 1, len(subject.counts))
            self._heads[str(number)] = self._chance.normal(0, 0.02, size).astype(np.float32)
        self._optimisers = {
            number: Optimiser(weights, DECAY) for number, weights in self.layers.items()
        }
        self._of_heads = Optimiser(self._heads)

    def teach(self, states: TokenStates, rounds: int = ROUNDS) -> None:
        """Go through all texts so many times, first briskly, then ever more carefully."""
        count = len(states.lengths)
        planned = rounds * len(list(batches(states.lengths)))
        step = 0
        for number in range(rounds):
            together = list(batches(states.lengths, self._chance.permutation(count)))
            losses = []
            for place in self._chance.permutation(len(together)):
                pace = min(1.0, step / WARM_UP) * (1 - step / planned)
                losses.append(self.lesson(states, together[place], pace))
                step += 1
            _log.info("round %d of %d: loss %.3f", number + 1, rounds, np.mean(losses))

    def vectors(self, states: TokenStates, texts: NDArray[np.int64]) -> Array:
        """Give the vectors of a few texts of one length, as they are after the lessons."""
        length = int(states.lengths[texts[0]])
        passed = states.of(texts)
        for weights in self.layers.values():
            passed, _ = encode_layer(passed, length, weights)
        return sentence_vectors(passed, length)[0]

    def lesson(self, states: TokenStates, texts: NDArray[np.int64], pace: float) -> float:
        """Teach a few texts of one length; give how far off the heads were before."""
        length = int(states.lengths[texts[0]])
        passed, backs = states.of(texts), []
        for weights in self.layers.values():
            passed, back = encode_layer(passed, length, weights, self._dropout)
            backs.append(back)
        vectors, vectors_back = sentence_vectors(passed, length)
        loss, gradient, of_heads = self._judged(vectors, states.vectors[texts], texts)
        told = vectors_back(gradient)
        for number, back in reversed(list(zip(self.layers, backs, strict=True))):
            told, found = back(told)
            self._optimisers[number].step(found, pace * RATE)
        self._of_heads.step(of_heads, pace * HEAD_RATE)
        return loss

    def _dropout(self, states: Array) -> Array:
        kept = self._chance.random(states.shape, np.float32) >= DROPPED
        return kept.astype(np.float32) / np.float32(1 - DROPPED)

    def _judged(
        self, vectors: Array, before: Array, texts: NDArray[np.int64]
    ) -> tuple[float, Array, Gradients]:
        """Ask every head, and tell what would have been better of vectors and of heads."""
        loss = float(LOYALTY * (1 - (vectors * before).sum(axis=1)).mean())
        gradient: Array = before * (-LOYALTY / np.float32(len(texts)))
        found: Gradients = {}
        scaled = np.column_stack((vectors * SHARPNESS, np.ones(len(vectors), np.float32)))
        for number, subject in enumerate(self._subjects):
            head = self._heads[str(number)]
            own, surplus = _surplus(scaled @ head, subject, texts)
            loss += own
            found[str(number)] = scaled.T @ surplus
            gradient += SHARPNESS * (surplus @ head[:-1].T)
        return loss, gradient, found


def _surplus(odds: Array, subject: Subject, texts: NDArray[np.int64]) -> tuple[float, Array]:
    """Say how far each class is given too much: softmax against the truth, by what counts."""
    classes = subject.classes[texts]
    told = classes != UNTOLD
    counts: Array = np.where(told, subject.counts[classes], 0).astype(np.float32)
    counts /= len(texts)
    odds -= odds.max(axis=1, keepdims=True)
    shares = np.exp(odds)
    shares /= shares.sum(axis=1, keepdims=True)
    rows = np.arange(len(texts))
    loss = float(-(counts * np.log(shares[rows, classes] + np.float32(1e-9))).sum())
    shares[rows, classes] -= 1
    surplus: Array = shares * counts[:, None]
    return loss, surplus
