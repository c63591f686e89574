"""An invented round of vignettes for each year of a demonstration, released by the rule for all.

No set is kept and no form was sent: the answers are drawn, and decide alone what is shown.
"""

import hashlib
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from admin.activities.activity import AgencyType
from admin.consistency.releasing import ClosedSet, Tallied, released
from admin.consistency.vignettes import Phase
from assistant.pathways.thresholds import Step
from assistant.usage.cells import Measure
from assistant.usage.noise import noise
from assistant.usage.periods import month_of

KEY: Final = b"demonstration"
TITLE: Final = "Eight invented cases of neglect"
VIGNETTES: Final = 8
CLOSED: Final = (11, 27)
PEOPLE: Final = {
    AgencyType.EDUCATION: 46,
    AgencyType.SOCIAL_CARE: 34,
    AgencyType.HEALTH: 28,
    AgencyType.POLICE: 24,
    AgencyType.VOLUNTARY: 7,
}
"""One is so small that it is not shown."""
ALIKE: Final = {Phase.BEFORE: 150, Phase.AFTER: 215}
"""Of 256, how many choose the step that most choose; the others choose any."""


def invented_set(year: int) -> ClosedSet:
    """Invent the set that was closed in a calendar year."""
    closed_on = date(year, *CLOSED)
    answers = {phase: _answers(year, phase) for phase in Phase}
    drawn: Callable[[Phase, tuple[str, ...]], int] = partial(_noise, closed_on)
    return ClosedSet(TITLE, VIGNETTES, closed_on, released(answers, VIGNETTES, drawn))


def _answers(year: int, phase: Phase) -> Tallied:
    tallied: Counter[tuple[AgencyType, int, Step]] = Counter()
    steps = tuple(Step)
    for agency, people in PEOPLE.items():
        for vignette in range(VIGNETTES):
            usual = steps[vignette % len(steps)]
            for person in range(people):
                name = f"{year}|{phase.value}|{agency.value}|{vignette}|{person}"
                chance, other = hashlib.sha256(name.encode()).digest()[:2]
                step = usual if chance < ALIKE[phase] else steps[other % len(steps)]
                tallied[agency, vignette, step] += 1
    return tallied


def _noise(closed_on: date, phase: Phase, members: tuple[str, ...]) -> int:
    return noise(KEY, month_of(closed_on), Measure.AGENCY, (f"invented {phase.value}", *members))
