"""Periods: calendar months in Europe/London, and quarters; nothing finer is ever counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from assistant.guidance.errors import AssistantError
from assistant.guidance.hours import LONDON
from assistant.usage.cells import Measure

RELEASE_DAY = 8
MONTHS_IN_QUARTER = 3
MONTHS_IN_YEAR = 12
QUARTERLY = frozenset({Measure.HOURS})
"""Measures so close to a moment that a month would be too fine."""

_WRITTEN = re.compile(r"([0-9]{4})-(?:(0[1-9]|1[0-2])|Q([1-4]))")


class UnknownPeriodError(AssistantError):
    """What was written is neither a month such as 2026-11 nor a quarter such as 2026-Q4."""


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar month (``months`` is 1) or quarter (3); ``last`` is its last month, 1 to 12."""

    year: int
    last: int
    months: int = 1

    def __str__(self) -> str:
        if self.months == 1:
            return f"{self.year:04}-{self.last:02}"
        return f"{self.year:04}-Q{self.last // MONTHS_IN_QUARTER}"

    @property
    def release_day(self) -> date:
        """The first day on which its figures may be released: the eighth after its end."""
        year, month = divmod(self.year * MONTHS_IN_YEAR + self.last, MONTHS_IN_YEAR)
        return date(year, month + 1, RELEASE_DAY)

    def holds(self, measure: Measure) -> bool:
        """Tell whether this kind of period is that of the measure."""
        return (self.months == MONTHS_IN_QUARTER) == (measure in QUARTERLY)


def period_of(measure: Measure, moment: datetime) -> Period:
    """Find the period in which a measure counts an aware moment."""
    here = moment.astimezone(LONDON)
    return quarter_of(here.date()) if measure in QUARTERLY else month_of(here.date())


def month_of(day: date) -> Period:
    """Find the calendar month of a day."""
    return Period(day.year, day.month)


def quarter_of(day: date) -> Period:
    """Find the calendar quarter of a day."""
    last = -(-day.month // MONTHS_IN_QUARTER) * MONTHS_IN_QUARTER
    return Period(day.year, last, MONTHS_IN_QUARTER)


def read_period(written: str) -> Period:
    """Read a period as it is kept.

    Raises:
        UnknownPeriodError: it is neither a month nor a quarter.
    """
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise UnknownPeriodError(f"{written!r}: a month such as 2026-11, or a quarter 2026-Q4")
    if match[3]:
        return Period(int(match[1]), int(match[3]) * MONTHS_IN_QUARTER, MONTHS_IN_QUARTER)
    return Period(int(match[1]), int(match[2]))


def periods_due(first: Period, today: date) -> Iterator[Period]:
    """List the months from the first on that may be released, each quarter after its last one.

    A month in which nobody asked is among them, so that it looks like one in which few did.
    """
    year, month = first.year, first.last
    while (due := Period(year, month)).release_day <= today:
        yield due
        if month % MONTHS_IN_QUARTER == 0:
            yield Period(year, month, MONTHS_IN_QUARTER)
        year, month = (year, month + 1) if month < MONTHS_IN_YEAR else (year + 1, 1)
