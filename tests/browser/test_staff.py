"""The way of the first administrator, from the link to the audit log, in a real browser."""

import re
import secrets
from collections.abc import Callable
from pathlib import Path

import pyotp
import pytest
from playwright.sync_api import Page, expect

from admin.commands.links import FIRST_LINK_HOLDS, invitation_link
from admin.identity.people import Role
from admin.persistence.people import PeopleStore
from assistant.guidance.hours import LONDON
from assistant.persistence.engine import make_engine
from assistant.usage.clock import utc_now
from tests.support.browsing import PASSWORD, clicked, look, needs_axe
from tests.support.service import settings_for

pytestmark = pytest.mark.browser

MENU = ("Incidents", "Why this answer", "Staff", "Audit log", "Activities", "Your account")
PATIENCE_MILLISECONDS = 120_000
SOME_EDITION = re.compile(r"Edition \d+, published")
"""Other tests on the same service may have published another one."""


def walk(page: Page, link: str, each: Callable[[Page], None]) -> None:
    """Set up an account by its link, and open every page of the staff."""
    address = f"{secrets.token_hex(4)}@example.org"
    page.goto(link)
    each(page)
    page.get_by_label("Your e-mail address").fill(address)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("The same password again").fill(PASSWORD)
    clicked(page.get_by_role("button", name="Go on"))
    each(page)
    key = re.search(r"(?:[A-Z2-7]{4} ?){8}", page.inner_text("main"))
    assert key
    page.get_by_role("textbox", name="Code").fill(pyotp.TOTP(key.group().replace(" ", "")).now())
    page.get_by_role("button", name="Set up").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your spare codes")
    each(page)
    clicked(page.get_by_text("I have kept them. Go on"))
    for name in (
        "Incidents",
        "Why this answer",
        "Staff",
        "Audit log",
        "Activities",
        "Your account",
        "Without an answer",
    ):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
        each(page)
    page.get_by_role("link", name="Contacts", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Contacts to check")
    each(page)
    ask_what_was_said(page, each)
    enter_an_activity(page, each)
    answer_vignettes(page, each)


def ask_what_was_said(page: Page, each: Callable[[Page], None]) -> None:
    """Ask today's edition as if it were an earlier one, wrongly at first."""
    page.get_by_role("link", name="Why this answer", exact=True).click()
    page.get_by_role("link", name="What was said on an earlier day").click()
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter a question")
    each(page)
    page.get_by_label("Day").fill(utc_now().astimezone(LONDON).date().isoformat())
    page.get_by_label("Question").fill("he is hitting me right now")
    page.get_by_role("button", name="Ask").click(timeout=PATIENCE_MILLISECONDS)
    expect(page.get_by_role("heading", name=SOME_EDITION)).to_be_visible()
    each(page)


def enter_an_activity(page: Page, each: Callable[[Page], None]) -> None:
    """Enter a workshop, wrongly at first, and look at the import."""
    page.get_by_role("link", name="Activities", exact=True).click()
    page.get_by_role("link", name="Add an activity").click()
    page.get_by_label("Date").fill("2026-06-01")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("Write a whole number")
    each(page)
    page.get_by_label("Subject").fill("Safer internet")
    page.get_by_label("Came, or booklets").fill("25")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("table")).to_contain_text("Safer internet")
    each(page)
    clicked(page.get_by_role("link", name="Import many"))
    each(page)


def answer_vignettes(page: Page, each: Callable[[Page], None]) -> None:
    """Publish two vignettes, and answer them behind their link."""
    page.get_by_role("link", name="Consistency", exact=True).click()
    page.get_by_label("Title").fill("Autumn")
    page.get_by_label("Vignettes").fill("A hungry toddler.\n\nA boy with a bruise.")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("heading", name="Autumn").first).to_be_visible()
    each(page)
    clicked(page.get_by_role("link", name="/v/").first)
    each(page)
    page.get_by_label("Where you work").select_option("police")
    for early_help in page.get_by_label("Early help").all():
        early_help.check()
    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    each(page)


@needs_axe
def test_a_link_leads_to_every_page_on_a_small_phone(
    browser_page: Page, site: str, served_folder: Path
) -> None:
    walk(browser_page, a_link(served_folder, site), look)


def test_a_link_leads_to_every_page_without_scripts(
    browser_page_without_js: Page, site: str, served_folder: Path
) -> None:
    walk(browser_page_without_js, a_link(served_folder, site), lambda _: None)


def a_link(folder: Path, address: str) -> str:
    people = PeopleStore(make_engine(settings_for(folder).database_url), utc_now)
    token = people.invite("", Role.ADMINISTRATOR, by="a test", good_for=FIRST_LINK_HOLDS)
    return invitation_link(address, token)
