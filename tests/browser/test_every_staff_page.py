"""Every page that staff can open, taken from the router, on a phone and on a desk, by keyboard."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from litestar import HttpMethod
from playwright.sync_api import Browser, Page, expect

from admin.editing import person as editing
from admin.editing.desk import Desk
from admin.identity.people import Role
from admin.identity.policy import POLICY, Action
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from admin.persistence.people import PeopleStore
from admin.web.routing import HANDLERS
from assistant.commands.usage import demo_data
from assistant.persistence.engine import make_engine
from assistant.usage.clock import utc_now
from tests.support.browsing import PHONE, found_by_axe, needs_axe, staff_pages
from tests.support.desks import same_answers
from tests.support.service import a_prepared_folder, a_served_site, settings_for
from tests.support.tabbing import faults_by_keyboard

pytestmark = [pytest.mark.browser, needs_axe]

WALKED = (Role.APPROVER, Role.ADMINISTRATOR)
"""Between them they see all that there is; an author sees less of what an approver does."""
DESK = {"width": 1280, "height": 900}
PAGE, CARDS = "en/e-safety/under-5s.md", "safety/cards.en.yaml"
SOMEBODY = editing.Person("somebody", editing.WRITING)
FILLED = {
    "/confirm": "/confirm?next=/admin/editions",
    "/activities/{activity:int}": "/activities/1",
    "/why/then": "/why/then?question=he+hits+me",
    "/document": f"/document?path={PAGE}",
    "/document/file": f"/document/file?path={PAGE}",
    "/document/as/{name:str}": f"/document/as/docx?path={PAGE}",
    "/translations": "/translations?locale=pl",
    "/translation": "/translation?path=pl/e-safety/under-5s.md",
    "/drafts/{draft:int}": "/drafts/1",
    "/drafts/{draft:int}/web": "/drafts/1/web",
    "/drafts/{draft:int}/chat": "/drafts/1/chat",
    "/drafts/{draft:int}/telegram": "/drafts/1/telegram",
    "/drafts/{draft:int}/print": "/drafts/1/print",
    "/drafts/{draft:int}/as/{name:str}": "/drafts/1/as/docx",
    "/drafts/{draft:int}/entry": "/drafts/2/entry?at=emergency-family",
    "/drafts/{draft:int}/seen": "/drafts/2/seen",
    "/reviews/{name:str}": "/reviews/1",
}
"""What addresses are asked for, where they need something to be about."""
ELSEWHERE = {"/invitation/{token:str}", "/elsewhere/back"}
"""Walked where somebody is invited, and where another organisation signs somebody in."""
WRITTEN = {"/drafts/{draft:int}", "/drafts/{draft:int}/entry"}
"""Whoever may write nothing is led from these to the review, which is walked anyway."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_prepared_folder(tmp_path_factory.mktemp("everything"))


@pytest.fixture(scope="module")
def full_site(folder: Path) -> Iterator[str]:
    """Serve a site on which there is something of everything to be looked at."""
    with a_served_site(folder, ASSISTANT_LOCALES="en,pl") as base:
        CliRunner().invoke(demo_data, obj=settings_for(folder), catch_exceptions=False)
        engine = make_engine(settings_for(folder).database_url)
        guidance = PublishedGuidance(engine)
        desk = Desk(DraftStore(engine, utc_now), guidance, same_answers)
        for document in guidance.live().documents:
            if document.path in {PAGE, CARDS}:
                text = document.text.replace("call 999", "ring 999")
                desk.begin(document.path, text, "Other words", by=SOMEBODY)
        yield base


@pytest.fixture
def page_of(browser: Browser, full_site: str, folder: Path) -> Iterator[Callable[..., Page]]:
    with staff_pages(browser, full_site, folder) as opened:
        yield opened


def addresses(role: Role) -> list[str]:
    """List what a role may read, from the router and the policy alone."""
    left_out = ELSEWHERE if role in POLICY[Action.WRITE_DRAFTS].roles else ELSEWHERE | WRITTEN
    return [
        FILLED.get(path, path)
        for handler in HANDLERS
        if HttpMethod.GET in handler.http_methods and handler.opt["action"] is not Action.ENROL
        if role in POLICY[handler.opt["action"]].roles or POLICY[handler.opt["action"]].is_open
        for path in handler.paths - left_out
    ]


def on_a_desk(role: Role) -> set[str]:
    """List the addresses that nobody walked before may read: one desk is enough for each."""
    before = WALKED[: WALKED.index(role)]
    return {*addresses(role)}.difference(*map(addresses, before))


def opened_as_page(page: Page, address: str) -> bool:
    """Open an address on a phone, unless it is no page but a file."""
    sent = page.request.head(address, max_redirects=0)
    assert sent.status == 200, address
    if "text/html" not in sent.headers["content-type"]:
        return False
    page.set_viewport_size(PHONE)
    page.goto(address)
    return True


def faults_of(page: Page) -> list[object]:
    """List what is wrong with the page that is open, in this width."""
    beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    wide = [f"{beyond} pixels lie outside"] if beyond > 0 else []
    return [*wide, *found_by_axe(page), *faults_by_keyboard(page)]


@pytest.mark.parametrize("role", WALKED)
def test_every_page_can_be_read_and_used_on_a_phone_and_on_a_desk(
    page_of: Callable[..., Page], full_site: str, role: Role
) -> None:
    page, faults = page_of(role), {}

    for address in addresses(role):
        if opened_as_page(page, f"{full_site}admin{address}"):
            faults[address, PHONE["width"]] = faults_of(page)
            if address in on_a_desk(role):
                page.set_viewport_size(DESK)
                page.reload()
                faults[address, DESK["width"]] = faults_of(page)

    assert {place: found for place, found in faults.items() if found} == {}


def test_what_is_sent_to_newcomers_can_be_read_and_used(
    page_of: Callable[..., Page], full_site: str, folder: Path
) -> None:
    people = PeopleStore(make_engine(settings_for(folder).database_url), utc_now)
    token = people.invite("a@b.example", Role.AUTHOR, by="a test", good_for=timedelta(days=1))
    page = page_of(Role.AUTHOR)

    page.goto(f"{full_site}admin/invitation/{token}")

    assert faults_of(page) == []


def test_what_is_asked_before_a_part_is_stopped_can_be_read_and_used(
    page_of: Callable[..., Page], full_site: str
) -> None:
    page = page_of(Role.ADMINISTRATOR)
    page.goto(f"{full_site}admin/incidents")
    page.get_by_label("What", exact=True).select_option(index=1)
    page.get_by_label("Why", exact=True).fill("It is in doubt")

    page.get_by_role("button", name="Go on").click()

    expect(page.get_by_role("heading", level=1)).not_to_have_text("Incidents")
    assert faults_of(page) == []


def test_a_save_that_came_too_late_can_be_read_and_used(
    page_of: Callable[..., Page], full_site: str
) -> None:
    first, second = page_of(Role.AUTHOR), page_of(Role.APPROVER)
    for page in (first, second):
        page.goto(f"{full_site}admin/drafts/1")
    for page, title in ((first, "The first"), (second, "The second")):
        page.get_by_label("Title", exact=True).fill(title)
        page.get_by_role("button", name="Save", exact=True).click()

    expect(second.get_by_role("alert")).to_contain_text("Nothing is lost")
    assert faults_of(second) == []
