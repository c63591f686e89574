"""Tools inside the chat in a real browser: from a question to an outcome without leaving it."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.support.browsing import found_by_axe, needs_axe

pytestmark = pytest.mark.browser

ASKED = "threshold check"
OFFER = "form[action='/thresholds'] button"


def ask(page: Page, site: str, words: str) -> None:
    page.goto(site)
    page.locator("#message").fill(words)
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(".turn").first).to_be_visible()


def begin_navigator(page: Page, site: str) -> None:
    ask(page, site, ASKED)
    page.locator(OFFER).first.click()
    expect(page.locator("#words")).to_be_visible()


def find_level(page: Page, site: str) -> None:
    begin_navigator(page, site)
    page.locator("#words").fill("he is often hungry and comes in dirty clothes")
    page.locator("[value=suggest]").click()
    page.locator("#tick-neglect-child-often-hungry").check()
    page.locator("#tick-neglect-dirty-clothes").check()
    page.locator("[value=level]").click()
    expect(page.locator("#range")).to_be_visible()


def test_the_level_is_found_inside_the_chat(browser_page: Page, site: str) -> None:
    find_level(browser_page, site)

    assert browser_page.url == site
    assert browser_page.locator("[data-tool]").count() == 1
    assert browser_page.locator(".turn").count() == 2
    expect(browser_page.get_by_text(ASKED)).to_be_visible()
    assert browser_page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_level_is_found_without_scripts_and_the_chat_goes_on(
    browser_page_without_js: Page, site: str
) -> None:
    find_level(browser_page_without_js, site)
    browser_page_without_js.locator("#message").fill("how do i make gaming safe")
    browser_page_without_js.get_by_role("button", name="Ask", exact=True).click()

    expect(browser_page_without_js.locator(".turn")).to_be_visible()


def test_a_tool_in_the_chat_is_begun_and_used_by_keyboard(browser_page: Page, site: str) -> None:
    begin_navigator(browser_page, site)
    browser_page.locator("#words").focus()
    browser_page.keyboard.type("he is often hungry")
    browser_page.keyboard.press("Tab")
    browser_page.keyboard.press("Enter")
    expect(browser_page.locator("legend").first).to_be_visible()

    assert browser_page.evaluate("document.activeElement.tagName") == "H2"


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_chat_with_a_tool(
    browser_page: Page, site: str, scheme: Literal["light", "dark"]
) -> None:
    browser_page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    find_level(browser_page, site)

    assert found_by_axe(browser_page) == []
