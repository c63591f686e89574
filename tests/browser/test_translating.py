"""A translator's story: from the list of what is missing to a reply beside its source."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from admin.identity.people import Role
from tests.support.browsing import clicked, look, needs_axe, staff_pages
from tests.support.service import a_prepared_folder, a_served_site

pytestmark = [pytest.mark.browser, needs_axe]

REPLIES = "replies/en.yaml"
ENGLISH = "text: Help is here if you need it. Type help at any time."
POLISH = "text: Pomoc jest tutaj. Napisz help w każdej chwili."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_prepared_folder(tmp_path_factory.mktemp("polish"))


@pytest.fixture(scope="module")
def polish_site(folder: Path) -> Iterator[str]:
    """Serve a site that offers Polish, which has no guidance yet."""
    with a_served_site(folder, ASSISTANT_LOCALES="en,pl") as base:
        yield base


@pytest.fixture
def page_of(browser: Browser, polish_site: str, folder: Path) -> Iterator[Callable[..., Page]]:
    with staff_pages(browser, polish_site, folder) as opened:
        yield opened


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_translator_finds_what_is_missing_and_sees_it_beside_the_english(
    page_of: Callable[..., Page], polish_site: str, *, scripts: bool
) -> None:
    page = page_of(Role.TRANSLATOR, scripts=scripts)

    def look_if_scripts_run() -> None:
        if scripts:
            look(page)

    page.goto(f"{polish_site}admin/documents")
    page.get_by_role("link", name="Translations: Polski").click()
    expect(page.get_by_role("row", name=REPLIES)).to_contain_text("missing")
    look_if_scripts_run()
    page.get_by_role("link", name=REPLIES).click()
    expect(page.get_by_text("help_line: text, Polski")).to_be_visible()
    look_if_scripts_run()
    clicked(
        page.get_by_role("button", name="Translate this").or_(
            page.get_by_role("link", name="Open the draft of this")
        )
    )
    words = page.get_by_label("Text", exact=True)
    words.fill(words.input_value().replace(ENGLISH, POLISH))
    page.get_by_label("What changes, and why").fill("Polish")
    look_if_scripts_run()
    clicked(page.get_by_role("button", name="Save", exact=True))

    page.goto(f"{polish_site}admin/translation?path=replies/pl.yaml")

    expect(page.get_by_text(POLISH.removeprefix("text: "))).to_be_visible()
    look_if_scripts_run()
