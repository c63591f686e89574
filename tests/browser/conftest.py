"""A real browser on the real service; skipped by name where Chromium is missing."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.browsing import staff_pages
from tests.support.service import a_prepared_folder, a_served_site

CHROMIUM = shutil.which("chromium")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def served_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_prepared_folder(tmp_path_factory.mktemp("served"))


@pytest.fixture(scope="session")
def site(served_folder: Path) -> Iterator[str]:
    with a_served_site(served_folder) as base:
        yield base


# While the browser is open an event loop runs in this thread: it closes with each file of tests.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield launched
        launched.close()


@pytest.fixture
def browser_page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    yield context.new_page()
    context.close()


@pytest.fixture
def browser_page_without_js(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def page_of(browser: Browser, site: str, served_folder: Path) -> Iterator[Callable[..., Page]]:
    """Open pages for members of staff who are signed in, each in a browser of their own."""
    with staff_pages(browser, site, served_folder) as opened:
        yield opened
