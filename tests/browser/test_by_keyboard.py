"""From the first word to an edition, with a draft sent back on the way, on a phone by keyboard."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from admin.identity.people import Role
from tests.browser.test_editing import expect_live, wait_for_comparison
from tests.support.browsing import look, needs_axe
from tests.support.tabbing import followed, pressed, reached, typed_over

pytestmark = [pytest.mark.browser, needs_axe]

PATH, PUBLIC = "en/e-safety/misinformation.md", "guidance/e-safety/misinformation"
"""A page that no other test in the browser edits."""
FIRST, SECOND = "Is it true, or not", "Is it true?"
WANTED = "Shorter, please"


def send_for_review(page: Page, title: str) -> str:
    """Write a title and why, and give the number of the draft."""
    typed_over(page, page.get_by_label("Title", exact=True), title)
    typed_over(page, page.get_by_label("What changes, and why"), "Plainer words")
    pressed(page, "Send for review")
    expect(page.get_by_text("Somebody who may approve has to read this.")).to_be_visible()
    look(page)
    return page.url.rpartition("/")[2]


def comment_and_send_back(page: Page, draft: str) -> None:
    """Say what is wanted of the title, and give the draft back to its author."""
    followed(page, "Work")
    followed(page, f"Open draft {draft}")
    reached(page, page.locator("summary").filter(has_text=f"Comment on {FIRST}"))
    page.keyboard.press("Enter")
    reached(page, page.get_by_label("On", exact=True))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    typed_over(page, page.get_by_label("What you want to say"), WANTED)
    look(page)
    pressed(page, "Keep the comment")
    expect(page.get_by_text(WANTED).first).to_be_visible()
    typed_over(page, page.get_by_label("What its authors have to change"), "The title")
    pressed(page, "Send it back")


def test_an_author_and_an_approver_agree_on_words_without_a_mouse(
    page_of: Callable[..., Page], site: str
) -> None:
    author, approver = page_of(Role.AUTHOR), page_of(Role.APPROVER)
    author.goto(f"{site}admin/document?path={PATH}")
    pressed(author, "Edit this")
    draft = send_for_review(author, FIRST)

    approver.goto(f"{site}admin")
    comment_and_send_back(approver, draft)
    look(approver)
    followed(author, "Work")
    followed(author, f"Open draft {draft}")
    expect(author.get_by_text(WANTED)).to_be_visible()
    send_for_review(author, SECOND)
    followed(approver, "Work")
    followed(approver, f"Open draft {draft}")
    wait_for_comparison(approver)
    pressed(approver, "Approve, and publish now")

    expect(approver.get_by_text("Published with edition")).to_be_visible()
    look(approver)
    expect_live(approver, site, SECOND, PUBLIC)
