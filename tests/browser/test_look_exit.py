"""The way out: at once, by pointer, by key, and as a plain link where scripts do not run."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.browser

WORDS = "a sentence that nobody else may see"
LEAST_TARGET_PIXELS = 44


def open_home(page: Page, site: str) -> str:
    """Open the first page with a stand-in for all other hosts; return where the exit leads."""
    page.context.route(lambda url: not url.startswith(site), _stand_in)
    page.goto(site)
    return str(page.locator(".exit").get_attribute("href"))


def _stand_in(route: Route) -> None:
    route.fulfill(content_type="text/html", body="<title>Elsewhere</title><h1>Elsewhere</h1>")


def _stay(route: Route) -> None:
    route.fulfill(status=204)


def press_shift(page: Page, times: int) -> None:
    """Press and release the bare Shift key."""
    for _ in range(times):
        page.keyboard.down("Shift")
        page.keyboard.up("Shift")


def type_capitals(page: Page, letters: str) -> None:
    """Type each letter as a person does, holding Shift for it alone."""
    for letter in letters:
        page.keyboard.down("Shift")
        page.keyboard.press(letter)
        page.keyboard.up("Shift")


def test_a_click_puts_the_exit_site_in_place_of_the_page(browser_page: Page, site: str) -> None:
    exit_url = open_home(browser_page, site)

    browser_page.locator(".exit").click()

    expect(browser_page).to_have_url(re.compile(re.escape(exit_url)))


def test_going_back_after_leaving_shows_none_of_the_words(browser_page: Page, site: str) -> None:
    open_home(browser_page, site)
    browser_page.locator("#message").fill(WORDS)
    browser_page.locator(".exit").click()
    expect(browser_page.locator("h1")).to_have_text("Elsewhere")

    browser_page.go_back()

    assert WORDS not in browser_page.content()


def test_the_page_is_blank_and_empty_even_where_the_exit_site_does_not_answer(
    browser_page: Page, site: str
) -> None:
    open_home(browser_page, site)
    browser_page.locator("#message").fill(WORDS)
    browser_page.context.route(lambda url: not url.startswith(site), _stay)

    browser_page.locator(".exit").click()

    expect(browser_page.locator("body")).to_be_hidden()
    expect(browser_page.locator("#message")).to_have_value("")


def test_pressing_shift_three_times_leaves_while_typing(browser_page: Page, site: str) -> None:
    exit_url = open_home(browser_page, site)
    browser_page.locator("#message").focus()

    press_shift(browser_page, 3)

    expect(browser_page).to_have_url(re.compile(re.escape(exit_url)))


def test_pressing_shift_is_counted_aloud(browser_page: Page, site: str) -> None:
    open_home(browser_page, site)

    press_shift(browser_page, 2)

    expect(browser_page.locator("[data-progress]")).to_have_text("●●○")
    expect(browser_page.locator("[data-presses-said]")).not_to_be_empty()


def test_presses_of_shift_are_forgotten_after_five_seconds(browser_page: Page, site: str) -> None:
    browser_page.clock.install()
    open_home(browser_page, site)
    press_shift(browser_page, 2)
    browser_page.clock.fast_forward(5001)

    press_shift(browser_page, 1)

    expect(browser_page.locator("[data-progress]")).to_have_text("●○○")


@pytest.mark.parametrize("letters", ["HELP", "NHS", "WHY IS HE DOING THIS"])
def test_typing_capitals_never_leaves(browser_page: Page, site: str, letters: str) -> None:
    open_home(browser_page, site)
    browser_page.locator("#message").focus()

    type_capitals(browser_page, letters)

    expect(browser_page.locator("#message")).to_have_value(letters)
    expect(browser_page.locator("[data-progress]")).to_be_hidden()


def test_leaving_by_shift_can_be_switched_off(browser_page: Page, site: str) -> None:
    open_home(browser_page, site)
    browser_page.locator("[data-shift-off]").click()

    press_shift(browser_page, 3)

    expect(browser_page.locator("#message")).to_be_visible()


def test_the_way_out_is_the_second_stop_of_the_tab_key(browser_page: Page, site: str) -> None:
    open_home(browser_page, site)

    browser_page.keyboard.press("Tab")
    browser_page.keyboard.press("Tab")

    expect(browser_page.locator(".exit")).to_be_focused()


def test_the_way_out_stays_in_view_and_can_be_hit(browser_page: Page, site: str) -> None:
    open_home(browser_page, site)

    browser_page.keyboard.press("End")

    expect(browser_page.locator(".exit")).to_be_in_viewport(ratio=1)
    box = browser_page.locator(".exit").bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= LEAST_TARGET_PIXELS


def test_without_scripts_the_way_out_is_a_link(browser_page_without_js: Page, site: str) -> None:
    exit_url = open_home(browser_page_without_js, site)
    link = browser_page_without_js.locator("a.exit")
    expect(link).to_have_attribute("rel", "noreferrer noopener")
    expect(link).to_contain_text("close this tab")

    link.click()

    expect(browser_page_without_js).to_have_url(re.compile(re.escape(exit_url)))
