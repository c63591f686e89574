"""The tools in a real browser: on a small phone, with scripts and without, by keyboard alone."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Download, Page, Request, expect

from tests.support.browsing import found_by_axe, needs_axe
from tests.support.tool_walks import LEVEL, SUGGEST, TOOLS, Tool, find_level, write_referral

pytestmark = pytest.mark.browser

NARROW = 320


def addresses_asked(page: Page) -> list[str]:
    """Note the address of every request from now on."""
    addresses: list[str] = []

    def note(request: Request) -> None:
        addresses.append(request.url)

    page.on("request", note)
    return addresses


every_tool = pytest.mark.parametrize("tool", TOOLS)


@every_tool
def test_a_tool_is_completed_with_scripts_on_a_small_phone(
    browser_page: Page, site: str, tool: Tool
) -> None:
    tool(browser_page, site)

    width = browser_page.evaluate("document.documentElement.scrollWidth")
    assert width <= browser_page.evaluate("innerWidth")


@every_tool
def test_a_tool_is_completed_without_scripts(
    browser_page_without_js: Page, site: str, tool: Tool
) -> None:
    tool(browser_page_without_js, site)


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@every_tool
def test_axe_finds_nothing(
    browser_page: Page, site: str, tool: Tool, scheme: Literal["light", "dark"]
) -> None:
    browser_page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    tool(browser_page, site)
    browser_page.evaluate(
        "document.querySelectorAll('details').forEach((each) => each.open = true)"
    )

    assert found_by_axe(browser_page) == []


@every_tool
def test_nothing_scrolls_sideways_at_320_pixels(browser_page: Page, site: str, tool: Tool) -> None:
    browser_page.set_viewport_size({"width": NARROW, "height": 256})

    tool(browser_page, site)

    assert browser_page.evaluate("document.documentElement.scrollWidth") <= NARROW


def test_the_level_is_found_by_keyboard_alone(browser_page: Page, site: str) -> None:
    browser_page.goto(f"{site}thresholds")
    browser_page.locator("#words").focus()
    browser_page.keyboard.type("he is often hungry")
    browser_page.keyboard.press("Tab")
    browser_page.keyboard.press("Enter")
    expect(browser_page.locator("legend").first).to_be_visible()

    browser_page.locator(SUGGEST).focus()
    browser_page.keyboard.press("Tab")
    browser_page.keyboard.press("Space")
    browser_page.locator(LEVEL).focus()
    browser_page.keyboard.press("Enter")

    expect(browser_page.locator("#range")).to_be_visible()


def test_the_answer_stands_beside_the_choices_on_a_wide_screen(
    browser_page: Page, site: str
) -> None:
    browser_page.set_viewport_size({"width": 1280, "height": 900})

    find_level(browser_page, site)

    answer = browser_page.locator(".tool__answer").bounding_box()
    form = browser_page.locator(".tool__form").bounding_box()
    assert answer is not None
    assert form is not None
    assert answer["x"] + answer["width"] <= form["x"]
    assert abs(answer["y"] - form["y"]) < 2


def test_nothing_of_a_case_is_in_an_address_or_on_the_device(
    browser_page: Page, site: str
) -> None:
    addresses = addresses_asked(browser_page)

    for tool in TOOLS:
        tool(browser_page, site)

    assert [url for url in addresses if "hungry" in url or "?" in url] == []
    assert browser_page.evaluate("[document.cookie, localStorage.length]") == ["", 0]


def test_the_referral_is_put_together_without_a_single_request(
    browser_page: Page, site: str
) -> None:
    browser_page.goto(f"{site}referral-summary", wait_until="networkidle")
    addresses = addresses_asked(browser_page)

    browser_page.locator("#item-seen").fill("He said that he was hungry.")
    browser_page.locator("#item-told").check()
    browser_page.locator("#item-seen").press("Enter")
    browser_page.locator("#item-told").press("Enter")

    summary = browser_page.locator("#summary")
    expect(summary).to_be_visible()
    assert "He said that he was hungry." in summary.input_value()
    assert "The family knows about this referral." in summary.input_value()
    assert "The family agrees" not in summary.input_value()
    assert addresses == []


def test_an_empty_referral_is_printed_with_room_to_write(
    browser_page_without_js: Page, site: str
) -> None:
    browser_page_without_js.goto(f"{site}referral-summary")
    browser_page_without_js.emulate_media(media="print")

    expect(browser_page_without_js.locator("#item-seen")).to_be_visible()
    expect(browser_page_without_js.locator("[data-summary]")).to_be_hidden()


def test_a_filled_referral_is_printed_whole(browser_page: Page, site: str) -> None:
    write_referral(browser_page, site)
    browser_page.emulate_media(media="print")

    expect(browser_page.locator("[data-summary-text]")).to_be_visible()
    expect(browser_page.locator("#item-seen")).to_be_hidden()


def test_the_reasons_are_downloaded_as_a_document(browser_page: Page, site: str) -> None:
    find_level(browser_page, site)

    with browser_page.expect_download() as waiting:
        browser_page.locator("form[action$=rationale] button[type=submit]").click()

    download: Download = waiting.value
    assert download.suggested_filename == "notes.docx"
    assert Path(download.path()).read_bytes()[:2] == b"PK"
    expect(browser_page.locator("#range")).to_be_visible()


def test_leaving_wipes_what_was_ticked_and_written(browser_page: Page, site: str) -> None:
    find_level(browser_page, site)
    browser_page.route("**/*", lambda route: route.abort())

    browser_page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))")

    assert browser_page.locator("input[type=checkbox]:checked").count() == 0
    assert browser_page.locator("#rationale").input_value() == ""
