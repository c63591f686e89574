"""The days on which the clocks change in the United Kingdom."""

from datetime import date
from functools import cache

YEARS = range(2025, 2036)


@cache
def last_sunday(year: int, month: int) -> date:
    """Find the last Sunday of a month of 31 days (Summer Time Order 2002)."""
    days = (date(year, month, day) for day in range(25, 32))
    return next(day for day in days if day.isoweekday() == 7)


CHANGES = [last_sunday(year, month) for year in YEARS for month in (3, 10)]
