"""Periods of a report: the partnership's years from April to March, their halves and quarters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from assistant.guidance.errors import AssistantError
from assistant.usage.periods import MONTHS_IN_QUARTER, MONTHS_IN_YEAR, Period, read_period

APRIL = 4
HALF = 6
LETTERS = {HALF: "H", MONTHS_IN_QUARTER: "Q"}
LENGTHS = {letter: months for months, letter in LETTERS.items()}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
CENTURY = 100
_WRITTEN = re.compile(r"(?P<year>[0-9]{4})-(?P<end>[0-9]{2})(?:-(?P<part>H[12]|Q[1-4]))?")


class UnknownReportPeriodError(AssistantError):
    """What was written is no period of a report; the message says how to write one."""


@dataclass(frozen=True, slots=True, order=True)
class ReportPeriod:
    """``months`` whole months (12, 6 or 3) from the first of ``month`` (1 to 12) of ``year``.

    Written "2025-26", "2025-26-H1" (April to September) or "2025-26-Q4" (January to March).
    """

    year: int
    month: int
    months: int

    def __str__(self) -> str:
        begins = self.year if self.month >= APRIL else self.year - 1
        written = f"{begins:04}-{(begins + 1) % CENTURY:02}"
        if self.months == MONTHS_IN_YEAR:
            return written
        number = (self.month - APRIL) % MONTHS_IN_YEAR // self.months + 1
        return f"{written}-{LETTERS[self.months]}{number}"

    @property
    def name(self) -> str:
        """Name it in words, as "April 2025 to March 2026"."""
        last = self.last_day
        return f"{_month_and_year(self.first_day)} to {_month_and_year(last)}"

    @property
    def first_day(self) -> date:
        """The first of its days."""
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """The last of its days."""
        return self._begins_after(self.months) - timedelta(days=1)

    @property
    def previous(self) -> "ReportPeriod":
        """The period of the same length just before it."""
        before = self._begins_after(-self.months)
        return ReportPeriod(before.year, before.month, self.months)

    @property
    def calendar_months(self) -> tuple[Period, ...]:
        """The months of the ledger that it holds, in order."""
        firsts = (self._begins_after(passed) for passed in range(self.months))
        return tuple(Period(first.year, first.month) for first in firsts)

    def holds(self, period: Period) -> bool:
        """Tell whether a month or a quarter of the ledger lies within it."""
        return self.first_day <= date(period.year, period.last, 1) <= self.last_day

    def _begins_after(self, months: int) -> date:
        year, month = divmod(self.year * MONTHS_IN_YEAR + self.month - 1 + months, MONTHS_IN_YEAR)
        return date(year, month + 1, 1)


def read_report_period(written: str) -> ReportPeriod:
    """Read a period as it is written.

    Raises:
        UnknownReportPeriodError: it is none.
    """
    match = _WRITTEN.fullmatch(written)
    if match is None or (int(match["year"]) + 1) % CENTURY != int(match["end"]):
        raise UnknownReportPeriodError(
            f"{written!r}: write a year as 2025-26, a half as 2025-26-H1, a quarter as 2025-26-Q4"
        )
    year = ReportPeriod(int(match["year"]), APRIL, MONTHS_IN_YEAR)
    if match["part"] is None:
        return year
    letter, number = match["part"][0], int(match["part"][1])
    return _part_of(year, LENGTHS[letter], number)


def year_of(day: date) -> ReportPeriod:
    """Find the year, from April to March, of a day."""
    return ReportPeriod(day.year if day.month >= APRIL else day.year - 1, APRIL, MONTHS_IN_YEAR)


def offered_periods(released: Iterable[str]) -> tuple[ReportPeriod, ...]:
    """List the years of which something was released, the newest first, each with its parts."""
    days = [date(period.year, period.last, 1) for period in map(read_period, released)]
    years = sorted({year_of(day) for day in days}, reverse=True)
    found = (part for year in years for part in _with_parts(year))
    return tuple(part for part in found if any(part.first_day <= d <= part.last_day for d in days))


def _with_parts(year: ReportPeriod) -> Iterator[ReportPeriod]:
    yield year
    for months in LETTERS:
        yield from (
            _part_of(year, months, number)
            for number, _ in zip(count(1), range(0, MONTHS_IN_YEAR, months), strict=False)
        )


def _part_of(year: ReportPeriod, months: int, number: int) -> ReportPeriod:
    first = year.calendar_months[(number - 1) * months]
    return ReportPeriod(first.year, first.last, months)


def _month_and_year(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"
