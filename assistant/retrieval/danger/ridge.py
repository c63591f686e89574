"""Ridge regression of many outputs at once; a label may be unknown, and the score unseen."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.danger.feature_table import FeatureTable, feature_table
from assistant.retrieval.danger.solving import SharedKernel, solve_ridge
from assistant.retrieval.layout import Numbers
from assistant.safety.word_table import UNIT, Row, Weights

WORDS_RIDGE = 0.6
MEANING_RIDGE = 0.5
FOLDS = 5


def shares_of(kernel: SharedKernel, labels: Numbers, ridge: float) -> Numbers:
    """Give what each example adds, one column for each output.

    Labels are 1 and -1; an example whose label is nan adds nothing to that output. Each output is
    solved around the mean of its labels.
    """
    ridges = np.full(len(labels), ridge, np.float32)
    shares = []
    for column in labels.T:
        around = np.nan_to_num(column - np.nanmean(column)).astype(np.float32)
        shares.append(solve_ridge(kernel.product, around, ridges, ~np.isnan(column)))
    return np.column_stack(shares).astype(np.float64)


def unseen_scores(
    kernel: SharedKernel, labels: Numbers, ridge: float, registers: NDArray[np.str_]
) -> Numbers:
    """Score every example by a model that has seen nothing of its register."""
    names = sorted(set(registers.tolist()))
    scores = np.zeros(labels.shape)
    for fold in range(FOLDS):
        held = np.isin(registers, names[fold::FOLDS])
        known = np.where(held[:, None], np.nan, labels)
        shares = shares_of(kernel, known, ridge).astype(np.float32)
        said = np.column_stack([kernel.product(column) for column in shares.T])
        scores[held] = said[held] + np.nanmean(known, axis=0)
    return scores


def pruned_table(
    whole: FeatureTable, features: Sequence[Sequence[str]], labels: Numbers, most: int
) -> FeatureTable:
    """Train once on everything and keep the features that speak loudest, at ``most`` so many."""
    weights = whole.weights(shares_of(SharedKernel(whole), labels, WORDS_RIDGE))
    loudness = np.abs(weights).max(axis=1) * whole.rarity
    kept = np.argsort(-loudness, kind="stable")[:most]
    return feature_table(features, frozenset(whole.names[column] for column in kept))


def rows_of(table: FeatureTable, labels: Numbers) -> list[Row]:
    """Train on a table, and lay out what each feature says in thousandths."""
    weights = table.weights(shares_of(SharedKernel(table), labels, WORDS_RIDGE)) * UNIT
    return list(zip(table.names, table.counts, map(rounded, weights), strict=True))


def thousandths(values: Numbers) -> Weights:
    """Write outputs as a table holds them."""
    return rounded(values * UNIT)


def rounded(values: Numbers) -> Weights:
    """Round to whole numbers."""
    return tuple(round(value) for value in values.tolist())


def exceeded_by(share: float, values: Numbers) -> float:
    """Give the threshold that such a share of the values exceeds, in thousandths."""
    return round(float(np.quantile(values, 1 - share)), 3)
