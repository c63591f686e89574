"""Contacts, and whether they answer."""

from datetime import UTC, date, datetime, time

import pytest

from assistant.guidance.contact import Contact, NumberConfidence, opening_of
from assistant.guidance.errors import UnknownContactError
from assistant.guidance.hours import (
    LONDON,
    UNKNOWN,
    Always,
    BankHolidays,
    Opening,
    OpenState,
    Outside,
    Span,
    Weekly,
)
from tests.support.builders import CHRISTMAS, NIGHT, OFFICE_HOURS, OPEN_HOURS, a_contact

HOLIDAYS = frozenset({CHRISTMAS})
OFFICE = a_contact("office", hours=OFFICE_HOURS)
OUT_OF_HOURS = a_contact("out_of_hours", hours=Outside("office"))


def opening_at(contact: Contact, at: datetime) -> Opening:
    return opening_of(contact, {"office": OFFICE}, at, HOLIDAYS)


def test_a_line_that_is_always_open_is_open_at_night() -> None:
    contact = a_contact(hours=Always())

    opening = opening_at(contact, NIGHT)

    assert opening == Opening(OpenState.OPEN)


def test_a_weekly_contact_is_open_by_its_hours() -> None:
    opening = opening_at(OFFICE, OPEN_HOURS)

    assert opening == Opening(OpenState.OPEN, datetime(2026, 10, 13, 17, tzinfo=LONDON))


def test_a_contact_whose_hours_are_being_confirmed_is_neither_open_nor_closed() -> None:
    contact = a_contact(hours=None)

    opening = opening_at(contact, OPEN_HOURS)

    assert opening == UNKNOWN


def test_the_out_of_hours_line_is_closed_while_the_office_answers() -> None:
    opening = opening_at(OUT_OF_HOURS, OPEN_HOURS)

    assert opening == Opening(OpenState.CLOSED, datetime(2026, 10, 13, 17, tzinfo=LONDON))


def test_the_out_of_hours_line_answers_until_the_office_opens() -> None:
    opening = opening_at(OUT_OF_HOURS, NIGHT)

    assert opening == Opening(OpenState.OPEN, datetime(2026, 10, 14, 9, tzinfo=LONDON))


def test_the_out_of_hours_line_answers_on_a_bank_holiday() -> None:
    opening = opening_at(OUT_OF_HOURS, datetime(2026, 12, 25, 11, tzinfo=UTC))

    assert opening == Opening(OpenState.OPEN, datetime(2026, 12, 28, 9, tzinfo=LONDON))


def test_a_line_outside_hours_that_are_unknown_on_a_bank_holiday_is_unknown_as_well() -> None:
    weekly = Weekly(((Span(time(9), time(17)),),) * 7, BankHolidays.UNKNOWN)
    register = {"office": a_contact("office", hours=weekly)}

    opening = opening_of(OUT_OF_HOURS, register, datetime(2026, 12, 25, 11, tzinfo=UTC), HOLIDAYS)

    assert opening == UNKNOWN


def test_a_line_outside_the_hours_of_nobody_is_an_error_that_names_both() -> None:
    with pytest.raises(UnknownContactError, match="out_of_hours is open outside office"):
        opening_of(OUT_OF_HOURS, {}, OPEN_HOURS, frozenset[date]())


@pytest.mark.parametrize(
    ("confidence", "is_confirmed"),
    [
        (NumberConfidence.SOURCED, True),
        (NumberConfidence.KNOWN, False),
        (NumberConfidence.CHECK, False),
    ],
)
def test_only_a_sourced_number_is_confirmed(
    confidence: NumberConfidence, *, is_confirmed: bool
) -> None:
    contact = a_contact(confidence=confidence)

    assert contact.is_confirmed is is_confirmed
