"""Training both detectors from example messages: repeatable, checked on unseen registers.

Ridge regression in its kernel form (Saunders, Gammerman and Vovk, 1998), for words and for
meaning, which are added up where both are heard. The thresholds come from cross-validation that
leaves whole registers out, and where meaning is heard from messages that the sentence model was
not taught, so that they stand where the messages of a hand never seen would stand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.danger.feature_table import FeatureTable, feature_table
from assistant.retrieval.danger.quadratic import (
    arrays_of,
    packed_forms,
    product_of,
    quadratic_form,
)
from assistant.retrieval.danger.solving import SharedKernel, solve_ridge
from assistant.retrieval.encoding import TextEncoder, Vectors
from assistant.retrieval.layout import Numbers
from assistant.retrieval.tuning.lessons import is_taught
from assistant.safety.detector import DetectorHead, written_detector
from assistant.safety.examples import Example
from assistant.safety.judgement import KINDS, Level
from assistant.safety.suspicion import Alarms, Threshold
from assistant.safety.word_table import UNIT, Origin, Weights

WORDS_RIDGE = 0.6
MEANING_RIDGE = 0.5
KEPT_FEATURES = 24_000
LEVELS = 2
"""The first outputs are danger and emergency, the others the kinds."""
FOLDS = 5
FALSE_CARDS = {"first": 0.006, "alone": 0.1, "both": 0.09}
"""Shares of the calm examples, which are nearer to danger than what people mostly write."""
EMERGENCY_AMONG_URGENT = 0.09


@dataclass(frozen=True, slots=True)
class Trained:
    """What training makes: the table of words as text, the table of meaning as arrays."""

    words: str
    meaning: Mapping[str, NDArray[np.generic]]


def train(
    examples: Sequence[Example],
    features: Sequence[Sequence[str]],
    encoder: TextEncoder,
    digest: str,
) -> Trained:
    """Train from examples and their features; ``digest`` names the file they came from."""
    labels = _labels(examples)
    vectors = encoder.encode([example.message for example in examples])
    whole = feature_table(features)
    table = _pruned(whole, features, labels)
    meaning = SharedKernel(None, product_of(vectors))
    biases = _biases(labels)
    head = DetectorHead(
        origin=Origin(digest, len(examples)),
        biases=_thousandths(biases),
        alarms=_alarms(examples, SharedKernel(whole), meaning, labels),
    )
    weights = table.weights(_shares(SharedKernel(table), labels, WORDS_RIDGE)) * UNIT
    rows = zip(table.names, table.counts, map(_rounded, weights), strict=True)
    # How often there is danger the words say already.
    of_kinds = np.where(np.arange(len(biases)) < LEVELS, 0.0, biases)
    return Trained(
        words=written_detector(head, rows),
        meaning=_meaning_table(vectors, _shares(meaning, labels, MEANING_RIDGE), of_kinds)
        | {"digest": np.array(digest)},
    )


def _labels(examples: Sequence[Example]) -> Numbers:
    """Lay out what is true of each message: danger, emergency and each kind, as 1 or -1."""
    truths = [
        (
            example.level is not Level.NONE,
            example.level is Level.EMERGENCY,
            *(example.kind is kind for kind in KINDS),
        )
        for example in examples
    ]
    return np.where(np.array(truths), 1.0, -1.0)


def _pruned(
    whole: FeatureTable, features: Sequence[Sequence[str]], labels: Numbers
) -> FeatureTable:
    """Train once on everything and keep the features that speak loudest."""
    weights = whole.weights(_shares(SharedKernel(whole), labels, WORDS_RIDGE))
    loudness = np.abs(weights).max(axis=1) * whole.rarity
    kept = np.argsort(-loudness, kind="stable")[:KEPT_FEATURES]
    return feature_table(features, frozenset(whole.names[column] for column in kept))


def _shares(kernel: SharedKernel, labels: Numbers, ridge: float) -> Numbers:
    """Give what each example adds, one column for each output.

    What kind of danger it is, only danger can tell: calm examples add nothing to the kinds.
    """
    levels = _solved(kernel, labels[:, :LEVELS], ridge)
    return np.column_stack((levels, _kinds(kernel, labels, ridge)))


def _kinds(kernel: SharedKernel, labels: Numbers, ridge: float) -> Numbers:
    return _solved(kernel, labels[:, LEVELS:], ridge, labels[:, 0] > 0)


def _biases(labels: Numbers) -> Numbers:
    """Give the mean of each output; that of the kinds among danger alone."""
    danger = labels[:, 0] > 0
    return np.append(labels[:, :LEVELS].mean(axis=0), labels[danger, LEVELS:].mean(axis=0))


def _solved(
    kernel: SharedKernel, labels: Numbers, ridge: float, taken: NDArray[np.bool_] | None = None
) -> Numbers:
    """Solve the ridge regression around the mean of the labels; of some messages, or of all."""
    part = np.ones(len(labels), bool) if taken is None else taken
    around = (labels - labels[part].mean(axis=0)).astype(np.float32)
    ridges = np.full(len(labels), ridge, np.float32)
    shares = [solve_ridge(kernel.product, column, ridges, part) for column in around.T]
    return np.column_stack(shares).astype(np.float64)


def _alarms(
    examples: Sequence[Example], words: SharedKernel, meaning: SharedKernel, labels: Numbers
) -> Alarms:
    """Choose the thresholds; the kernel of words is that of all features.

    Features kept for what every label says, those held back too, would have seen the answers; and
    what the sentence model was taught, it has.
    """
    registers = np.array([example.register for example in examples])
    spoken = _unseen(words, labels, WORDS_RIDGE, registers)
    both = spoken + _unseen(meaning, labels, MEANING_RIDGE, registers) - labels[:, :LEVELS].mean(0)
    levels = np.array([example.level.value for example in examples])
    untaught = np.array([not is_taught(example.message) for example in examples])
    return Alarms(
        first=_threshold(spoken, levels, FALSE_CARDS["first"]),
        alone=_threshold(spoken, levels, FALSE_CARDS["alone"]),
        both=_threshold(both[untaught], levels[untaught], FALSE_CARDS["both"]),
    )


def _unseen(
    kernel: SharedKernel, labels: Numbers, ridge: float, registers: NDArray[np.str_]
) -> Numbers:
    """Score every example by a model that has seen nothing of its register."""
    names = sorted(set(registers.tolist()))
    levels = labels[:, :LEVELS]
    scores = np.zeros(levels.shape)
    for fold in range(FOLDS):
        held = np.isin(registers, names[fold::FOLDS])
        shares = _solved(kernel, levels, ridge, ~held).astype(np.float32)
        said = np.column_stack([kernel.product(column) for column in shares.T])
        scores[held] = said[held] + levels[~held].mean(axis=0)
    return scores


def _threshold(scores: Numbers, levels: NDArray[np.str_], false_cards: float) -> Threshold:
    calm, urgent = scores[levels == Level.NONE.value], scores[levels == Level.URGENT.value]
    danger = float(np.quantile(calm[:, 0], 1 - false_cards))
    emergency = float(np.quantile(urgent[:, 1], 1 - EMERGENCY_AMONG_URGENT))
    return Threshold(round(danger, 3), round(emergency, 3))


def _meaning_table(
    vectors: Vectors, shares: Numbers, biases: Numbers
) -> dict[str, NDArray[np.generic]]:
    """Lay out one form for each output; what it says of every message is in its constant."""
    forms = [quadratic_form(vectors, column) for column in shares.T.astype(np.float32)]
    table = packed_forms(forms)
    return arrays_of(replace(table, constants=table.constants + biases))


def _thousandths(values: Numbers) -> Weights:
    return _rounded(values * UNIT)


def _rounded(values: Numbers) -> Weights:
    return tuple(round(value) for value in values.tolist())
