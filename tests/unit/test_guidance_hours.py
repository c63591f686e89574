"""Whether somebody answers now, told in London's time."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from assistant.guidance.hours import (
    LONDON,
    UNKNOWN,
    BankHolidays,
    Opening,
    OpenState,
    Span,
    Weekly,
    opening_of_week,
)
from tests.support.clocks import CHANGES, YEARS, last_sunday

CLOSED_DAY: tuple[Span, ...] = ()
NINE_TO_FIVE = (Span(time(9), time(17)),)
WEEKDAYS = (NINE_TO_FIVE,) * 5 + (CLOSED_DAY,) * 2
EVERY_DAY = (NINE_TO_FIVE,) * 7
OFFICE = Weekly(WEEKDAYS, BankHolidays.CLOSED)
EASTER_MONDAY = date(2026, 4, 6)
NO_HOLIDAYS: frozenset[date] = frozenset()


def london(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (london(2026, 10, 13, 8, 59), Opening(OpenState.CLOSED, london(2026, 10, 13, 9))),
        (london(2026, 10, 13, 9), Opening(OpenState.OPEN, london(2026, 10, 13, 17))),
        (london(2026, 10, 13, 16, 59), Opening(OpenState.OPEN, london(2026, 10, 13, 17))),
        (london(2026, 10, 13, 17), Opening(OpenState.CLOSED, london(2026, 10, 14, 9))),
        (london(2026, 10, 16, 17), Opening(OpenState.CLOSED, london(2026, 10, 19, 9))),
    ],
    ids=["before opening", "at opening", "before closing", "at closing", "on Friday evening"],
)
def test_an_office_says_whether_it_answers_and_until_when(at: datetime, expected: Opening) -> None:
    opening = opening_of_week(OFFICE, at, NO_HOLIDAYS)

    assert opening == expected


def test_the_hours_of_a_moment_are_those_of_london_whatever_its_time_zone() -> None:
    at = datetime(2026, 7, 1, 8, 30, tzinfo=UTC)

    opening = opening_of_week(OFFICE, at, NO_HOLIDAYS)

    assert opening == Opening(OpenState.OPEN, london(2026, 7, 1, 17))


def test_a_lunch_break_is_closed_until_the_afternoon() -> None:
    with_break = (Span(time(9), time(12)), Span(time(13), time(17)))
    hours = Weekly((with_break,) * 7, BankHolidays.CLOSED)

    opening = opening_of_week(hours, london(2026, 10, 13, 12, 30), NO_HOLIDAYS)

    assert opening == Opening(OpenState.CLOSED, london(2026, 10, 13, 13))


def test_what_goes_on_after_midnight_belongs_to_the_next_day() -> None:
    night = Weekly(((Span(time(0), time(2)),),) * 7, BankHolidays.AS_USUAL)

    before = opening_of_week(night, london(2026, 10, 13, 23, 59), NO_HOLIDAYS)
    after = opening_of_week(night, london(2026, 10, 14, 0), NO_HOLIDAYS)

    assert before == Opening(OpenState.CLOSED, london(2026, 10, 14))
    assert after == Opening(OpenState.OPEN, london(2026, 10, 14, 2))


def test_a_service_without_any_hours_is_closed_and_never_changes() -> None:
    never = Weekly((CLOSED_DAY,) * 7, BankHolidays.CLOSED)

    opening = opening_of_week(never, london(2026, 10, 13, 12), NO_HOLIDAYS)

    assert opening == Opening(OpenState.CLOSED)


def test_an_office_that_closes_on_bank_holidays_opens_on_the_day_after() -> None:
    holidays = frozenset({date(2026, 4, 3), EASTER_MONDAY})

    opening = opening_of_week(OFFICE, london(2026, 4, 2, 18), holidays)

    assert opening == Opening(OpenState.CLOSED, london(2026, 4, 7, 9))


def test_a_service_that_works_on_bank_holidays_is_open_on_one() -> None:
    hours = Weekly(WEEKDAYS, BankHolidays.AS_USUAL)

    opening = opening_of_week(hours, london(2026, 4, 6, 10), frozenset({EASTER_MONDAY}))

    assert opening == Opening(OpenState.OPEN, london(2026, 4, 6, 17))


def test_nobody_guesses_about_a_bank_holiday_on_which_nothing_is_known() -> None:
    hours = Weekly(WEEKDAYS, BankHolidays.UNKNOWN)

    opening = opening_of_week(hours, london(2026, 4, 6, 10), frozenset({EASTER_MONDAY}))

    assert opening == UNKNOWN


def test_a_bank_holiday_on_which_nothing_is_known_is_never_named_as_the_next_opening() -> None:
    hours = Weekly(WEEKDAYS, BankHolidays.UNKNOWN)

    opening = opening_of_week(hours, london(2026, 4, 5, 10), frozenset({EASTER_MONDAY}))

    assert opening == Opening(OpenState.CLOSED, london(2026, 4, 7, 9))


def test_the_bank_holiday_begins_at_midnight_in_london_and_not_in_greenwich() -> None:
    hours = Weekly(EVERY_DAY, BankHolidays.UNKNOWN)
    at = datetime(2026, 4, 5, 23, 30, tzinfo=UTC)

    opening = opening_of_week(hours, at, frozenset({EASTER_MONDAY}))

    assert opening == UNKNOWN


@pytest.mark.parametrize("day", CHANGES, ids=str)
def test_the_office_opens_at_nine_by_the_clock_on_the_day_of_a_clock_change(day: date) -> None:
    hours = Weekly(EVERY_DAY, BankHolidays.CLOSED)
    nine = datetime.combine(day, time(9), tzinfo=LONDON)
    at = nine.astimezone(UTC)

    before = opening_of_week(hours, at - timedelta(seconds=1), NO_HOLIDAYS)
    after = opening_of_week(hours, at, NO_HOLIDAYS)

    assert before == Opening(OpenState.CLOSED, nine)
    assert after == Opening(OpenState.OPEN, nine.replace(hour=17))


@pytest.mark.parametrize(
    ("month", "hours_open"), [(3, 5), (10, 7)], ids=["spring forward", "fall back"]
)
@pytest.mark.parametrize("year", YEARS)
def test_a_night_line_is_open_for_the_real_length_of_the_night_of_a_clock_change(
    year: int, month: int, hours_open: int
) -> None:
    night = Weekly(((Span(time(0), time(6)),),) * 7, BankHolidays.CLOSED)
    midnight = datetime.combine(last_sunday(year, month), time(0), tzinfo=LONDON)

    closes = opening_of_week(night, midnight, NO_HOLIDAYS).changes_at

    assert closes is not None
    assert closes.astimezone(UTC) - midnight.astimezone(UTC) == timedelta(hours=hours_open)


@pytest.mark.parametrize(
    ("state", "is_open", "is_closed"),
    [
        (OpenState.OPEN, True, False),
        (OpenState.CLOSED, False, True),
        (OpenState.UNKNOWN, False, False),
    ],
)
def test_an_opening_is_certain_only_when_it_is_known(
    state: OpenState, *, is_open: bool, is_closed: bool
) -> None:
    opening = Opening(state)

    assert (opening.is_open, opening.is_closed) == (is_open, is_closed)
