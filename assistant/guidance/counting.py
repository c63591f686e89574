"""Counting a limit on the calendar: the day on which it is over, and what was passed over."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count, islice

from assistant.guidance.hours import LONDON
from assistant.guidance.timescale import Counts, Timescale, Unit

DAY = timedelta(days=1)
DAYS_IN = {Unit.CALENDAR_DAYS: 1, Unit.WEEKS: 7}
MONTHS_A_YEAR = 12
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Counted:
    """The last day of a limit; ``first`` is day one, the day beside that of the event.

    ``bank_holidays`` were passed over, in the order of the calendar; those at a weekend, which
    does not count anyway, are left out. Empty where every day counts.
    """

    first: date
    last: date
    bank_holidays: tuple[date, ...] = ()


def count_days(timescale: Timescale, event: date, bank_holidays: frozenset[date]) -> Counted:
    """Count a limit in days, weeks or months from the day of the event, which is day nought.

    Working days leave out Saturdays, Sundays and bank holidays. A month ends on the same date of
    a later month, or on its last day where it is too short.

    Raises:
        ValueError: the limit is in hours, which have no day without a time.
    """
    if timescale.unit is Unit.HOURS:
        raise ValueError(timescale.unit)
    way = _way(timescale)
    if timescale.unit is Unit.WORKING_DAYS:
        return _count_working_days(event, timescale.limit, way, bank_holidays)
    if timescale.unit is Unit.MONTHS:
        return Counted(event + way * DAY, _months_on(event, way * timescale.limit))
    days = timescale.limit * DAYS_IN[timescale.unit]
    return Counted(event + way * DAY, event + way * days * DAY)


def count_hours(timescale: Timescale, event: datetime) -> datetime:
    """Count a limit in hours from a moment (aware) to one in Europe/London.

    Hours run on where the clocks change: the wall clock then shows another time.
    """
    hours = timedelta(hours=timescale.limit) * _way(timescale)
    return (event.astimezone(UTC) + hours).astimezone(LONDON)


def is_working_day(day: date, bank_holidays: frozenset[date]) -> bool:
    """Tell whether a day counts as a working day in England."""
    return day.weekday() < SATURDAY and day not in bank_holidays


def _count_working_days(
    event: date, limit: int, way: int, bank_holidays: frozenset[date]
) -> Counted:
    every = (event + way * number * DAY for number in count(1))
    working = (day for day in every if is_working_day(day, bank_holidays))
    days = tuple(islice(working, limit))
    passed = (day for day in sorted(bank_holidays) if day.weekday() < SATURDAY)
    between = (day for day in passed if event < day < days[-1] or days[-1] < day < event)
    return Counted(days[0], days[-1], tuple(between))


def _months_on(day: date, months: int) -> date:
    years, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    month += 1
    return date(years, month, min(day.day, monthrange(years, month)[1]))


def _way(timescale: Timescale) -> int:
    return 1 if timescale.counts is Counts.AFTER else -1
