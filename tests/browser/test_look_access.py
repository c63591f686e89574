"""Everyone can use it: nothing for axe to find, no sideways scrolling, 999 in the first view."""

from collections.abc import Callable
from typing import Literal, TypeAlias

import pytest
from playwright.sync_api import Page, expect

from tests.support.browsing import found_by_axe, needs_axe

pytestmark = pytest.mark.browser

QUESTION = "how do i set up parental controls on a tablet"
DANGER = "he is outside and says he is going to kill me"
NARROW = 320


def open_home(page: Page, site: str) -> None:
    """Open the first page, with everything that folds unfolded."""
    page.goto(site)
    page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)")


def open_turn(page: Page, site: str) -> None:
    """Ask an ordinary question."""
    page.goto(site)
    page.locator("#message").fill(QUESTION)
    page.locator(".ask button").click()
    expect(page.locator(".turn")).to_have_count(1)


def open_card(page: Page, site: str) -> None:
    """Say that there is danger."""
    page.goto(site)
    page.locator("#message").fill(DANGER)
    page.locator(".ask button").click()
    expect(page.locator(".card")).to_be_visible()


def open_guidance(page: Page, site: str) -> None:
    """Follow the first of the common questions."""
    page.goto(site)
    page.locator(".starts a").first.click()
    expect(page.locator(".guidance")).to_be_visible()


Opening: TypeAlias = Callable[[Page, str], None]
OPENINGS = pytest.mark.parametrize("opening", [open_home, open_turn, open_card, open_guidance])


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@OPENINGS
def test_axe_finds_nothing(
    browser_page: Page, site: str, opening: Opening, scheme: Literal["light", "dark"]
) -> None:
    browser_page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    opening(browser_page, site)

    assert found_by_axe(browser_page) == []


@OPENINGS
def test_nothing_scrolls_sideways_at_320_pixels(
    browser_page: Page, site: str, opening: Opening
) -> None:
    browser_page.set_viewport_size({"width": NARROW, "height": 256})

    opening(browser_page, site)

    assert browser_page.evaluate("document.documentElement.scrollWidth") <= NARROW


def test_999_is_in_the_first_view_of_a_small_phone(browser_page: Page, site: str) -> None:
    browser_page.set_viewport_size({"width": 360, "height": 640})

    browser_page.goto(site)

    expect(browser_page.locator("main [href='tel:999']").first).to_be_in_viewport(ratio=1)


def test_no_script_error_and_no_refused_resource(browser_page: Page, site: str) -> None:
    complaints: list[str] = []
    browser_page.on("pageerror", lambda error: complaints.append(str(error)))
    browser_page.on("console", lambda message: complaints.append(message.text))

    open_card(browser_page, site)

    # Features that this browser does not know are refused for browsers that do.
    assert [text for text in complaints if "Unrecognized feature" not in text] == []
