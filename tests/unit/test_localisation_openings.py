"""Opening hours as sentences and as lines of a week."""

from datetime import datetime, time
from gettext import NullTranslations

import pytest

from assistant.guidance.hours import (
    LONDON,
    UNKNOWN,
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
from assistant.localisation.locales import SOURCE
from assistant.localisation.openings import hours_lines, opening_sentence
from tests.support.builders import OFFICE_HOURS, a_contact

ENGLISH = Catalogue(SOURCE, NullTranslations())
FRIDAY = datetime(2026, 11, 27, 10, 30, tzinfo=LONDON)
OPEN, CLOSED = OpenState.OPEN, OpenState.CLOSED


def on(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("opening", "hours", "sentence"),
    [
        (Opening(OPEN), Always(), "Open day and night"),
        (Opening(OPEN), Outside("other"), "Open now"),
        (Opening(OPEN, on(27, 21)), OFFICE_HOURS, "Open now until 9 pm"),
        (Opening(OPEN, on(28, 0)), OFFICE_HOURS, "Open now until midnight"),
        (Opening(OPEN, on(28, 9)), Outside("other"), "Open now until 9 am tomorrow"),
        (Opening(OPEN, on(30, 9)), Outside("other"), "Open now until 9 am Monday"),
        (Opening(CLOSED, on(27, 17, 30)), OFFICE_HOURS, "Opens 5:30 pm today"),
        (Opening(CLOSED, on(28, 9)), OFFICE_HOURS, "Opens 9 am tomorrow"),
        (Opening(CLOSED, on(30, 9)), OFFICE_HOURS, "Opens 9 am Monday"),
        (
            Opening(CLOSED, datetime(2026, 12, 4, 9, tzinfo=LONDON)),
            OFFICE_HOURS,
            "Opens 9 am 4 December 2026",
        ),
        (Opening(CLOSED), OFFICE_HOURS, "Closed now"),
        (UNKNOWN, None, "Opening hours are being confirmed by the partnership"),
        (UNKNOWN, OFFICE_HOURS, "Hours may be different on this bank holiday"),
    ],
)
def test_an_opening_is_told_in_a_sentence(
    opening: Opening, hours: Hours | None, sentence: str
) -> None:
    assert opening_sentence(opening, hours, FRIDAY, ENGLISH) == sentence


def test_days_that_are_alike_stand_together() -> None:
    lines = hours_lines(OFFICE_HOURS, {}, ENGLISH)

    assert lines == (
        "Monday to Friday: 9 am to 5 pm",
        "Saturday and Sunday: closed",
        "Closed on bank holidays",
    )


def test_a_day_in_two_stretches_names_both() -> None:
    morning, evening = Span(time(9), time(12)), Span(time(18), time(0))
    hours = Weekly(((morning, evening),) * 7, BankHolidays.UNKNOWN)

    lines = hours_lines(hours, {}, ENGLISH)

    assert lines == (
        "Every day: 9 am to midday and 6 pm to midnight",
        "Hours may be different on bank holidays",
    )


def test_a_single_day_stands_alone() -> None:
    span = (Span(time(9), time(10)),)
    hours = Weekly((span, (), (), (), (), (), ()), BankHolidays.AS_USUAL)

    lines = hours_lines(hours, {}, ENGLISH)

    assert lines == (
        "Monday: 9 am to 10 am",
        "Tuesday to Sunday: closed",
        "The same on bank holidays",
    )


@pytest.mark.parametrize(
    ("hours", "lines"),
    [
        (Always(), ("Every day, day and night",)),
        (Outside("advice_line"), ("Whenever Advice line is closed",)),
        (Outside("nobody"), ()),
        (None, ()),
    ],
)
def test_other_hours_are_one_line_or_none(hours: Hours | None, lines: tuple[str, ...]) -> None:
    assert hours_lines(hours, {"advice_line": a_contact()}, ENGLISH) == lines
