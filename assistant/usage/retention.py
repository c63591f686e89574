"""How long figures and the staff's log are kept, and where a chain begins without its oldest.

Deleting the oldest links of a chain of hashes would break it, were it not known what the first of
those that remain has to follow.
"""

from dataclasses import dataclass
from datetime import date, timedelta

NOTHING_BEFORE = "0" * 64
COUNTS_DAYS = 35
"""How long the counts of a month lie on after their release."""
FIGURES_YEARS = 7
"""A released figure is kept for two plans of the partnership, and a year."""
STAFF_LOG_YEARS = 2


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The last link of a chain that was deleted, none so far by default: its number, its hash."""

    number: int = 0
    sha256: str = NOTHING_BEFORE


NOTHING_DELETED = Checkpoint()


def years_before(day: date, years: int) -> date:
    """Name the same day so many years earlier; the 28th for a 29th of February."""
    return (day - timedelta(days=is_leap_day(day))).replace(year=day.year - years)


def is_leap_day(day: date) -> bool:
    """Tell whether a day is one that most years do not have."""
    return (day.month, day.day) == (2, 29)
