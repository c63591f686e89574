"""Entries of two wordings beside each other, and their fields in words."""

from datetime import date, time

import pytest

from admin.editing.differing import Standing, changed_fields, entries_of, fields_of, words_of
from assistant.guidance.contact import TextRoute
from assistant.guidance.hours import Always, BankHolidays, Span, Weekly
from tests.support.builders import a_contact

MORNING = Span(time(9), time(12, 30))


def test_what_differs_stands_first_each_in_the_order_of_its_file() -> None:
    before = {"gone": 1, "same": 1, "moved": 1}
    after = {"same": 1, "moved": 2, "new": 3}

    standing = [(each.id, each.standing) for each in entries_of(before, after)]

    assert standing == [
        ("moved", Standing.CHANGED),
        ("new", Standing.NEW),
        ("gone", Standing.TAKEN_OUT),
        ("same", Standing.SAME),
    ]


def test_only_the_fields_that_differ_are_told() -> None:
    before, after = a_contact("line"), a_contact("line", for_what="Any worry", free=True)
    (entry,) = entries_of({"line": before}, {"line": after})

    assert changed_fields(entry) == {
        "for what": ((before.for_what,), ("Any worry",)),
        "free": ((), ("yes",)),
    }


def test_a_field_that_says_nothing_has_no_lines() -> None:
    assert fields_of({"also_known": (), "page": None, "terms": ("a", "b")}) == {
        "also known": (),
        "page": (),
        "terms": ("a", "b"),
    }


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (False, "no"),
        (date(2026, 11, 22), "2026-11-22"),
        (TextRoute("85258", "HELLO"), "number: 85258; keyword: HELLO"),
        (Always(), "always"),
        (
            Weekly(((MORNING,), (), (), (), (), (), ()), BankHolidays.CLOSED),
            "Monday 09:00 to 12:30; bank holidays: closed",
        ),
        ({"one": 1}, "{'one': 1}"),
    ],
)
def test_values_are_said_in_words(value: object, words: str) -> None:
    assert words_of(value) == words
