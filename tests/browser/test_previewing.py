"""What an author types is seen as people will meet it, on a phone, before anything is saved."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from admin.identity.people import Role
from tests.support.browsing import PATIENCE_MILLISECONDS, clicked, look, needs_axe

pytestmark = [pytest.mark.browser, needs_axe]

PATH = "en/e-safety/under-5s.md"
"""A page that no other test in the browser edits."""
APPEARANCES = (
    "As a web page",
    "As an answer in the chat",
    "As a message on Telegram",
    "As it is printed",
)
TITLE = "Words that nobody has saved"


def begin(page: Page, site: str) -> None:
    page.goto(f"{site}admin/document?path={PATH}")
    clicked(
        page.get_by_role("button", name="Edit this").or_(
            page.get_by_role("link", name="Open the draft of this")
        )
    )


def test_what_is_typed_is_shown_while_it_is_typed_and_told_without_chatter(
    page_of: Callable[..., Page], site: str
) -> None:
    page = page_of(Role.AUTHOR)
    begin(page, site)
    shown, status = page.locator("[data-shown]"), page.locator("[data-preview-status]")

    for name in APPEARANCES:
        page.get_by_role("radio", name=name).check()
        page.get_by_label("Title", exact=True).fill(f"{TITLE}: {name}")
        expect(shown).to_contain_text(f"{TITLE}: {name}", timeout=PATIENCE_MILLISECONDS)
        expect(status).to_have_text("It follows what you type.")
        look(page)
    page.get_by_label("Title", exact=True).fill("")
    expect(status).to_have_text(
        "Something is to be put right before it can be shown.", timeout=PATIENCE_MILLISECONDS
    )
    look(page)
    shown.get_by_role("link", name="title").first.click()
    expect(page.get_by_label("Title", exact=True)).to_be_focused()
    expect(page.get_by_role("button", name="Preview")).to_be_hidden()


def test_a_button_shows_what_is_typed_without_scripts_and_loses_none_of_it(
    page_of: Callable[..., Page], site: str
) -> None:
    page, colleague = page_of(Role.AUTHOR, scripts=False), page_of(Role.APPROVER)
    begin(page, site)
    page.get_by_label("Title", exact=True).fill(TITLE)
    page.get_by_label("Summary").fill("A new summary.")

    page.get_by_role("radio", name="As a message on Telegram").check()
    page.get_by_role("button", name="Preview").click()

    expect(page.locator("[data-shown]")).to_contain_text("A new summary.")
    expect(page.get_by_label("Title", exact=True)).to_have_value(TITLE)
    expect(page.get_by_role("radio", name="As a message on Telegram")).to_be_checked()
    begin(colleague, site)
    expect(colleague.get_by_label("Title", exact=True)).not_to_have_value(TITLE)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("This is what is saved.")).to_be_visible()
    expect(page.get_by_label("Title", exact=True)).to_have_value(TITLE)
