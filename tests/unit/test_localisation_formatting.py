"""Dates, clock times and numbers as each language writes them."""

from datetime import date, time
from gettext import NullTranslations

import pytest

from assistant.localisation.bank_holidays import bank_holidays_of_england_and_wales
from assistant.localisation.catalogues import Catalogue
from assistant.localisation.formatting import (
    clock_time,
    date_in_words,
    listed,
    phone_in_words,
    weekday,
)
from assistant.localisation.locales import LOCALES, SOURCE, Locale, locale_of_tag

ENGLISH = Catalogue(SOURCE, NullTranslations())
POLISH = Catalogue(locale_of_tag("pl"), NullTranslations())


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (time(9), "9 am"),
        (time(17, 30), "5:30 pm"),
        (time(0), "midnight"),
        (time(23, 59), "midnight"),
        (time(12), "midday"),
        (time(12, 15), "12:15 pm"),
        (time(0, 30), "12:30 am"),
    ],
)
def test_english_has_twelve_hours(moment: time, words: str) -> None:
    assert clock_time(moment, ENGLISH) == words


@pytest.mark.parametrize(("moment", "words"), [(time(9), "09:00"), (time(17, 30), "17:30")])
def test_polish_has_twenty_four_hours(moment: time, words: str) -> None:
    assert clock_time(moment, POLISH) == words


def test_dates_are_in_the_words_of_the_language() -> None:
    day = date(2026, 11, 22)

    words = (date_in_words(day, ENGLISH), date_in_words(day, POLISH))

    assert words == ("22 November 2026", "22 listopada 2026")


@pytest.mark.parametrize("locale", LOCALES, ids=lambda locale: locale.tag)
def test_every_language_of_the_table_can_write_days_and_times(locale: Locale) -> None:
    catalogue = Catalogue(locale, NullTranslations())

    words = (
        weekday(0, catalogue),
        clock_time(time(9, 5), catalogue),
        listed(("a", "b"), catalogue),
    )

    assert all(words)


@pytest.mark.parametrize(
    ("phone", "words"),
    [
        ("+448001111", "0800 1111"),
        ("+441632960001", "01632 960001"),
        ("116123", "116 123"),
        ("999", "999"),
        ("85258", "85258"),
    ],
)
def test_numbers_are_written_as_people_here_read_them(phone: str, words: str) -> None:
    assert phone_in_words(phone) == words


def test_bank_holidays_are_those_of_england_and_wales() -> None:
    days = bank_holidays_of_england_and_wales()

    assert date(2026, 12, 25) in days
    assert date(2026, 11, 30) not in days
