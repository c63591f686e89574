"""How what is typed looks, before anything of it is saved."""

import pytest

from admin.identity.people import Person
from tests.support.back_end import StaffBrowser
from tests.support.databases import PAGE
from tests.support.desk_pages import begun, draft_at, typed
from tests.support.live import RENDERER
from tests.support.pages import Fetched

TITLE = "Only in the form"


def previewed(browser: StaffBrowser, address: str, **changes: str) -> Fetched:
    """Press the button "Preview" of the editor, with changes to what its form holds."""
    return browser.post(f"{address}/preview", **typed(browser.get(address), **changes))


def shown(page: Fetched) -> str:
    """Give the words of the appearance alone."""
    found = next(each for each in page.tree.iter("div") if "data-shown" in each.attrib)
    return " ".join("".join(found.itertext()).split())


@pytest.mark.parametrize(
    ("appearance", "words"),
    [
        ("web", "All wordings of this page"),
        ("chat", "You wrote"),
        ("telegram", "Buttons"),
        ("print", "All wordings of this page"),
        ("upside-down", "All wordings of this page"),
    ],
)
def test_what_is_typed_is_shown_as_people_will_meet_it(
    browser: StaffBrowser, author: Person, appearance: str, words: str
) -> None:
    address = begun(browser, author)

    page = previewed(browser, address, title=TITLE, appearance=appearance)

    assert TITLE in shown(page)
    assert "Showing it saves nothing" in shown(page)
    assert words in page.html


def test_a_preview_stores_nothing_and_loses_nothing(browser: StaffBrowser, author: Person) -> None:
    address = begun(browser, author)
    before, opened = draft_at(browser, address), browser.get(address)
    changes = {"title": TITLE, "body": "## New\n\nWords.", "why": "Clearer", "version": "7"}

    page = browser.post(
        f"{address}/preview", urgent="yes", appearance="chat", **typed(opened, **changes)
    )

    assert draft_at(browser, address) == before
    assert typed(page) == typed(opened, **changes)
    ticked = [each.get("id") for each in page.all("input") if "checked" in each.attrib]
    assert ticked == ["urgent", "appearance-chat"]


@pytest.mark.parametrize("appearance", ["web", "chat", "telegram", "print"])
def test_nothing_that_is_typed_comes_among_the_parts_that_are_kept_for_the_public(
    browser: StaffBrowser, author: Person, appearance: str
) -> None:
    address = begun(browser, author)
    kept = RENDERER.environments["en"].globals["kept"]
    before = kept.cache_info()

    previewed(browser, address, title=TITLE, appearance=appearance)

    assert kept.cache_info() == before


def test_what_is_no_page_yet_is_told_instead_and_each_fault_leads_to_its_field(
    browser: StaffBrowser, author: Person
) -> None:
    page = previewed(browser, begun(browser, author), title="", audience="nobody")

    assert "This must be put right before it can be shown" in shown(page)
    assert {"#title", "#audience"} <= set(page.links())
    assert "You wrote" not in page.text


def test_a_page_that_fits_no_fields_is_shown_from_its_one_text(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author)
    browser.send(address, text="no page at all", version="1")

    page = browser.post(
        f"{address}/preview", text=PAGE.replace("title: Gaming and chat", f"title: {TITLE}")
    )

    assert TITLE in shown(page)


def test_what_is_no_page_has_no_such_preview(browser: StaffBrowser, author: Person) -> None:
    address = begun(browser, author, "contacts.yaml")

    assert browser.send(f"{address}/preview", text="- id: a").status_code == 404


def test_the_editor_opens_with_the_web_page_that_is_saved(
    browser: StaffBrowser, author: Person
) -> None:
    page = browser.get(begun(browser, author))

    assert "This is what is saved" in shown(page)
    assert "Leave the game." in shown(page)
