"""The list of documents: narrowed without a script, by an address that can be kept."""

from pathlib import Path

from admin.identity.people import Person, Role
from assistant.guidance.page import Confidence
from assistant.persistence.content_files.paths import page_path
from tests.support.back_end import StaffBrowser, a_back_end
from tests.support.builders import a_live_edition, a_page
from tests.support.databases import sound_pack
from tests.support.desk_pages import begun


def test_the_list_finds_documents_by_kind_and_by_state(
    browser: StaffBrowser, author: Person
) -> None:
    begun(browser, author, "contacts.yaml")

    everything = browser.get("/admin/documents")
    contacts = browser.get("/admin/documents?kind=Contacts")
    drafts = browser.get("/admin/documents?status=draft")

    assert f"{len(sound_pack())} documents" in everything.text
    assert contacts.words("th", scope="row") == ["contacts.yaml"]
    assert drafts.words("th", scope="row") == ["contacts.yaml"]


def test_the_list_is_narrowed_by_confidence_in_an_address_that_can_be_kept(
    tmp_path: Path,
) -> None:
    general = a_page("young-people/general", title="General", confidence=Confidence.GENERAL)
    pages = (a_page("young-people/gaming", title="Gaming"), general)
    with a_back_end(tmp_path, a_live_edition(*pages)) as browser:
        begun(browser, browser.staff.enrolled(Role.AUTHOR), page_path("en", pages[0].slug))

        page = browser.get("/admin/documents?confidence=sourced&status=draft")
        other = browser.get("/admin/documents?confidence=general&status=draft")

    chosen = {
        (each.get("name"), option.get("value"))
        for each in page.all("select")
        for option in each.iter("option")
        if "selected" in option.attrib
    }
    assert page.words("th", scope="row") == ["Gaming"]
    assert {("confidence", "sourced"), ("status", "draft")} <= chosen
    assert other.words("th", scope="row") == []


def test_a_register_in_which_something_awaits_confirmation_is_found(
    browser: StaffBrowser, author: Person
) -> None:
    browser.comes_as(author)

    page = browser.get("/admin/documents?awaiting=yes")

    assert page.words("th", scope="row") == ["contacts.yaml"]
    assert "Part awaits confirmation" in page.text
