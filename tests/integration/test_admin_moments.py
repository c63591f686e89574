"""A moment of publication that was missed already is refused by its name."""

import pytest

from admin.identity.people import Person
from tests.support.back_end import StaffBrowser
from tests.support.databases import PAGE
from tests.support.desk_pages import approve, draft_at, sent_for_review
from tests.support.desks import wording


@pytest.fixture
def review(browser: StaffBrowser, author: Person, approver: Person) -> str:
    """Give the address of what is approved and waits, on a Monday just after nine."""
    address = sent_for_review(browser, author)
    approve(browser, address, approver, then="approve")
    assert browser.staff.clock.now.strftime("%Y-%m-%d %H:%M") == "2026-11-23 09:01"
    return address


@pytest.mark.parametrize(
    ("day", "time"), [("2026-11-23", "09:00"), ("2026-11-22", "23:59"), ("2001-01-01", "00:00")]
)
def test_a_moment_that_has_passed_is_named_and_refused(
    browser: StaffBrowser, review: str, day: str, time: str
) -> None:
    page = browser.post(f"{review}/publish", then="later", day=day, time=time)

    assert f"{day} {time} has passed" in page.text
    assert draft_at(browser, review).publish_at is None
    assert wording(browser.staff.engine) == PAGE


@pytest.mark.parametrize("time", ["09:01", "09:02"])
def test_this_very_minute_is_still_to_come(browser: StaffBrowser, review: str, time: str) -> None:
    sent = browser.send(f"{review}/publish", then="later", day="2026-11-23", time=time)

    moment = draft_at(browser, review).publish_at
    assert sent.headers["location"] == review
    assert moment is not None
    assert moment.strftime("%Y-%m-%d %H:%M") == f"2026-11-23 {time}"
