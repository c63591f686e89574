"""What is no page, as people see it: a card and a rule that change, on a phone without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from admin.identity.people import Role
from tests.support.browsing import clicked, look, needs_axe

pytestmark = [pytest.mark.browser, needs_axe]

CARDS, RULES = "safety/cards.en.yaml", "safety/en.yaml"
OLD_LINE = "If you or anyone else is in danger now, call 999."
NEW_LINE = "If you or anyone near you is in danger now, call 999."
MESSAGE = "my neighbour is zorbling the children every night"


def begin(page: Page, site: str, at: tuple[str, str], change: tuple[str, str]) -> None:
    """Change one entry of a document in a draft, and look at it as people will see it."""
    path, entry = at
    page.goto(f"{site}admin/document?path={path}")
    clicked(
        page.get_by_role("button", name="Edit this").or_(
            page.get_by_role("link", name="Open the draft of this")
        )
    )
    page.get_by_label("Find an entry").fill(entry)
    clicked(page.get_by_role("button", name="Find"))
    clicked(page.get_by_role("link", name=entry, exact=True))
    words = page.get_by_label("The entry", exact=True)
    written = words.input_value()
    assert change[0] in written
    words.fill(written.replace(*change, 1))
    clicked(page.get_by_role("button", name="Save the entry"))
    clicked(page.get_by_role("link", name="As people see it"))


def try_message(page: Page) -> None:
    page.get_by_role("textbox", name="Message").fill(MESSAGE)
    clicked(page.get_by_role("button", name="Try it"))


def test_a_card_is_seen_before_anybody_approves_it(
    page_of: Callable[..., Page], site: str
) -> None:
    author, approver = page_of(Role.AUTHOR, scripts=False), page_of(Role.APPROVER)

    begin(author, site, (CARDS, "emergency-family"), (OLD_LINE, NEW_LINE))
    approver.goto(author.url)

    expect(author.get_by_role("heading", level=3).first).to_have_text("emergency-family (changed)")
    expect(author.locator(".card--emergency h2").first).to_have_text(NEW_LINE)
    look(approver)


def test_a_message_is_tried_on_a_rule_that_nobody_has_approved_yet(
    page_of: Callable[..., Page], site: str
) -> None:
    author, approver = page_of(Role.AUTHOR, scripts=False), page_of(Role.APPROVER)
    heard = "    says:\n      - is zorbling the children\n"
    begin(author, site, (RULES, "rules/help-alone"), ("    says:\n", heard))
    approver.goto(author.url)

    try_message(author)
    try_message(approver)

    row = author.get_by_role("row", name="Help card")
    expect(row.get_by_role("cell").first).to_have_text("none")
    expect(row.get_by_role("cell").last).not_to_have_text("none")
    expect(author.get_by_role("textbox", name="Message")).to_have_value(MESSAGE)
    assert author.url == approver.url.partition("?")[0]
    look(approver)
