"""From what is to be done to a draft: contacts that were checked, and what had no answer."""

import pytest

from admin.identity.people import Role
from assistant.persistence.content_files.contacts import parse_contacts
from assistant.persistence.content_files.paths import CONTACTS
from assistant.persistence.documents import canonical_document
from assistant.persistence.ledger import LedgerStore
from assistant.usage.cells import Measure
from assistant.usage.partition import flat_partition
from assistant.usage.periods import Period
from tests.support.back_end import StaffBrowser
from tests.support.desk_pages import draft_at
from tests.support.reports import TREES, releases_of

OCTOBER = Period(2026, 10)
WORDS = {"smart-speaker": 40, "roblox": 4, "tiktok": 3}


@pytest.fixture
def author(browser: StaffBrowser) -> StaffBrowser:
    browser.comes_as(browser.staff.enrolled(Role.AUTHOR))
    return browser


def verified(text: str | None) -> dict[str, str]:
    contacts = parse_contacts(canonical_document(CONTACTS, text or ""))
    return {
        each.id: each.verified_on.isoformat() for each in contacts.values() if each.verified_on
    }


def test_ticked_contacts_become_a_draft_that_names_the_day(author: StaffBrowser) -> None:
    page = author.get("/admin/contacts")
    address = author.send("/admin/contacts", **{"checked-front_door": "yes"}).headers["location"]
    again = author.send("/admin/contacts", **{"checked-night_line": "yes"}).headers["location"]

    draft = draft_at(author, address)
    today = author.staff.clock().date().isoformat()
    assert "Never checked" in page.text
    assert draft.path == CONTACTS
    assert verified(draft.text) == {"front_door": today, "night_line": today}
    assert again == address


def test_a_tick_never_writes_an_empty_register(author: StaffBrowser) -> None:
    author.send("/admin/document", path=CONTACTS, then="take-out")

    address = author.send("/admin/contacts", **{"checked-front_door": "yes"}).headers["location"]

    assert verified(draft_at(author, address).text).keys() == {"front_door"}


def test_without_a_tick_the_page_says_what_to_do(author: StaffBrowser) -> None:
    page = author.send("/admin/contacts")

    assert page.status_code == 200
    assert "Tick the contacts that you have checked" in page.text


def test_before_the_first_release_there_is_no_gap_to_see(author: StaffBrowser) -> None:
    assert "Nothing has been released yet" in author.get("/admin/gaps").text


def test_a_word_without_an_answer_becomes_a_page_by_one_button(author: StaffBrowser) -> None:
    trees = {**TREES, Measure.WORD: flat_partition(WORDS)}
    counts = {Measure.WORD: WORDS, Measure.OUTCOME: {"no_guidance_found": 60}}
    for made in releases_of([(OCTOBER, counts)], trees=trees):
        LedgerStore(author.staff.engine).release(OCTOBER, lambda *_, made=made: made)

    page = author.get("/admin/gaps")
    forms = [form for form in page.all("form") if form.get("action") == "/admin/new-page"]
    fields = {each.get("name"): each.get("value") for form in forms for each in form.iter("input")}
    sent = {name: fields[name] or "" for name in ("title", "name")}
    address = author.send("/admin/new-page", collection="e-safety", **sent).headers["location"]

    assert len(forms) == 1
    assert "at least" in page.text
    assert "roblox" not in page.text.lower()
    assert sent == {"title": "Smart speaker", "name": "smart-speaker"}
    assert draft_at(author, address).path == "en/e-safety/smart-speaker.md"


def test_an_analyst_sees_gaps_and_no_button(browser: StaffBrowser) -> None:
    browser.comes_as(browser.staff.enrolled(Role.ANALYST))

    assert browser.get("/admin/gaps").heading == "Without an answer"
    assert "/admin/gaps" in browser.get("/admin").links()
