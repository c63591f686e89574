"""Journey 8: an author edits, an approver compares and approves, and everybody reads it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from admin.identity.people import Role
from tests.support.browsing import (
    PATIENCE_MILLISECONDS,
    clicked,
    look,
    sign_in_anew,
)

pytestmark = pytest.mark.browser

PATH = "en/e-safety/screen-time.md"
PUBLIC = "guidance/e-safety/screen-time"
PREVIEWS = (
    "As a web page",
    "As an answer in the chat",
    "As a message on Telegram",
    "As it is printed",
)
FILES = {"as a Word file": ".docx", "as a PDF file": ".pdf", "as Markdown": ".md"}


def begin(page: Page, site: str) -> None:
    page.goto(f"{site}admin/document?path={PATH}")
    clicked(
        page.get_by_role("button", name="Edit this").or_(
            page.get_by_role("link", name="Open the draft of this")
        )
    )


def end_session(page: Page) -> None:
    """Sign out elsewhere, once the open page has all that only somebody signed in is given."""
    expect(page.get_by_label("Summary")).to_be_visible()
    page.wait_for_load_state()
    page.context.clear_cookies()


def wait_for_comparison(page: Page) -> None:
    """Look again, as somebody without scripts does, until the answers have been compared."""
    for _ in range(PATIENCE_MILLISECONDS // 1000):
        if not page.get_by_role("link", name="Look again").count():
            return
        page.wait_for_timeout(1000)
        page.reload()
    raise AssertionError("the answers were never compared")


def expect_live(page: Page, site: str, title: str, public: str = PUBLIC) -> None:
    """Read the public page until the workers have taken the new edition over."""
    page.goto(f"{site}{public}")
    for _ in range(PATIENCE_MILLISECONDS // 1000):
        if page.inner_text("h1") == title:
            break
        page.wait_for_timeout(1000)
        page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_an_author_edits_and_an_approver_makes_it_live(
    page_of: Callable[..., Page], site: str
) -> None:
    author, approver = page_of(Role.AUTHOR), page_of(Role.APPROVER)
    author.goto(f"{site}admin/documents?kind=Pages&collection=e-safety")
    look(author)
    begin(author, site)
    look(author)
    author.get_by_label("Title", exact=True).fill("Time in front of a screen")
    author.get_by_label("Contacts", exact=True).fill("nobody")
    clicked(author.get_by_role("button", name="Save and see what is wrong"))
    author.get_by_role("link", name="'nobody' is named here").click()
    expect(author.get_by_label("Contacts", exact=True)).to_be_focused()
    look(author)
    author.get_by_label("Contacts", exact=True).fill("childline\nemergency_999")
    clicked(author.get_by_role("button", name="Save", exact=True))
    for name in PREVIEWS:
        clicked(author.get_by_role("link", name=name))
        expect(author.locator("body")).to_contain_text("Time in front of a screen")
        look(author)
        author.go_back()
    for name, ending in FILES.items():
        with author.expect_download() as taken:
            author.get_by_role("link", name=name).click()
        assert taken.value.suggested_filename.endswith(ending)
    author.get_by_label("What changes, and why").fill("Plainer words")
    author.get_by_role("button", name="Send for review").click()
    expect(author.get_by_text("Somebody who may approve has to read this.")).to_be_visible()
    look(author)

    approver.goto(f"{site}admin/work")
    look(approver)
    clicked(approver.get_by_role("link", name="Open draft").first)
    wait_for_comparison(approver)
    expect(approver.locator("ins").first).to_contain_text("Time in front of a screen")
    look(approver)
    approver.get_by_role("button", name="Approve, and publish now").click()
    expect(approver.get_by_text("Published with edition")).to_be_visible()
    look(approver)
    expect_live(approver, site, "Time in front of a screen")


def test_what_is_typed_is_saved_by_itself_and_all_of_it_by_keyboard(
    page_of: Callable[..., Page], site: str
) -> None:
    page = page_of(Role.AUTHOR)
    late: list[Route] = []

    def hold(route: Route) -> None:
        late.append(route)

    page.route("**/admin/editor.js", hold, times=1)
    begin(page, site)
    page.get_by_label("Owner", exact=True).focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("e-safety deputy")
    expect(page.get_by_label("Owner", exact=True)).to_have_value("e-safety deputy")
    late[0].continue_()
    expect(page.locator("[data-saved]")).to_contain_text("Saved at", timeout=PATIENCE_MILLISECONDS)
    page.get_by_label("Summary").fill("Words that nobody has saved by a button")
    expect(page.locator("[data-shown]")).to_contain_text(
        "Words that nobody has saved by a button", timeout=PATIENCE_MILLISECONDS
    )
    expect(page.locator("[data-saved]")).to_contain_text("Saved at", timeout=PATIENCE_MILLISECONDS)
    page.reload()
    expect(page.get_by_label("Owner", exact=True)).to_have_value("e-safety deputy")

    page.get_by_label("What changes, and why").focus()
    page.keyboard.type("A second owner")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label("What changes, and why")).to_have_value("A second owner")


def test_what_is_typed_after_a_session_ended_is_saved_once_the_same_person_is_back(
    page_of: Callable[..., Page], site: str, served_folder: Path
) -> None:
    page = page_of(Role.AUTHOR)
    begin(page, site)
    end_session(page)
    line = page.locator("[data-saved]")

    page.get_by_label("Summary").fill("Words that arrived late")
    expect(line).to_contain_text("you are signed out", timeout=PATIENCE_MILLISECONDS)
    expect(line.get_by_role("link", name="Sign in")).to_have_attribute("target", "_blank")
    look(page)
    sign_in_anew(page.context, site, served_folder, Role.AUTHOR)

    expect(line).to_contain_text("Saved at", timeout=PATIENCE_MILLISECONDS)
    expect(page.locator("[data-shown]")).to_contain_text(
        "Words that arrived late", timeout=PATIENCE_MILLISECONDS
    )


def test_what_somebody_typed_is_not_saved_by_itself_for_another(
    page_of: Callable[..., Page], site: str, served_folder: Path
) -> None:
    page = page_of(Role.AUTHOR)
    begin(page, site)
    end_session(page)
    sign_in_anew(page.context, site, served_folder, Role.APPROVER)

    page.get_by_label("Summary").fill("Whose words are these")
    line = page.locator("[data-saved]")
    expect(line).to_contain_text("press “Save” to see why", timeout=PATIENCE_MILLISECONDS)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Please look at this again")
    look(page)
    begin(page, site)

    expect(page.get_by_label("Summary")).not_to_have_value("Whose words are these")


def test_words_sent_after_a_session_ended_come_back_and_are_saved_without_scripts(
    page_of: Callable[..., Page], site: str, served_folder: Path
) -> None:
    page = page_of(Role.AUTHOR, scripts=False)
    begin(page, site)
    page.get_by_label("Owner", exact=True).fill("e-safety reader")
    end_session(page)

    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing is lost")
    expect(page.get_by_text("e-safety reader")).to_be_visible()
    sign_in_anew(page.context, site, served_folder, Role.AUTHOR)
    clicked(page.get_by_role("button", name="Save again"))
    expect(page.get_by_role("alert")).to_contain_text("Please look at this again")
    clicked(page.get_by_role("button", name="Save again"))

    expect(page.get_by_label("Owner", exact=True)).to_have_value("e-safety reader")


def test_two_saves_at_once_lose_nothing_without_scripts(
    page_of: Callable[..., Page], site: str
) -> None:
    first = page_of(Role.AUTHOR, scripts=False)
    second = page_of(Role.APPROVER, scripts=False)
    begin(first, site)
    begin(second, site)
    first.get_by_label("Title", exact=True).fill("The first title")
    first.get_by_role("button", name="Save", exact=True).click()
    second.get_by_label("Title", exact=True).fill("The second title")
    second.get_by_role("button", name="Save", exact=True).click()

    expect(second.get_by_role("alert")).to_contain_text("Nothing is lost")
    expect(second.locator("del")).to_contain_text("first")
    second.get_by_role("button", name="Save mine over what is kept").click()
    expect(second.get_by_label("Title", exact=True)).to_have_value("The second title")


def test_somebody_without_the_rights_is_refused(page_of: Callable[..., Page], site: str) -> None:
    outsider = page_of(Role.ANALYST)

    answers = [outsider.goto(f"{site}admin/{path}") for path in ("documents", "work", "editions")]

    assert [answer.status for answer in answers if answer] == [403, 403, 403]
    outsider.goto(f"{site}admin/account")
    expect(outsider.get_by_role("link", name="Documents")).to_have_count(0)
