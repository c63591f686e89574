"""The shortest ways over the pages of the desk, as a browser without scripts takes them."""

from httpx import Response

from admin.editing.draft import Draft
from admin.identity.people import Person
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from tests.support.back_end import StaffBrowser
from tests.support.databases import PAGE_PATH
from tests.support.desks import QUIETER
from tests.support.pages import Fetched


def begun(browser: StaffBrowser, person: Person, path: str = PAGE_PATH) -> str:
    """Begin a draft as somebody does, and give the address that they are led to."""
    browser.comes_as(person)
    return browser.send("/admin/document", path=path).headers["location"]


def typed(page: Fetched, **changes: str) -> dict[str, str]:
    """Give what a browser sends of the editor, without the token of the session."""
    form = next(each for each in page.all("form") if "data-autosave" in each.attrib)
    fields = {
        each.get("name", ""): each.get("value", "")
        for each in form.iter("input")
        if each.get("type") != "checkbox" and each.get("name") != "form_token"
    }
    areas = {
        each.get("name", ""): (each.text or "").lstrip("\n") for each in form.iter("textarea")
    }
    chosen = {
        each.get("name", ""): option.get("value", "")
        for each in form.iter("select")
        for option in each.iter("option")
        if "selected" in option.attrib
    }
    return {**fields, **areas, **chosen, **changes}


def draft_at(browser: StaffBrowser, address: str) -> Draft:
    return DraftStore(browser.staff.engine).get(int(address.rpartition("/")[2]))


def sent_for_review(browser: StaffBrowser, author: Person, text: str = QUIETER) -> str:
    """Have an author's words wait for a second person, and give the address of the review."""
    address = begun(browser, author)
    draft = draft_at(browser, address)
    sent = browser.send(
        address, text=text, why="Clearer words", version=str(draft.version), then="submit"
    )
    return sent.headers["location"]


def review_of(browser: StaffBrowser, address: str, person: Person) -> Fetched:
    """Open a review when the comparison is there."""
    browser.comes_as(person)
    PublishedGuidance(browser.staff.engine)
    page = browser.get(address)
    while "Look again" in page.text:
        page = browser.get(address)
    return page


def approve(browser: StaffBrowser, address: str, person: Person, **changes: str) -> Response:
    browser.comes_as(person)
    draft = draft_at(browser, address)
    sent = {f"digest-{draft.id}": draft.digest, "then": "publish", **changes}
    return browser.send(f"{address}/approve", **sent)


def digests(page: Fetched) -> list[str]:
    named = (each.get("name") or "" for each in page.all("input"))
    return [name for name in named if name.startswith("digest-")]
