"""The tools as a practitioner goes through each of them, in a browser."""

from collections.abc import Callable
from typing import TypeAlias

from playwright.sync_api import Page, expect

from tests.support.browsing import clicked

HUNGRY, DIRTY = "#tick-neglect-child-often-hungry", "#tick-neglect-dirty-clothes"
SUGGEST, LEVEL, ANSWER = "[value=suggest]", "[value=level]", "[name=answer]"
RANGE = "What these signs point to"

Tool: TypeAlias = Callable[[Page, str], None]


def find_level(page: Page, site: str) -> None:
    """Describe, tick two of the suggested signs, and ask for the level."""
    page.goto(f"{site}thresholds")
    page.locator("#age").select_option("6")
    page.locator("#words").fill("he is often hungry and comes in dirty clothes")
    page.locator(SUGGEST).click()
    page.locator(HUNGRY).check()
    page.locator(DIRTY).check()
    page.locator(LEVEL).click()
    expect(page.locator("#range")).to_have_text(RANGE)


def find_serious(page: Page, site: str) -> None:
    """Tick a sign that decides alone, found by its theme."""
    page.goto(f"{site}thresholds")
    page.locator("summary", has_text="Physical abuse").click()
    page.locator("#tick-physical-bruise-non-mobile-baby").check()
    page.locator(LEVEL).click()
    expect(page.locator(".card--emergency")).to_be_visible()


def find_cell(page: Page, site: str) -> None:
    """Choose an agency and what it knows."""
    page.goto(f"{site}domestic-abuse")
    page.locator("#agency").select_option("housing")
    page.locator("#known").select_option("disclosure")
    page.locator("form .govuk-button").click()
    expect(page.locator("#cell")).to_be_visible()


def walk_allegation(page: Page, site: str) -> None:
    """Answer each question until the end."""
    page.goto(f"{site}allegation")
    for answer in ("no", "works-with-children", "risk", "medway"):
        page.locator(f"{ANSWER}[value={answer}]").click()
    expect(page.locator("#end")).to_have_text("Tell the Medway LADO")


def walk_where_to_report(page: Page, site: str) -> None:
    """Skip each question until the end."""
    page.goto(f"{site}where-to-report")
    for _ in range(2):
        clicked(page.locator(f"{ANSWER}[value=skip]"))
    expect(page.locator("#end")).to_be_visible()


def tick_checklist(page: Page, site: str) -> None:
    """Tick what is ready."""
    page.goto(f"{site}conference-report")
    page.locator("#item-seen").check()
    expect(page.locator("#item-seen")).to_be_checked()


def write_referral(page: Page, site: str) -> None:
    """Write down what was seen."""
    page.goto(f"{site}referral-summary")
    page.locator("#item-seen").fill("He said that he was hungry.")
    expect(page.locator("#item-seen")).to_have_value("He said that he was hungry.")


def read_overview(page: Page, site: str) -> None:
    """Read what to know before any tool."""
    page.goto(f"{site}tools")
    expect(page.locator("h1")).to_be_visible()


def read_how_it_decides(page: Page, site: str) -> None:
    """Read how the level is found."""
    page.goto(f"{site}thresholds/how-it-decides")
    expect(page.locator("h1")).to_be_visible()


TOOLS = (
    find_level,
    find_serious,
    find_cell,
    walk_allegation,
    walk_where_to_report,
    tick_checklist,
    write_referral,
    read_overview,
    read_how_it_decides,
)
