"""Choosing the step to name beside suggestions, where a step too low costs more than one too high.

The leanings become probabilities, and the step of the least expected cost is named: each step too
high costs one, each step too low one and three quarters. So the likeliest step is not always the
one that is named (Chow, "On Optimum Recognition Error and Reject Tradeoff", IEEE Transactions on
Information Theory, 1970).
"""

import numpy as np
from numpy.typing import NDArray

from assistant.pathways.assessment import STEPS
from assistant.retrieval.layout import Numbers

# Set on held-out cases and judged vignettes, and coarse on purpose.
SHARE_OF_WORDS = 0.9
TEMPERATURE = 0.12
COST_OF_TOO_LOW = 1.75
FIRST = 3


def blended(by_words: Numbers, by_meaning: Numbers | None) -> Numbers:
    """Join what the words and the meaning lean to; words alone stand for both."""
    if by_meaning is None:
        return by_words
    joined: Numbers = SHARE_OF_WORDS * by_words + (1 - SHARE_OF_WORDS) * by_meaning
    return joined


def chances_of(leaning: Numbers, can_be_quoted: NDArray[np.bool_]) -> Numbers:
    """Share 1 among the steps of which a sign can be quoted; there is at least one."""
    odds = np.where(can_be_quoted, leaning, -np.inf)
    shares: Numbers = np.exp((odds - odds.max()) / TEMPERATURE)
    shares /= shares.sum()
    return shares


def cautious_step(chances: Numbers) -> int:
    """Choose the step, by its place, that would be the least mistake."""
    apart = np.arange(len(STEPS))[None, :] - np.arange(len(STEPS))[:, None]
    costs = np.where(apart < 0, -COST_OF_TOO_LOW * apart, apart)
    dear = chances @ costs
    return int(np.argmin(np.where(chances > 0, dear, np.inf)))


def with_each_step(
    order: NDArray[np.int64], steps: NDArray[np.int64], chances: Numbers
) -> list[int]:
    """Bring forward the best sign of the named step, and of the likeliest step beside it.

    ``order`` are the places of signs, best first, ``steps`` the step of each sign. The nearest
    sign stays first. Whoever reads only three so meets what speaks for more or less as well.
    """
    named = cautious_step(chances)
    likeliest = np.argsort(-chances, kind="stable").tolist()
    nearest = int(steps[order[0]])
    wanted = [nearest, *(step for step in (named, *likeliest) if step != nearest)]
    kept = [step for step in dict.fromkeys(wanted) if chances[step] > 0][:FIRST]
    first = [int(order[np.argmax(steps[order] == step)]) for step in kept]
    return [*first, *(place for place in order.tolist() if place not in first)]
