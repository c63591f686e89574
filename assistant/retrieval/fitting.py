"""Fitting the tables of weights to judged questions: small, exact, the same every time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.bands import BandWeights, Estimate
from assistant.retrieval.layout import Numbers
from assistant.retrieval.signals import Signals

RIDGE = 0.01
FOLDS = 10
ANSWERED = 0.988
FALSE_ANSWERS = 0.04
LOWEST_CONFIDENCE = 0.62
_STEPS = 60
_SMALLEST_STEP = 1e-9


@dataclass(frozen=True, slots=True)
class BandExample:
    """One judged question: its signals, and whether it had a page at all and the first was it.

    ``weight`` lets a kind of example count for more or less than one.
    """

    signals: Signals
    is_covered: bool
    is_right: bool
    weight: float = 1.0


def fit_bands(examples: Sequence[BandExample], *, fitted_on: date) -> BandWeights:
    """Fit both estimates, and set the thresholds where unseen questions would stand.

    The thresholds come from cross-validated probabilities: of the judged questions, those of full
    weight, 988 in a thousand are to get an answer or choices, and of those that nothing covers at
    most four in a hundred are to be answered outright. A page that is right less than about three
    times in five is never given outright.

    Raises:
        ValueError: there are fewer than ten examples of either kind.
    """
    covered = np.array([example.is_covered for example in examples], float)
    if min(covered.sum(), len(covered) - covered.sum()) < FOLDS:
        raise ValueError("at least ten covered and ten uncovered questions are needed")
    right = np.array([example.is_right for example in examples], float)
    names = [name for name, _ in examples[0].signals]
    values = np.array([[value for _, value in example.signals] for example in examples])
    weights = np.array([example.weight for example in examples])
    outside = covered == 0
    asked = (covered == 1) & (weights == 1)
    unseen_covered = _cross_validated(values, covered, weights)[asked]
    unseen_right = _cross_validated(values, right, weights)[outside]
    limit = float(np.quantile(unseen_right, 1 - FALSE_ANSWERS))
    return BandWeights(
        fitted_on=fitted_on,
        covered=_estimate(names, fit_logistic(values, covered, weights)),
        right=_estimate(names, fit_logistic(values, right, weights)),
        nothing_below=round(float(np.quantile(unseen_covered, 1 - ANSWERED)), 4),
        answer_from=round(max(limit, LOWEST_CONFIDENCE), 4),
    )


def fit_logistic(values: Numbers, labels: Numbers, weights: Numbers) -> Numbers:
    """Fit a ridge logistic regression by Newton's method; the first number is the bias.

    The ridge is on scaled values, so that no signal is held back for its unit.
    """
    centre, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    table = np.column_stack((np.ones(len(values)), (values - centre) / spread))
    ridge = np.diag([1e-9, *[RIDGE * len(values)] * values.shape[1]])
    found = np.zeros(table.shape[1])
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-table @ found))
        slope = table.T @ (weights * (chances - labels)) + ridge @ found
        curve = (table * (weights * chances * (1 - chances))[:, None]).T @ table + ridge
        step = np.linalg.solve(curve, slope)
        found -= step
        if np.abs(step).max() < _SMALLEST_STEP:
            break
    scaled = found[1:] / spread
    return np.array([found[0] - scaled @ centre, *scaled], dtype=np.float64)


def fit_blend(tables: Sequence[tuple[Numbers, NDArray[np.bool_]]], *, ridge: float) -> Numbers:
    """Fit the weights of signs so that relevant pages come first (softmax, ridge, Newton).

    Each table holds the signs of every page for one question, and which pages are relevant; a
    question without a relevant page teaches nothing and must be left out.
    """
    centred = [signs - signs.mean(axis=0) for signs, _ in tables]
    wanted = [relevant / relevant.sum() for _, relevant in tables]
    found = np.zeros(centred[0].shape[1])
    loss = _blend_loss(found, centred, wanted, ridge)
    for _ in range(_STEPS):
        step = _blend_step(found, centred, wanted, ridge)
        while (nearer := _blend_loss(found - step, centred, wanted, ridge)) > loss:
            step = step / 2
            if np.abs(step).max() < _SMALLEST_STEP:
                return found
        found, loss = found - step, nearer
    return found


def _blend_step(
    found: Numbers, centred: Sequence[Numbers], wanted: Sequence[Numbers], ridge: float
) -> Numbers:
    slope = ridge * len(centred) * found
    curve = ridge * len(centred) * np.eye(len(found))
    for signs, aim in zip(centred, wanted, strict=True):
        shares = _softmax(signs @ found)
        spread = signs - shares @ signs
        slope = slope + signs.T @ (shares - aim)
        curve = curve + (spread * shares[:, None]).T @ spread
    return np.linalg.solve(curve, slope).astype(np.float64)


def _blend_loss(
    found: Numbers, centred: Sequence[Numbers], wanted: Sequence[Numbers], ridge: float
) -> float:
    losses = [
        -float(aim @ np.log(_softmax(signs @ found) + 1e-300))
        for signs, aim in zip(centred, wanted, strict=True)
    ]
    return sum(losses) + ridge * len(centred) * float(found @ found) / 2


def _softmax(odds: Numbers) -> Numbers:
    shares: Numbers = np.exp(odds - odds.max())
    shares /= shares.sum()
    return shares


def _cross_validated(values: Numbers, labels: Numbers, weights: Numbers) -> Numbers:
    """Estimate each example from the others: fold by fold, in the order given."""
    folds = np.arange(len(values)) % FOLDS
    chances = np.zeros(len(values))
    for fold in range(FOLDS):
        held, rest = folds == fold, folds != fold
        found = fit_logistic(values[rest], labels[rest], weights[rest])
        chances[held] = 1 / (1 + np.exp(-(found[0] + values[held] @ found[1:])))
    return chances


def _estimate(names: Sequence[str], found: Numbers) -> Estimate:
    rounded = [round(float(weight), 4) for weight in found]
    return Estimate(rounded[0], dict(zip(names, rounded[1:], strict=True)))
