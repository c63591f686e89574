"""Agreement of many people on an ordered scale: Krippendorff's alpha, ordinal.

Source: K. Krippendorff, Content Analysis (4th edition, 2018), chapter 12; computed by the package
``krippendorff``. 1 is full agreement, 0 what chance alone would give, below 0 worse than chance.
"""

from collections.abc import Iterable, Mapping

import krippendorff

from assistant.pathways.thresholds import Step

FEWEST_IN_A_VIGNETTE = 2


def alpha_of(vignettes: Iterable[Mapping[Step, int]]) -> float | None:
    """Give alpha of the counts of each step for each vignette.

    None where it does not exist: nobody answered a vignette twice, or all gave one and the same
    step to everything.
    """
    counts = [[counted.get(step, 0) for step in Step] for counted in vignettes]
    answered = [row for row in counts if sum(row) >= FEWEST_IN_A_VIGNETTE]
    given = [column for column in zip(*answered, strict=True) if any(column)]
    if len(given) < FEWEST_IN_A_VIGNETTE:
        return None
    return float(krippendorff.alpha(value_counts=answered, level_of_measurement="ordinal"))
