"""Opening hours: ``always``, the hours of each weekday, or outside those of another contact."""

import re
from datetime import time
from itertools import pairwise

from assistant.guidance.hours import Always, BankHolidays, Hours, Outside, Span, Weekly
from assistant.persistence.content_files.fields import Fields
from assistant.persistence.content_files.kinds import TEXT, Kind, choice

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SPAN = re.compile(r"(\d\d:\d\d)-(\d\d:\d\d)")


def _span(written: str) -> Span:
    match = _SPAN.fullmatch(written)
    if match is None:
        raise ValueError(written)
    span = Span(time.fromisoformat(match[1]), time.fromisoformat(match[2]))
    if span.closes <= span.opens:
        raise ValueError(written)
    return span


def _always(written: str) -> Always:
    if written != "always":
        raise ValueError(written)
    return Always()


SPAN = Kind(
    "a span of hours",
    _span,
    Span(time.min, time.max),
    'Write "09:00-17:00"; what goes on after midnight stands under the next day',
)
ALWAYS = Kind("always", _always, Always(), "Write always, or the hours of each weekday under it")


def read_hours(fields: Fields) -> Hours | None:
    """Read the field ``hours`` of a contact, None when it is left out."""
    if not fields.is_mapping("hours"):
        return fields.one_or_none("hours", ALWAYS)
    hours = fields.mapping("hours")
    if hours.has("outside"):
        return Outside(hours.one("outside", TEXT))
    return Weekly(
        tuple(_day(hours, weekday) for weekday in WEEKDAYS),
        hours.one("bank_holidays", choice(BankHolidays)),
    )


def _day(hours: Fields, weekday: str) -> tuple[Span, ...]:
    spans = hours.many_or_none(weekday, SPAN)
    for earlier, later in pairwise(spans):
        if later.opens < earlier.closes:
            hours.report(weekday, "these spans overlap", "Write them one after the other")
    return spans
