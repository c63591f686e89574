"""The register of contacts: what an entry becomes, and which hours cannot be meant."""

from collections.abc import Mapping
from datetime import date, time

import pytest

from assistant.guidance.contact import Contact, NumberConfidence, TextRoute
from assistant.guidance.hours import Always, BankHolidays, Hours, Outside, Span, Weekly
from assistant.guidance.page import Audience
from assistant.persistence.content_files.contacts import parse_contacts
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentError, ContentErrors

PLAIN = """\
- id: advice_line
  name: Advice line
  for_what: Advice
  audience: [family]
  area: UK
  source: S1
  confidence: sourced
"""
FULL = """\
- id: advice_line
  name: Advice line
  called: [the line, advice]
  for_what: Advice
  not_for: Danger now
  audience: [family, young-person]
  phone: "+448081570100"
  phone_keys: "2"
  text:
    number: "85258"
    keyword: HELLO
  chat_url: https://line.example/chat
  web: https://line.example
  email: help@line.example
  area: UK
  hours: always
  free: true
  shows_on_bill: false
  relay: "18001 0808 157 0100"
  languages: Polish
  verified_on: 2026-11-22
  source: S1
  confidence: known
"""
SPAN_REMEDY = 'Write "09:00-17:00"; what goes on after midnight stands under the next day'


def parse(text: str) -> Mapping[str, Contact]:
    return parse_contacts(canonical_document("contacts.yaml", text))


def hours_of(text: str) -> Hours | None:
    return parse(PLAIN + text)["advice_line"].hours


def test_an_entry_with_all_its_fields_becomes_a_contact() -> None:
    assert parse(FULL)["advice_line"] == Contact(
        id="advice_line",
        name="Advice line",
        for_what="Advice",
        audience=(Audience.FAMILY, Audience.YOUNG_PERSON),
        area="UK",
        confidence=NumberConfidence.KNOWN,
        source="S1",
        called=("the line", "advice"),
        not_for="Danger now",
        phone="+448081570100",
        phone_keys="2",
        text=TextRoute("85258", "HELLO"),
        chat_url="https://line.example/chat",
        web="https://line.example",
        email="help@line.example",
        hours=Always(),
        free=True,
        shows_on_bill=False,
        relay="18001 0808 157 0100",
        languages="Polish",
        verified_on=date(2026, 11, 22),
    )


def test_what_nobody_has_said_is_left_open() -> None:
    contact = parse(PLAIN)["advice_line"]

    assert (contact.hours, contact.free, contact.shows_on_bill) == (None, None, None)
    assert (contact.phone, contact.text, contact.verified_on) == (None, None, None)


def test_the_register_keeps_the_order_of_the_file() -> None:
    register = parse(PLAIN.replace("advice_line", "b") + PLAIN.replace("advice_line", "a"))

    assert list(register) == ["b", "a"]


def test_weekly_hours_have_seven_days_and_a_word_on_bank_holidays() -> None:
    hours = hours_of(
        '  hours:\n    monday: ["09:00-12:30", "13:00-17:00"]\n    bank_holidays: unknown\n'
    )

    monday = (Span(time(9), time(12, 30)), Span(time(13), time(17)))
    assert hours == Weekly((monday, (), (), (), (), (), ()), BankHolidays.UNKNOWN)


def test_a_service_can_be_open_outside_the_hours_of_another() -> None:
    assert hours_of("  hours:\n    outside: front_door\n") == Outside("front_door")


def test_hours_that_await_confirmation_are_not_told() -> None:
    assert hours_of("  hours: always\n  hours_confidence: awaiting-confirmation\n") is None


@pytest.mark.parametrize(
    ("hours", "line", "problem", "remedy"),
    [
        (
            "  hours: 24/7\n",
            8,
            "'24/7' is not always",
            "Write always, or the hours of each weekday under it",
        ),
        (
            '  hours:\n    monday: ["9-5"]\n    bank_holidays: closed\n',
            9,
            "'9-5' is not a span of hours",
            SPAN_REMEDY,
        ),
        (
            '  hours:\n    friday: ["22:00-02:00"]\n    bank_holidays: closed\n',
            9,
            "'22:00-02:00' is not a span of hours",
            SPAN_REMEDY,
        ),
        (
            '  hours:\n    monday: ["09:00-25:00"]\n    bank_holidays: closed\n',
            9,
            "'09:00-25:00' is not a span of hours",
            SPAN_REMEDY,
        ),
        (
            '  hours:\n    monday: ["09:00-12:00", "11:00-13:00"]\n    bank_holidays: closed\n',
            9,
            "these spans overlap",
            "Write them one after the other",
        ),
        (
            '  hours:\n    monday: ["09:00-12:00"]\n',
            9,
            "'bank_holidays' is missing",
            "Add it and fill it in",
        ),
        (
            "  hours:\n    mondays: []\n    bank_holidays: closed\n",
            9,
            "there is no field 'mondays' here",
            "Perhaps 'monday' is meant",
        ),
    ],
)
def test_hours_that_cannot_be_meant_are_refused(
    hours: str, line: int, problem: str, remedy: str
) -> None:
    with pytest.raises(ContentErrors) as refused:
        parse(PLAIN + hours)

    assert refused.value.errors == (ContentError("contacts.yaml", line, problem, remedy),)
