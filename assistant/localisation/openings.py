"""Opening hours as sentences: what holds now, and the lines of a whole week."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter

from assistant.guidance.contact import Contact
from assistant.guidance.hours import (
    LONDON,
    Always,
    BankHolidays,
    Hours,
    Opening,
    OpenState,
    Outside,
    Span,
    Weekly,
)
from assistant.localisation.catalogues import Catalogue
from assistant.localisation.formatting import (
    clock_time,
    date_in_words,
    listed,
    weekday,
    weekday_of,
)

WEEK = timedelta(days=7)
DAYS_OF_WEEK = 7
A_PAIR = 2


def opening_sentence(
    opening: Opening, hours: Hours | None, at: datetime, catalogue: Catalogue
) -> str:
    """Say whether a service answers at the moment ``at`` (aware) and when that changes."""
    if isinstance(hours, Always):
        return catalogue.gettext("Open day and night")
    match opening.state, opening.changes_at:
        case OpenState.UNKNOWN, _:
            return _unknown(hours, catalogue)
        case OpenState.OPEN, None:
            return catalogue.gettext("Open now")
        case OpenState.OPEN, datetime() as closes:
            return _open_until(closes, at.astimezone(LONDON), catalogue)
        case _, datetime() as opens:
            return _opens(opens, at.astimezone(LONDON), catalogue)
    return catalogue.gettext("Closed now")


def hours_lines(
    hours: Hours | None, register: Mapping[str, Contact], catalogue: Catalogue
) -> tuple[str, ...]:
    """Write the hours of a week, days that are alike together; empty while they are unknown."""
    match hours:
        case Always():
            return (catalogue.gettext("Every day, day and night"),)
        case Weekly() as weekly:
            return (*_week_lines(weekly, catalogue), *_bank_holiday_line(weekly, catalogue))
        case Outside(other) if other in register:
            name = register[other].name
            return (catalogue.gettext("Whenever %(name)s is closed", name=name),)
    return ()


def _unknown(hours: Hours | None, catalogue: Catalogue) -> str:
    if hours is None:
        return catalogue.gettext("Opening hours are being confirmed by the partnership")
    return catalogue.gettext("Hours may be different on this bank holiday")


def _open_until(closes: datetime, now: datetime, catalogue: Catalogue) -> str:
    clock = clock_time(closes.time(), catalogue)
    if (closes - timedelta(minutes=1)).date() == now.date():
        return catalogue.gettext("Open now until %(time)s", time=clock)
    if closes.date() == now.date() + timedelta(days=1):
        return catalogue.gettext("Open now until %(time)s tomorrow", time=clock)
    day = _day(closes, now, catalogue)
    return catalogue.gettext("Open now until %(time)s %(day)s", time=clock, day=day)


def _opens(opens: datetime, now: datetime, catalogue: Catalogue) -> str:
    clock = clock_time(opens.time(), catalogue)
    if opens.date() == now.date():
        return catalogue.gettext("Opens %(time)s today", time=clock)
    if opens.date() == now.date() + timedelta(days=1):
        return catalogue.gettext("Opens %(time)s tomorrow", time=clock)
    day = _day(opens, now, catalogue)
    return catalogue.gettext("Opens %(time)s %(day)s", time=clock, day=day)


def _day(moment: datetime, now: datetime, catalogue: Catalogue) -> str:
    """Name a day by its weekday within the week to come, else by its date."""
    if moment.date() - now.date() < WEEK:
        return weekday_of(moment, catalogue)
    return date_in_words(moment.date(), catalogue)


def _week_lines(weekly: Weekly, catalogue: Catalogue) -> Iterator[str]:
    numbered = enumerate(weekly.days)
    for spans, alike in groupby(numbered, key=itemgetter(1)):
        numbers = [number for number, _ in alike]
        yield catalogue.gettext(
            "%(days)s: %(hours)s",
            days=_days(numbers, catalogue),
            hours=_spans(spans, catalogue),
        )


def _days(numbers: list[int], catalogue: Catalogue) -> str:
    first, last = weekday(numbers[0], catalogue), weekday(numbers[-1], catalogue)
    if len(numbers) == DAYS_OF_WEEK:
        return catalogue.gettext("Every day")
    if len(numbers) == 1:
        return first
    if len(numbers) == A_PAIR:
        return catalogue.gettext("%(first)s and %(last)s", first=first, last=last)
    return catalogue.gettext("%(first)s to %(last)s", first=first, last=last)


def _spans(spans: tuple[Span, ...], catalogue: Catalogue) -> str:
    if not spans:
        return catalogue.gettext("closed")
    return listed(tuple(_span(span, catalogue) for span in spans), catalogue)


def _span(span: Span, catalogue: Catalogue) -> str:
    opens, closes = clock_time(span.opens, catalogue), clock_time(span.closes, catalogue)
    return catalogue.gettext("%(opens)s to %(closes)s", opens=opens, closes=closes)


def _bank_holiday_line(weekly: Weekly, catalogue: Catalogue) -> tuple[str, ...]:
    match weekly.bank_holidays:
        case BankHolidays.CLOSED:
            return (catalogue.gettext("Closed on bank holidays"),)
        case BankHolidays.AS_USUAL:
            return (catalogue.gettext("The same on bank holidays"),)
        case BankHolidays.UNKNOWN:
            return (catalogue.gettext("Hours may be different on bank holidays"),)
