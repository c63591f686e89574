"""When somebody answers: typed hours, and whether a service is open at a given moment."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
DAYS_AHEAD = 14


class BankHolidays(StrEnum):
    """What a service does on a bank holiday of England and Wales."""

    CLOSED = "closed"
    AS_USUAL = "as-usual"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Span:
    """One stretch of a day, in London wall time, from ``opens`` up to but not at ``closes``."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Always:
    """Open at every hour of every day."""


@dataclass(frozen=True, slots=True)
class Weekly:
    """The same hours every week: seven ``days``, Monday first; an empty one is closed."""

    days: tuple[tuple[Span, ...], ...]
    bank_holidays: BankHolidays


@dataclass(frozen=True, slots=True)
class Outside:
    """Open whenever the contact with this id, which has weekly hours, is closed."""

    contact: str


Hours: TypeAlias = Always | Weekly | Outside


class OpenState(StrEnum):
    """What can honestly be said about a service now."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether a service answers now, and when that changes next.

    ``changes_at`` is in Europe/London; None when it never changes or when it is not known.
    """

    state: OpenState
    changes_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether the service certainly answers now."""
        return self.state is OpenState.OPEN

    @property
    def is_closed(self) -> bool:
        """Tell whether the service certainly does not answer now."""
        return self.state is OpenState.CLOSED


UNKNOWN = Opening(OpenState.UNKNOWN)


def opening_of_week(hours: Weekly, at: datetime, bank_holidays: frozenset[date]) -> Opening:
    """Say whether weekly hours cover the moment ``at`` (aware), and when that changes.

    Unknown on a bank holiday when the service has not said what it does then.
    """
    now = at.astimezone(LONDON)
    if now.date() in bank_holidays and hours.bank_holidays is BankHolidays.UNKNOWN:
        return UNKNOWN
    for opens, closes in _spans_ahead(hours, now.date(), bank_holidays):
        if opens <= now < closes:
            return Opening(OpenState.OPEN, closes)
        if now < opens:
            return Opening(OpenState.CLOSED, opens)
    return Opening(OpenState.CLOSED)


def _spans_ahead(
    hours: Weekly, first: date, bank_holidays: frozenset[date]
) -> Iterator[tuple[datetime, datetime]]:
    """Yield the open stretches of the next two weeks as London moments, in order.

    A stretch within the hour that is left out when summer time begins never comes.
    """
    for offset in range(DAYS_AHEAD):
        day = first + timedelta(days=offset)
        if day in bank_holidays and hours.bank_holidays is not BankHolidays.AS_USUAL:
            continue
        for span in hours.days[day.weekday()]:
            opens, closes = _moment(day, span.opens), _moment(day, span.closes)
            if opens.astimezone(UTC) < closes.astimezone(UTC):
                yield opens, closes


def _moment(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=LONDON)
