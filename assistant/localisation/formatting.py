"""Dates, clock times, days and telephone numbers as the reader's language writes them."""

from datetime import date, datetime, time
from functools import lru_cache

import phonenumbers
from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list

from assistant.localisation.catalogues import Catalogue

END_OF_DAY = (time(0), time(23, 59))
NOON = time(12)
SHORT_HARMONISED = 6


def date_in_words(day: date, catalogue: Catalogue) -> str:
    """Write a date as "22 November 2026"."""
    return _date(day, catalogue.locale.formats)


def clock_time(moment: time, catalogue: Catalogue) -> str:
    """Write a time as "9 am", "5:30 pm", "midday" or "midnight"; 24 hours where that is usual."""
    if moment in END_OF_DAY:
        return catalogue.gettext("midnight")
    if moment == NOON:
        return catalogue.gettext("midday")
    pattern = catalogue.locale.clock if moment.minute else catalogue.locale.hour
    return _clock(moment, pattern, catalogue.locale.formats)


def weekday(number: int, catalogue: Catalogue) -> str:
    """Name a day of the week; Monday is 0."""
    return _weekday(number, catalogue.locale.formats)


def weekday_of(moment: datetime, catalogue: Catalogue) -> str:
    """Name the day of the week of a moment."""
    return weekday(moment.weekday(), catalogue)


def listed(items: tuple[str, ...], catalogue: Catalogue) -> str:
    """Join items as a sentence does: "a, b and c"."""
    return format_list(items, locale=catalogue.locale.formats)


@lru_cache(maxsize=1024)
def _date(day: date, formats: str) -> str:
    return format_date(day, "d MMMM y", locale=formats)


@lru_cache(maxsize=1024)
def _clock(moment: time, pattern: str, formats: str) -> str:
    return format_time(moment, pattern, locale=formats)


@lru_cache(maxsize=1024)
def _weekday(number: int, formats: str) -> str:
    return str(get_day_names("wide", "stand-alone", locale=formats)[number])


@lru_cache(maxsize=1024)
def phone_in_words(phone: str) -> str:
    """Write a number as people in this country read it: "0800 1111", "116 123", "999"."""
    if not phone.startswith("+"):
        return f"{phone[:3]} {phone[3:]}" if len(phone) == SHORT_HARMONISED else phone
    number = phonenumbers.parse(phone)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
