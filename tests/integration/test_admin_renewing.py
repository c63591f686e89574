"""A draft that was overtaken is put on top of what is live, and nothing is undone unread."""

import pytest
from httpx import Response
from sqlalchemy import Engine

from admin.editing.desk import Desk
from admin.editing.draft import StaleDraftError, State
from admin.editing.errors import LiveWordingMovedError
from admin.identity.people import Person, Role
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from tests.support.back_end import StaffBrowser, checked
from tests.support.databases import PAGE, PAGE_PATH
from tests.support.desk_pages import approve, draft_at, review_of, sent_for_review
from tests.support.desks import AUTHOR, BOTH, QUIETER, a_desk, in_review, publish_change
from tests.support.pages import Fetched

NEWER = PAGE.replace("title: Gaming and chat", "title: Gaming, chat and voice")
TAKEN_BACK = "This takes back what was published since it was begun"


def overtaken(browser: StaffBrowser, author: Person, newer: str = NEWER) -> str:
    """Have a draft in review while other words of its page go live; give its review."""
    review = sent_for_review(browser, author)
    publish_change(a_desk(browser.staff.engine), PAGE_PATH, newer)
    return review


def renew(browser: StaffBrowser, review: str, **fields: str) -> Response:
    return browser.send(f"{review.replace('reviews', 'drafts')}/renew", **fields)


def confirmed(browser: StaffBrowser, review: str, page: Fetched) -> str:
    """Press the button of the page that asks, and give where it leads."""
    on = page.all("input", name="on")[0].get("value", "")
    return str(renew(browser, review, on=on).headers["location"])


def live_digest(engine: Engine) -> str:
    live = PublishedGuidance(engine).live().documents
    return next(each.digest for each in live if each.path == PAGE_PATH)


def test_nothing_is_put_on_top_before_it_is_read_what_that_takes_back(
    browser: StaffBrowser, author: Person
) -> None:
    review = overtaken(browser, author)

    asked = checked(renew(browser, review))

    assert "voice−]" in asked.text
    assert draft_at(browser, review).state is State.IN_REVIEW


def test_the_page_asks_again_where_another_wording_went_live_meanwhile(
    browser: StaffBrowser, author: Person
) -> None:
    review = overtaken(browser, author)
    asked = checked(renew(browser, review))
    publish_change(a_desk(browser.staff.engine), PAGE_PATH, NEWER.replace("voice", "sound"))
    on = asked.all("input", name="on")[0].get("value", "")

    again = checked(renew(browser, review, on=on))

    assert "sound−]" in again.text
    assert draft_at(browser, review).state is State.IN_REVIEW


def test_its_approver_reads_what_it_takes_back_also_when_it_is_on_top(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = overtaken(browser, author)
    before = browser.get(review)
    address = confirmed(browser, review, checked(renew(browser, review)))
    publish_change(a_desk(browser.staff.engine), PAGE_PATH, NEWER.replace("voice", "sound"))
    on_top = address.replace("drafts", "reviews")
    twice = confirmed(browser, on_top, checked(renew(browser, on_top)))

    page = review_of(browser, twice.replace("drafts", "reviews"), approver)

    assert "Another wording went live" in before.text
    assert TAKEN_BACK in before.text
    assert TAKEN_BACK in page.text
    assert "sound−]" in page.text.partition(TAKEN_BACK)[2]
    assert "Another wording went live" not in page.text


def test_newer_words_that_were_copied_into_it_are_not_said_to_be_taken_back(
    browser: StaffBrowser, author: Person
) -> None:
    review = overtaken(browser, author)
    address = confirmed(browser, review, checked(renew(browser, review)))
    both = NEWER.replace("calm calm", "calm quiet", 1)
    browser.send(address, version="1", text=both, why="Clearer")

    page = browser.get(address.replace("drafts", "reviews"))

    assert TAKEN_BACK not in page.text


def test_a_draft_that_takes_nothing_back_is_put_on_top_at_once(
    browser: StaffBrowser, author: Person
) -> None:
    review = overtaken(browser, author, QUIETER)

    assert renew(browser, review).headers["location"].startswith("/admin/drafts/")


def test_whoever_wrote_before_it_was_put_on_top_cannot_approve_it(
    browser: StaffBrowser, approver: Person
) -> None:
    review = overtaken(browser, approver)
    browser.comes_as(browser.staff.enrolled(Role.APPROVER, "another@board.example"))
    address = confirmed(browser, review, checked(renew(browser, review)))
    fields = {"version": "1", "text": QUIETER, "why": "Clearer", "then": "submit"}
    browser.send(address, **fields)

    own = approve(browser, address.replace("drafts", "reviews"), approver)

    assert draft_at(browser, review).state is State.WITHDRAWN
    assert "you wrote in this draft" in own.text


def test_a_draft_that_somebody_saved_meanwhile_is_not_put_on_top(
    engine: Engine, desk: Desk
) -> None:
    store, number = DraftStore(engine), in_review(desk)
    publish_change(desk, PAGE_PATH, NEWER)
    read, on = store.get(number), live_digest(engine)
    desk.save(number, PAGE, "why", by=BOTH, version=read.version)
    before = store.list_open()

    with pytest.raises(StaleDraftError):
        desk.renew(read, on, by=AUTHOR)

    assert store.list_open() == before


def test_a_draft_is_put_on_top_only_of_what_it_was_compared_with(
    engine: Engine, desk: Desk
) -> None:
    store, number = DraftStore(engine), in_review(desk)
    on = live_digest(engine)
    publish_change(desk, PAGE_PATH, NEWER)

    with pytest.raises(LiveWordingMovedError):
        desk.renew(store.get(number), on, by=AUTHOR)

    assert [each.id for each in store.list_open()] == [number]
