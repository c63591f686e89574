"""One rule of the long file of rules is corrected on a phone, by keyboard alone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from admin.identity.people import Role
from tests.support.browsing import PATIENCE_MILLISECONDS, clicked, look, needs_axe
from tests.support.tabbing import entered, followed, pressed, reached

pytestmark = [pytest.mark.browser, needs_axe]

RULES, RULE = "safety/en.yaml", "rules/stalking-ex"
ADDED = "    # Looked at by the safeguarding lead."


def save(page: Page) -> None:
    pressed(page, "Save the entry")


def test_a_rule_is_corrected_by_keyboard_on_a_phone(
    page_of: Callable[..., Page], site: str
) -> None:
    page = page_of(Role.AUTHOR)
    page.goto(f"{site}admin/document?path={RULES}")
    page.get_by_role("button", name="Edit this").or_(
        page.get_by_role("link", name="Open the draft of this")
    ).focus()
    entered(page)
    look(page)

    reached(page, page.get_by_label("Find an entry"))
    page.keyboard.type("stalking-ex")
    entered(page)
    look(page)
    followed(page, RULE)
    words = page.get_by_label("The entry", exact=True)
    look(page)
    before = words.input_value()
    reached(page, words)
    page.keyboard.press("Control+End")
    page.keyboard.type(f"\n{ADDED}\n    kind: nothing: at all")
    save(page)
    expect(page.get_by_role("alert")).to_contain_text("this is not YAML")
    look(page)
    page.get_by_role("link", name="this is not YAML").press("Enter")
    expect(words).to_be_focused()
    page.keyboard.press("Control+End")
    page.keyboard.press("Shift+Home")
    page.keyboard.press("Backspace")
    save(page)

    told = page.get_by_role("status").filter(has_text="Nothing is wrong with this entry")
    expect(told).to_be_visible()
    assert words.input_value().rstrip() == f"{before}\n{ADDED}"
    look(page)
    followed(page, "Back to the draft")
    expect(page.get_by_role("listitem").filter(has_text=RULE)).to_contain_text("(changed)")
    expect(page.get_by_role("textbox", name="Text", exact=True)).to_have_count(0)
    look(page)


def test_a_new_entry_is_saved_by_itself_and_written_on_under_its_name(
    page_of: Callable[..., Page], site: str
) -> None:
    page = page_of(Role.AUTHOR)
    page.goto(f"{site}admin/document?path={RULES}")
    clicked(
        page.get_by_role("button", name="Edit this").or_(
            page.get_by_role("link", name="Open the draft of this")
        )
    )
    page.goto(f"{page.url.partition('?')[0]}/entry?after={RULE}")
    words, line = page.get_by_label("The new entry"), page.locator("[data-saved]")
    copied = words.input_value()

    words.fill(copied.replace("- id:", "- id: written-alone", 1))
    expect(line).to_contain_text("Saved at", timeout=PATIENCE_MILLISECONDS)
    look(page)
    page.reload()

    expect(page.get_by_role("heading", level=1)).to_have_text("rules/written-alone")
    expect(page.get_by_label("The entry", exact=True)).to_have_value(
        re.compile("- id: written-alone")
    )
