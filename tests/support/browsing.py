"""What the tests in a real browser share: what to look for, and staff who come in."""

import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pyotp
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page

import assistant.channels.web
from admin.identity.people import Role
from admin.opening import secret_keys
from admin.persistence.people import PeopleStore
from admin.persistence.second_factors import SecondFactorStore
from admin.persistence.sessions import SessionStore
from admin.persistence.vault import Vault
from admin.web.admission import COOKIE
from assistant.persistence.engine import make_engine
from assistant.usage.clock import utc_now
from tests.support.service import settings_for

PATIENCE_MILLISECONDS = 120_000
PASSWORD = "plum kettle violet harbour"
PHONE = {"width": 360, "height": 640}
_AXE = Path(assistant.channels.web.__path__[0], "assets/node_modules/axe-core/axe.min.js")
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What passes is not told of one by one: axe then takes less than half the time.
_RUN = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})"
_DAY = timedelta(days=1)

needs_axe = pytest.mark.skipif(
    not _AXE.exists(), reason="axe-core is not installed: run assets/build.sh"
)


def clicked(target: Locator) -> None:
    """Click on a link or a button, and wait until the page that it leads to has begun.

    A click alone may come back while the page before still stands, and what is asked of a page
    that is about to go is lost with it.
    """
    with target.page.expect_navigation(wait_until="commit"):
        target.click()


def set_up_account(page: Page, link: str) -> str:
    """Set up an account by its link, up to the spare codes, and give its address."""
    page.goto(link)
    address = page.get_by_label("Your e-mail address")
    named = f"{secrets.token_hex(4)}@example.org" if address.count() else ""
    if named:
        address.fill(named)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("The same password again").fill(PASSWORD)
    clicked(page.get_by_role("button", name="Go on"))
    key = re.search(r"(?:[A-Z2-7]{4} ?){8}", page.inner_text("main"))
    assert key
    page.get_by_role("textbox", name="Code").fill(pyotp.TOTP(key.group().replace(" ", "")).now())
    clicked(page.get_by_role("button", name="Set up"))
    return named


def found_by_axe(page: Page) -> list[tuple[str, str]]:
    """List what bars somebody from a page: the rule of axe, and the first element concerned."""
    page.evaluate(_AXE.read_text(encoding="utf-8"))
    found = page.evaluate(_RUN, _RULES)
    return [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]]


def look(page: Page) -> None:
    """Expect no sideways scrolling, and nothing for axe to find, once all is there."""
    page.wait_for_load_state()
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.evaluate("innerWidth")
    found = found_by_axe(page)
    assert found == [], found


@contextmanager
def staff_pages(browser: Browser, site: str, folder: Path) -> Iterator[Callable[..., Page]]:
    """Open the browsers of signed-in staff by their role, each on a small phone."""
    contexts = []

    def opened(role: Role, *, scripts: bool = True) -> Page:
        context = browser.new_context(viewport=PHONE, java_script_enabled=scripts)
        contexts.append(context)
        sign_in_anew(context, site, folder, role)
        page = context.new_page()
        page.set_default_timeout(PATIENCE_MILLISECONDS)
        return page

    yield opened
    for context in contexts:
        context.close()


def sign_in_anew(context: BrowserContext, site: str, folder: Path, role: Role) -> None:
    """Give a browser a new session of somebody, as if they had signed in in another tab."""
    address, token = site.replace("http://", "https://"), _session_of(folder, role)
    context.add_cookies([{"name": COOKIE, "value": token, "url": address, "secure": True}])


def _session_of(folder: Path, role: Role) -> str:
    """Have somebody who has set everything up, and is signed in."""
    settings = settings_for(folder)
    engine = make_engine(settings.database_url)
    people, email = PeopleStore(engine, utc_now), f"{role.value}@board.example"
    found = people.named(email)
    if found is None:
        token = people.invite(email, role, by="a test", good_for=_DAY)
        found = people.accept(token, email, "never used")
        assert found
        factors = SecondFactorStore(engine, Vault(secret_keys(settings)), utc_now)
        assert factors.enrol(found, pyotp.TOTP(factors.secret_for(found)).now())
    return SessionStore(engine, utc_now).begin(found)
