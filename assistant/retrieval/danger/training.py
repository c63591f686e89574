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

from assistant.retrieval.danger.feature_table import feature_table
from assistant.retrieval.danger.quadratic import (
    arrays_of,
    packed_forms,
    product_of,
    quadratic_form,
)
from assistant.retrieval.danger.ridge import (
    MEANING_RIDGE,
    WORDS_RIDGE,
    exceeded_by,
    pruned_table,
    rows_of,
    shares_of,
    thousandths,
    unseen_scores,
)
from assistant.retrieval.danger.solving import SharedKernel
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.layout import Numbers
from assistant.retrieval.tuning.lessons import is_taught
from assistant.safety.detector import DetectorHead, written_detector
from assistant.safety.examples import Example
from assistant.safety.judgement import KINDS, Level
from assistant.safety.suspicion import Alarms, Threshold
from assistant.safety.word_table import Origin

KEPT_FEATURES = 24_000
LEVELS = 2
"""The first outputs are danger and emergency, the others the kinds."""
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
    vectors: Vectors,
    digest: str,
) -> Trained:
    """Train from examples, their features and vectors; ``digest`` names what they came from."""
    labels = _labels(examples)
    whole = feature_table(features)
    table = pruned_table(whole, features, labels, KEPT_FEATURES)
    meaning = SharedKernel(None, product_of(vectors))
    biases = np.nanmean(labels, axis=0)
    head = DetectorHead(
        origin=Origin(digest, len(examples)),
        biases=thousandths(biases),
        alarms=_alarms(examples, SharedKernel(whole), meaning, labels[:, :LEVELS]),
    )
    # How often there is danger the words say already.
    of_kinds = np.where(np.arange(len(biases)) < LEVELS, 0.0, biases)
    return Trained(
        words=written_detector(head, rows_of(table, labels)),
        meaning=_meaning_table(vectors, shares_of(meaning, labels, MEANING_RIDGE), of_kinds)
        | {"digest": np.array(digest)},
    )


def _labels(examples: Sequence[Example]) -> Numbers:
    """Lay out what is true of each message: danger, emergency and each kind, as 1 or -1.

    What kind of danger it is, only danger can tell: that of calm examples is unknown.
    """
    truths = [
        (
            example.level is not Level.NONE,
            example.level is Level.EMERGENCY,
            *(example.kind is kind for kind in KINDS),
        )
        for example in examples
    ]
    labels = np.where(np.array(truths), 1.0, -1.0)
    labels[labels[:, 0] < 0, LEVELS:] = np.nan
    return labels


def _alarms(
    examples: Sequence[Example], words: SharedKernel, meaning: SharedKernel, labels: Numbers
) -> Alarms:
    """Choose the thresholds; the kernel of words is that of all features.

    Features kept for what every label says, those held back too, would have seen the answers; and
    what the sentence model was taught, it has.
    """
    registers = np.array([example.register for example in examples])
    spoken = unseen_scores(words, labels, WORDS_RIDGE, registers)
    both = spoken + unseen_scores(meaning, labels, MEANING_RIDGE, registers) - labels.mean(axis=0)
    levels = np.array([example.level.value for example in examples])
    untaught = np.array([not is_taught(example.message) for example in examples])
    return Alarms(
        first=_threshold(spoken, levels, FALSE_CARDS["first"]),
        alone=_threshold(spoken, levels, FALSE_CARDS["alone"]),
        both=_threshold(both[untaught], levels[untaught], FALSE_CARDS["both"]),
    )


def _threshold(scores: Numbers, levels: NDArray[np.str_], false_cards: float) -> Threshold:
    calm, urgent = scores[levels == Level.NONE.value], scores[levels == Level.URGENT.value]
    return Threshold(
        exceeded_by(false_cards, calm[:, 0]), exceeded_by(EMERGENCY_AMONG_URGENT, urgent[:, 1])
    )


def _meaning_table(
    vectors: Vectors, shares: Numbers, biases: Numbers
) -> dict[str, NDArray[np.generic]]:
    """Lay out one form for each output; what it says of every message is in its constant."""
    forms = [quadratic_form(vectors, column) for column in shares.T.astype(np.float32)]
    table = packed_forms(forms)
    return arrays_of(replace(table, constants=table.constants + biases))
