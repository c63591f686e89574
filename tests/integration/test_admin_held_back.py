"""Whom an administrator helped with a secret approves nothing for a day: nobody is two people."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from admin.identity.people import HELD_FOR, Person, Role
from assistant.persistence.migrating import migrate
from tests.support.back_end import StaffBrowser
from tests.support.databases import DATABASES, PAGE
from tests.support.desk_pages import approve, digests, draft_at, review_of, sent_for_review
from tests.support.desks import QUIETER, wording
from tests.support.staff import CHEAP, DAY, PASSWORD, Staff


@pytest.fixture(params=DATABASES)
def staff(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Staff]:
    with request.param(tmp_path) as engine:
        migrate(engine)
        yield Staff(engine)


def held_until(staff: Staff, person: Person) -> datetime | None:
    found = staff.people.numbered(person.id)
    assert found is not None
    in_session = staff.sessions.of_token(staff.sessions.begin(person))
    assert in_session is not None
    assert in_session[0] == found
    assert found in staff.people.everyone()
    return found.approves_from


def test_a_newcomer_is_held_back_by_nothing(staff: Staff) -> None:
    assert held_until(staff, staff.enrolled(Role.APPROVER)) is None


def test_a_link_for_a_new_password_holds_from_when_it_was_given_and_again_from_its_use(
    staff: Staff,
) -> None:
    administrator, approver = staff.enrolled(Role.ADMINISTRATOR), staff.enrolled(Role.APPROVER)

    token = staff.people.offer_password(approver.id, by=administrator, good_for=DAY)
    given = held_until(staff, approver)
    staff.clock.passes(hours=23)
    staff.people.accept(token, "", CHEAP.hash(PASSWORD))

    assert given == staff.clock.now - timedelta(hours=23) + HELD_FOR
    assert held_until(staff, approver) == staff.clock.now + HELD_FOR
    assert held_until(staff, administrator) is None


def test_a_second_factor_taken_away_holds_and_again_from_when_another_is_set_up(
    staff: Staff,
) -> None:
    administrator, approver = staff.enrolled(Role.ADMINISTRATOR), staff.enrolled(Role.APPROVER)

    staff.people.remove_second_factor(approver.id, by=administrator)
    removed = held_until(staff, approver)
    staff.clock.passes(days=3)
    staff.secrets[approver.email] = staff.factors.secret_for(approver)
    staff.factors.enrol(approver, staff.code(approver))

    assert removed == staff.clock.now - 3 * DAY + HELD_FOR
    assert held_until(staff, approver) == staff.clock.now + HELD_FOR


def test_who_changes_their_own_password_is_not_held_back(staff: Staff) -> None:
    approver = staff.enrolled(Role.APPROVER)

    staff.people.change_password(approver, CHEAP.hash("lanterns drift beyond quarry"))

    assert held_until(staff, approver) is None


def helped(browser: StaffBrowser, person: Person) -> None:
    administrator = browser.staff.enrolled(Role.ADMINISTRATOR)
    browser.staff.people.offer_password(person.id, by=administrator, good_for=DAY)


def test_the_review_says_why_and_until_when_and_nothing_is_approved_or_published_before(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = sent_for_review(browser, author)
    helped(browser, approver)

    page = review_of(browser, review, approver)
    refused = approve(browser, review, approver)
    published = browser.send(f"{review}/publish", then="now")

    assert "An administrator helped you" in page.text
    assert "again from 2026-11-24 09:" in page.text
    assert digests(page) == []
    assert [
        (each.status_code, "again from 2026-11-24" in each.text) for each in (refused, published)
    ] == [(409, True)] * 2
    assert wording(browser.staff.engine) == PAGE


def test_what_was_approved_before_is_not_published_by_who_was_helped_since(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = sent_for_review(browser, author)
    approve(browser, review, approver, then="approve")
    helped(browser, approver)

    page = review_of(browser, review, approver)

    assert "An administrator helped you" in page.text
    assert "Publish now" not in page.text
    assert browser.send(f"{review}/publish", then="now").status_code == 409


def test_whoever_is_held_back_does_all_else_and_approves_after_a_day(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = sent_for_review(browser, author)
    helped(browser, approver)
    browser.comes_as(approver)
    exported = browser.client.get("/admin/export")
    commented = browser.send(
        f"{review}/comment", draft=str(draft_at(browser, review).id), words="Good"
    )
    browser.staff.clock.passes(days=1)

    approve(browser, review, approver)

    assert (exported.status_code, commented.status_code) == (200, 303)
    assert wording(browser.staff.engine) == QUIETER
