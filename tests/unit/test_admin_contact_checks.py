"""Contacts come to be checked in turn, a part each week, and a tick writes only their day."""

from datetime import date, timedelta

import pytest

from admin.reviewing.contact_checks import contact_checks, for_this_week, with_checked
from assistant.guidance.contact import Contact
from tests.support.builders import a_contact

TODAY = date(2026, 11, 27)
REGISTER = """\
# The register.

- id: one
  name: One
  verified_on: 2026-01-01
  source: S1

# --- Others ---
- id: two
  name: Two
  source: S1
"""


def checked_on(name: str, day: date | None) -> Contact:
    return a_contact(name, name=name, verified_on=day)


def test_what_stands_on_a_card_comes_first_then_what_was_checked_longest_ago() -> None:
    contacts = [
        checked_on("fresh", TODAY),
        checked_on("old", TODAY - timedelta(days=200)),
        checked_on("never", None),
        checked_on("card", TODAY - timedelta(days=100)),
        checked_on("fresh card", TODAY - timedelta(days=20)),
    ]

    checks = contact_checks(contacts, {"card", "fresh card"}, TODAY)

    names = [each.contact.id for each in checks]
    assert names == ["card", "never", "old", "fresh card", "fresh"]
    assert [each.is_due for each in checks] == [True, True, True, False, False]


@pytest.mark.parametrize(("days", "is_due"), [(90, False), (91, True)])
def test_a_contact_is_due_after_a_quarter(days: int, *, is_due: bool) -> None:
    (check,) = contact_checks([checked_on("one", TODAY - timedelta(days=days))], (), TODAY)

    assert check.is_due is is_due


@pytest.mark.parametrize(("never", "checked", "weekly"), [(26, 0, 2), (27, 0, 3), (1, 25, 1)])
def test_a_week_brings_a_thirteenth_of_the_register_at_most(
    never: int, checked: int, weekly: int
) -> None:
    contacts = [
        *(checked_on(f"never {number}", None) for number in range(never)),
        *(checked_on(f"checked {number}", TODAY) for number in range(checked)),
    ]

    assert len(for_this_week(contact_checks(contacts, (), TODAY))) == weekly


def test_a_tick_writes_the_day_of_its_contact_and_nothing_else() -> None:
    first = with_checked(REGISTER, {"one"}, TODAY)
    both = with_checked(first, {"two"}, TODAY)

    assert first == REGISTER.replace("  name: One\n  verified_on: 2026-01-01\n", ONE_TODAY)
    assert both == first.replace("- id: two\n", "- id: two\n  verified_on: 2026-11-27\n")


ONE_TODAY = "  verified_on: 2026-11-27\n  name: One\n"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", REGISTER])
def test_without_a_tick_of_a_known_contact_the_text_stays(text: str) -> None:
    assert with_checked(text, {"three"}, TODAY) == text
