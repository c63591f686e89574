"""Training what hears the circumstances of a danger: from examples of danger alone.

The thresholds come from cross-validation that leaves whole registers out. A child who gets the
card for parents is worse off than a parent who gets that for a child, yet parents are many: four
in a hundred of what families write may be taken for another's. With calm messages beside them,
in which the same people write, nobody was known better.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.guidance.page import Audience
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
from assistant.safety.circumstance_words import CircumstanceHead, written_circumstances
from assistant.safety.circumstances import SPEAKERS, SUBJECTS, Clearness
from assistant.safety.examples import Example
from assistant.safety.features import features_of
from assistant.safety.word_table import Origin

KEPT_FEATURES = 16_000
DIRECTIONS = 128
"""Of 384; with all of them one subject in a hundred more is known."""
FALSE_SPEAKERS = 0.04
"""The share of what families write that is taken for another's."""
FALSE_SUBJECTS = 0.05
"""The share of dangers without a subject of their own that are taken for one of those with one."""


@dataclass(frozen=True, slots=True)
class TrainedCircumstances:
    """What training makes: the table of words as text, the table of meaning as arrays."""

    words: str
    meaning: Mapping[str, NDArray[np.generic]]


def train_circumstances(
    dangers: Sequence[Example], vectors: Vectors, digest: str
) -> TrainedCircumstances:
    """Train from examples of danger and their vectors; ``digest`` names what they came from."""
    labels = _labels(dangers)
    features = [features_of(example.message, ()) for example in dangers]
    whole = feature_table(features)
    directions = _directions(vectors)
    turned = vectors @ directions
    meaning = SharedKernel(None, product_of(turned))
    alone, both = _thresholds(dangers, SharedKernel(whole), meaning, labels)
    head = CircumstanceHead(
        origin=Origin(digest, len(dangers)),
        biases=thousandths(np.nanmean(labels, axis=0)),
        alone=alone,
        both=both,
    )
    table = pruned_table(whole, features, labels, KEPT_FEATURES)
    shares = shares_of(meaning, labels, MEANING_RIDGE).astype(np.float32)
    forms = packed_forms([quadratic_form(turned, column) for column in shares.T])
    return TrainedCircumstances(
        words=written_circumstances(head, rows_of(table, labels)),
        meaning=arrays_of(forms) | {"directions": directions, "digest": np.array(digest)},
    )


def _labels(dangers: Sequence[Example]) -> Numbers:
    """Lay out who writes, nan where nobody can tell, and what it is about, as 1 or -1."""
    speakers = [[each.audience is speaker for speaker in SPEAKERS] for each in dangers]
    subjects = [
        [(each.level, each.theme) == (subject.level, subject.theme) for subject in SUBJECTS]
        for each in dangers
    ]
    labels = np.where(np.column_stack((speakers, subjects)), 1.0, -1.0)
    labels[[each.audience is None for each in dangers], : len(SPEAKERS)] = np.nan
    return labels


def _directions(vectors: Vectors) -> NDArray[np.float32]:
    """Give the directions in which the vectors differ most, one in each column.

    Each points to where its largest number is positive, so that they are the same every time.
    """
    spread = vectors - vectors.mean(axis=0)
    _, found = np.linalg.eigh((spread.T @ spread).astype(np.float64))
    most = found[:, ::-1][:, :DIRECTIONS]
    largest = most[np.abs(most).argmax(axis=0), np.arange(most.shape[1])]
    directions: NDArray[np.float32] = (most * np.sign(largest)).astype(np.float32)
    return directions


def _thresholds(
    dangers: Sequence[Example], words: SharedKernel, meaning: SharedKernel, labels: Numbers
) -> tuple[Clearness, Clearness]:
    """Choose from when on words alone are clear enough, and words and meaning together.

    What the sentence model was taught, it has seen.
    """
    registers = np.array([example.register for example in dangers])
    spoken = unseen_scores(words, labels, WORDS_RIDGE, registers)
    meant = unseen_scores(meaning, labels, MEANING_RIDGE, registers)
    both = spoken + meant - np.nanmean(labels, axis=0)
    untaught = np.array([not is_taught(example.message) for example in dangers])
    family = np.array([example.audience is Audience.FAMILY for example in dangers])
    plain = np.array([example.theme is None for example in dangers])
    return (
        _clearness(spoken[family], spoken[plain]),
        _clearness(both[family & untaught], both[plain & untaught]),
    )


def _clearness(of_families: Numbers, of_none: Numbers) -> Clearness:
    """Choose from the scores of what families write, and of what is about no subject."""
    count = len(SPEAKERS)
    return Clearness(
        speakers=tuple(exceeded_by(FALSE_SPEAKERS, column) for column in of_families.T[:count]),
        subject=exceeded_by(FALSE_SUBJECTS, of_none[:, count:].max(axis=1)),
    )
