"""What is no page, as people see it: a card and a rule that change, on a phone without scripts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from admin.identity.people import Role
from tests.support.browsing import look, needs_axe, staff_pages

pytestmark = [pytest.mark.browser, needs_axe]

CARDS, RULES = "safety/cards.en.yaml", "safety/en.yaml"
OLD_LINE = "If you or anyone else is in danger now, call 999."
NEW_LINE = "If you or anyone near you is in danger now, call 999."
PASTE = "(area, words) => { area.value = words; }"
"""Typing all of the rules takes minutes."""
MESSAGE = "my neighbour is zorbling the children every night"


@pytest.fixture
def page_of(browser: Browser, site: str, served_folder: Path) -> Iterator[Callable[..., Page]]:
    with staff_pages(browser, site, served_folder) as opened:
        yield opened


def begin(page: Page, site: str, path: str, old: str, new: str) -> None:
    """Begin a draft with one thing changed, and look at it as people will see it."""
    page.goto(f"{site}admin/document?path={path}")
    page.get_by_role("button", name="Edit this").click()
    text = page.get_by_label("Text", exact=True)
    written = text.input_value()
    assert old in written
    text.evaluate(PASTE, written.replace(old, new, 1))
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("link", name="As people see it").click()


def try_message(page: Page) -> None:
    page.get_by_role("textbox", name="Message").fill(MESSAGE)
    page.get_by_role("button", name="Try it").click()


def test_a_card_is_seen_before_anybody_approves_it(
    page_of: Callable[..., Page], site: str
) -> None:
    author, approver = page_of(Role.AUTHOR, scripts=False), page_of(Role.APPROVER)

    begin(author, site, CARDS, OLD_LINE, NEW_LINE)
    approver.goto(author.url)

    expect(author.get_by_role("heading", level=3).first).to_have_text("emergency-family (changed)")
    expect(author.locator(".card--emergency h2").first).to_have_text(NEW_LINE)
    look(approver)


def test_a_message_is_tried_on_a_rule_that_nobody_has_approved_yet(
    page_of: Callable[..., Page], site: str
) -> None:
    author, approver = page_of(Role.AUTHOR, scripts=False), page_of(Role.APPROVER)
    begin(author, site, RULES, "    says:\n", "    says:\n      - is zorbling the children\n")
    approver.goto(author.url)

    try_message(author)
    try_message(approver)

    row = author.get_by_role("row", name="Help card")
    expect(row.get_by_role("cell").first).to_have_text("none")
    expect(row.get_by_role("cell").last).not_to_have_text("none")
    expect(author.get_by_role("textbox", name="Message")).to_have_value(MESSAGE)
    assert author.url == approver.url.partition("?")[0]
    look(approver)
