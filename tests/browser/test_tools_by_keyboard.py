"""The tools that are walked by choices, by keyboard alone on a small phone's screen."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ANSWER = "[name=answer]"


def press(page: Page, selector: str, key: str = "Enter") -> None:
    page.locator(selector).first.focus()
    page.keyboard.press(key)


def test_an_allegation_is_walked_to_the_lado(browser_page: Page, site: str) -> None:
    browser_page.goto(f"{site}allegation")

    press(browser_page, f"{ANSWER}[value=no]")
    press(browser_page, f"{ANSWER}[value=works-with-children]", "Space")
    press(browser_page, f"{ANSWER}[value=risk]")
    press(browser_page, f"{ANSWER}[value=medway]", "Space")

    expect(browser_page.locator("#end")).to_have_text("Tell the Medway LADO")


def test_where_to_report_is_walked_by_skipping(browser_page: Page, site: str) -> None:
    browser_page.goto(f"{site}where-to-report")

    press(browser_page, f"{ANSWER}[value=skip]")
    expect(browser_page.get_by_text("Your answers")).to_be_visible()
    press(browser_page, f"{ANSWER}[value=skip]", "Space")

    expect(browser_page.locator("#end")).to_be_visible()


def test_a_cell_of_the_protocol_is_found(browser_page: Page, site: str) -> None:
    browser_page.goto(f"{site}protocol")

    press(browser_page, "#agency", "ArrowDown")
    press(browser_page, "#known", "ArrowDown")
    press(browser_page, "main form .govuk-button")

    expect(browser_page.locator("#cell")).to_be_visible()


def test_a_referral_is_put_together_and_a_checklist_ticked(browser_page: Page, site: str) -> None:
    browser_page.goto(f"{site}referral-summary")
    browser_page.locator("#item-seen").focus()
    browser_page.keyboard.type("He said that he was hungry.")
    expect(browser_page.locator("[data-summary-text]")).to_contain_text("he was hungry")

    browser_page.goto(f"{site}conference-report")
    press(browser_page, "#item-seen", "Space")

    expect(browser_page.locator("#item-seen")).to_be_checked()
