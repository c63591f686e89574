"""Newcomers: from the first link to a published change, with nothing set up by anybody else."""

import secrets
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_editing import expect_live, wait_for_comparison
from tests.browser.test_staff import a_link
from tests.support.browsing import (
    PATIENCE_MILLISECONDS,
    PHONE,
    clicked,
    look,
    needs_axe,
    set_up_account,
)

pytestmark = pytest.mark.browser

PATH = "en/e-safety/live-streaming.md"
PUBLIC = "guidance/e-safety/live-streaming"
"""A page that no other test in the browser edits."""
TITLE = "Watching and being watched live"
MOST_PRESSES = 120
"""How often Tab is pressed at most before something on a page is reached."""


def walk(opened: Callable[[], Page], site: str, link: str, each: Callable[[Page], None]) -> None:
    """Go the whole way as three people who each have a link and an authenticator."""
    administrator, author, approver = opened(), opened(), opened()
    set_up(administrator, link, each)
    for page, role in ((author, "author"), (approver, "approver")):
        set_up(page, invite(administrator, role, each), each)
    approve_by_keyboard(approver, edit(author, site, each), each)
    expect_live(approver, site, TITLE, PUBLIC)
    each(approver)


def set_up(page: Page, link: str, each: Callable[[Page], None]) -> None:
    set_up_account(page, link)
    clicked(page.get_by_text("I have kept them. Go on"))
    each(page)


def invite(page: Page, role: str, each: Callable[[Page], None]) -> str:
    page.get_by_role("link", name="Staff", exact=True).click()
    page.get_by_label("E-mail address").fill(f"{role}-{secrets.token_hex(4)}@example.org")
    page.get_by_label("Role", exact=True).select_option(role)
    page.get_by_role("button", name="Make a link").click()
    expect(page.get_by_role("heading", name="Send this link")).to_be_visible()
    each(page)
    return page.locator("section code").inner_text()


def edit(page: Page, site: str, each: Callable[[Page], None]) -> str:
    """Change the title, send it for review, and give the number of the draft."""
    page.goto(f"{site}admin/document?path={PATH}")
    page.get_by_role("button", name="Edit this").click()
    page.get_by_label("Title", exact=True).fill(TITLE)
    page.get_by_label("What changes, and why").fill("Plainer words")
    each(page)
    page.get_by_role("button", name="Send for review").click()
    expect(page.get_by_text("Somebody who may approve has to read this.")).to_be_visible()
    return page.url.rpartition("/")[2]


def approve_by_keyboard(page: Page, draft: str, each: Callable[[Page], None]) -> None:
    """Find the draft, read what changes and approve it, without ever touching a mouse."""
    press(page, "Work")
    each(page)
    press(page, f"Open draft {draft}")
    wait_for_comparison(page)
    expect(page.locator("ins").first).to_contain_text("Watching")
    each(page)
    press(page, "Approve, and publish now")
    expect(page.get_by_text("Published with edition")).to_be_visible()


def press(page: Page, name: str) -> None:
    """Walk to a link or a button by Tab alone, and press Enter on it."""
    for _ in range(MOST_PRESSES):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText || ''").strip() == name:
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"{name} was never reached by Tab")


@needs_axe
def test_from_the_first_link_to_a_published_change_on_a_phone_and_approved_by_keyboard(
    browser: Browser, site: str, served_folder: Path
) -> None:
    contexts = []

    def opened() -> Page:
        contexts.append(browser.new_context(viewport=PHONE))
        page = contexts[-1].new_page()
        page.set_default_timeout(PATIENCE_MILLISECONDS)
        return page

    walk(opened, site, a_link(served_folder, site), look)
    for context in contexts:
        context.close()
