"""Limits and how they were counted, as sentences."""

from datetime import date, datetime

from babel.dates import format_date

from assistant.guidance.counting import Counted
from assistant.guidance.timescale import Counts, Timescale, Unit
from assistant.localisation.catalogues import Catalogue
from assistant.localisation.formatting import clock_time, date_in_words, listed


def limit_in_words(timescale: Timescale, catalogue: Catalogue) -> str:
    """Say a limit as "15 working days"."""
    limit = timescale.limit
    match timescale.unit:
        case Unit.HOURS:
            return catalogue.ngettext("%(num)d hour", "%(num)d hours", limit)
        case Unit.WORKING_DAYS:
            return catalogue.ngettext("%(num)d working day", "%(num)d working days", limit)
        case Unit.CALENDAR_DAYS:
            return catalogue.ngettext("%(num)d calendar day", "%(num)d calendar days", limit)
        case Unit.WEEKS:
            return catalogue.ngettext("%(num)d week", "%(num)d weeks", limit)
        case Unit.MONTHS:
            return catalogue.ngettext("%(num)d month", "%(num)d months", limit)


def limit_with_way(timescale: Timescale, catalogue: Catalogue) -> str:
    """Say a limit as "15 working days after" or "3 working days before" its event."""
    limit = limit_in_words(timescale, catalogue)
    if timescale.counts is Counts.BEFORE:
        return catalogue.gettext("%(limit)s before", limit=limit)
    return catalogue.gettext("%(limit)s after", limit=limit)


def day_in_words(day: date, catalogue: Catalogue) -> str:
    """Write a day as "Tuesday 22 December 2026"."""
    return format_date(day, "EEEE d MMMM y", locale=catalogue.locale.formats)


def moment_in_words(moment: datetime, catalogue: Catalogue) -> str:
    """Write a moment, in the wall time that it carries, as "2:30 pm on Tuesday 1 June 2027"."""
    clock = clock_time(moment.time(), catalogue)
    day = day_in_words(moment.date(), catalogue)
    return catalogue.gettext("%(time)s on %(day)s", time=clock, day=day)


def result_in_words(timescale: Timescale, start: str, end: str, catalogue: Catalogue) -> str:
    """Say "15 working days from Tuesday 22 December 2026 is Friday 15 January 2027."."""
    values = {"limit": limit_in_words(timescale, catalogue), "start": start, "end": end}
    if timescale.counts is Counts.BEFORE:
        return catalogue.gettext("%(limit)s before %(start)s is %(end)s.", **values)
    return catalogue.gettext("%(limit)s from %(start)s is %(end)s.", **values)


def how_counted(timescale: Timescale, counted: Counted, catalogue: Catalogue) -> tuple[str, ...]:
    """Say which day was day one, and what was passed over."""
    first = day_in_words(counted.first, catalogue)
    match timescale.unit, timescale.counts:
        case Unit.WORKING_DAYS, Counts.AFTER:
            day_one = catalogue.gettext("Day one is the next working day: %(day)s.", day=first)
        case Unit.WORKING_DAYS, Counts.BEFORE:
            day_one = catalogue.gettext("Day one is the working day before: %(day)s.", day=first)
        case _, Counts.AFTER:
            day_one = catalogue.gettext("Day one is the day after: %(day)s.", day=first)
        case _, Counts.BEFORE:
            day_one = catalogue.gettext("Day one is the day before: %(day)s.", day=first)
    return day_one, _passed_over(timescale, counted, catalogue)


def _passed_over(timescale: Timescale, counted: Counted, catalogue: Catalogue) -> str:
    if timescale.unit is not Unit.WORKING_DAYS:
        return catalogue.gettext("Every day counts, weekends and bank holidays as well.")
    if not counted.bank_holidays:
        return catalogue.gettext("Saturdays and Sundays do not count. No bank holiday is between.")
    days = tuple(date_in_words(day, catalogue) for day in counted.bank_holidays)
    return catalogue.gettext(
        "Saturdays and Sundays do not count, nor do these bank holidays: %(days)s.",
        days=listed(days, catalogue),
    )
