"""The form that counts a limit: what was typed, what is wrong with it, and the answer."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from assistant.channels.web.forms import CountForm
from assistant.channels.web.visit import Visit
from assistant.guidance.counting import Counted, count_days, count_hours
from assistant.guidance.hours import LONDON
from assistant.guidance.timescale import Timescale, Unit

_NUMBER = re.compile(r"[0-9]{1,4}")
_CLOCK = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})")


class Mistake(StrEnum):
    """What keeps a limit from being counted."""

    NO_LIMIT = "no-limit"
    NO_DATE = "no-date"
    NO_SUCH_DATE = "no-such-date"
    OTHER_YEAR = "other-year"
    NO_TIME = "no-time"


@dataclass(frozen=True, slots=True)
class CountedDays:
    """A limit counted from a day."""

    timescale: Timescale
    event: date
    counted: Counted


@dataclass(frozen=True, slots=True)
class CountedHours:
    """A limit in hours counted from a moment to another, both in Europe/London."""

    timescale: Timescale
    event: datetime
    last: datetime


Count = CountedDays | CountedHours


def count(form: CountForm, visit: Visit) -> Count | tuple[Mistake, ...]:
    """Count what the form asks for, or say all that is wrong with it."""
    timescale = visit.edition.timescales.get(form.timescale)
    event = _event(form, visit)
    clock = _clock(form.time)
    mistakes = (
        *(() if timescale else (Mistake.NO_LIMIT,)),
        *((event,) if isinstance(event, Mistake) else ()),
        *((Mistake.NO_TIME,) if _needs_time(timescale) and clock is None else ()),
    )
    if timescale is None or isinstance(event, Mistake) or mistakes:
        return mistakes
    if clock is not None and timescale.unit is Unit.HOURS:
        moment = datetime.combine(event, clock, tzinfo=LONDON)
        return CountedHours(timescale, moment, count_hours(timescale, moment))
    return CountedDays(timescale, event, count_days(timescale, event, visit.live.bank_holidays))


def known_years(visit: Visit) -> tuple[int, int]:
    """Tell the first and the last year whose bank holidays are known."""
    years = {visit.today.year, *(day.year for day in visit.live.bank_holidays)}
    return min(years), max(years)


def _event(form: CountForm, visit: Visit) -> date | Mistake:
    typed = (form.year, form.month, form.day)
    if not any(typed):
        return Mistake.NO_DATE
    if not all(_NUMBER.fullmatch(part) for part in typed):
        return Mistake.NO_SUCH_DATE
    year, month, day = map(int, typed)
    first, last = known_years(visit)
    if not first <= year <= last:
        return Mistake.OTHER_YEAR
    try:
        return date(year, month, day)
    except ValueError:
        return Mistake.NO_SUCH_DATE


def _needs_time(timescale: Timescale | None) -> bool:
    return timescale is not None and timescale.unit is Unit.HOURS


def _clock(typed: str) -> time | None:
    match = _CLOCK.fullmatch(typed)
    if match is None:
        return None
    try:
        return time(int(match[1]), int(match[2]))
    except ValueError:
        return None
