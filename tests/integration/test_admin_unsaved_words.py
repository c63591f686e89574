"""What was typed is given back where a session ended or was begun anew, and kept nowhere."""

from collections.abc import Iterator

import pytest
from httpx import Response
from litestar.handlers import HTTPRouteHandler

from admin.identity.people import Person, Role
from admin.identity.policy import POLICY, Verdict
from admin.web.unsaved import HOLDS_WORDS, REASONS
from assistant.channels.web.security import HEADERS
from tests.support.addresses import forms
from tests.support.back_end import OWN_PAGE, StaffBrowser, a_back_end, checked
from tests.support.desk_pages import begun, draft_at, typed
from tests.support.pages import Fetched

ODD = '  "Two\r\nlines" & </p><script>alert(1)</script> – \r\n'
NO_WORDS = {
    "/admin/account/passkeys",
    "/admin/account/passkeys/remove",
    "/admin/account/password",
    "/admin/account/spare-codes",
    "/admin/confirm",
    "/admin/document",
    "/admin/drafts/999/renew",
    "/admin/elsewhere",
    "/admin/end-sessions",
    "/admin/impact/file",
    "/admin/import",
    "/admin/invitation",
    "/admin/people",
    "/admin/people/999/end-sessions",
    "/admin/people/999/password",
    "/admin/people/999/remove-factor",
    "/admin/people/999/restore",
    "/admin/people/999/role",
    "/admin/people/999/suspend",
    "/admin/reviews/999/approve",
    "/admin/reviews/999/publish",
    "/admin/second-factor",
    "/admin/sign-in",
    "/admin/sign-out",
    "/admin/translation",
    "/admin/vignettes/999/close",
    "/admin/work",
}
"""Forms into which nothing is typed but a secret, an e-mail address, a moment or a file."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path_factory.mktemp("kept")) as browser:
        yield browser


@pytest.fixture(scope="module")
def cast(browser: StaffBrowser) -> dict[Role, Person]:
    return {role: browser.staff.enrolled(role) for role in Role}


@pytest.fixture(scope="module")
def author(cast: dict[Role, Person]) -> Person:
    return cast[Role.AUTHOR]


def of_words(browser: StaffBrowser) -> list[tuple[str, HTTPRouteHandler]]:
    return [(path, each) for path, each in forms(browser) if each.opt[HOLDS_WORDS]]


def given_back(response: Response, status: int) -> Fetched:
    """Check a page that gives words back as every page is checked, and that it sets no cookie."""
    page = checked(response, HEADERS, status=status)
    assert page.heading == "Nothing is lost"
    assert "set-cookie" not in response.headers
    return page


def once_more(browser: StaffBrowser, page: Fetched) -> Response:
    """Press the button of such a page."""
    (form,) = page.all("form")
    sent = {each.get("name", ""): each.get("value", "") for each in form.iter("input")}
    response: Response = browser.client.post(form.get("action", ""), data=sent, headers=OWN_PAGE)
    return response


def test_words_are_saved_after_signing_in_again_in_another_tab(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author)
    opened = typed(browser.get(address), title="Long in the writing", then="save")
    browser.staff.clock.passes(minutes=31)
    ended = given_back(browser.send(address, **opened), 401)
    still = given_back(once_more(browser, ended), 401)
    browser.comes_as(author)

    again = given_back(once_more(browser, still), 403)
    saved = once_more(browser, again)

    assert "Sign in (opens in a new tab)" in ended.text
    assert "Please look at this again, then press “Save again”." in " ".join(again.text.split())
    assert saved.headers["location"] == address
    assert "title: Long in the writing" in (draft_at(browser, address).text or "")


def test_a_form_that_was_open_during_a_step_up_is_still_taken(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author)
    page = browser.get(address)
    token = page.all("input", name="form_token")[0].get("value", "")
    browser.staff.clock.passes(minutes=11)

    browser.send("/admin/confirm", next="/admin/account", code=browser.staff.code(author))
    saved = browser.send(address, **typed(page, title="Still open"), form_token=token)

    assert saved.headers["location"] == address
    assert "title: Still open" in (draft_at(browser, address).text or "")


def test_the_token_of_a_session_is_worth_nothing_in_the_next_one_of_the_same_person(
    browser: StaffBrowser, author: Person
) -> None:
    browser.comes_as(author)
    token = browser.get("/admin/account").all("input", name="form_token")[0].get("value", "")
    browser.send("/admin/sign-out")
    browser.staff.clock.passes(minutes=1)
    browser.comes_as(author)

    assert browser.send("/admin/sign-out", form_token=token).status_code == 403
    assert browser.is_in


def test_every_form_into_which_words_are_typed_gives_them_back(browser: StaffBrowser) -> None:
    assert {path for path, _ in forms(browser)} - {path for path, _ in of_words(browser)} == (
        NO_WORDS
    )


def test_whoever_is_signed_out_reads_their_words_in_every_such_form(
    browser: StaffBrowser,
) -> None:
    browser.comes_as(None)

    for path, _ in of_words(browser):
        page = given_back(browser.send(path, why=ODD, version="3"), 401)
        sent = {each.get("name"): each.get("value") for each in page.all("input")}

        assert sent == {"form_token": "", "why": ODD.replace("\r\n", "\n"), "version": "3"}
        assert page.all("p", class_="told")[0].text == ODD.replace("\r\n", "\n")


def test_a_stale_token_gives_words_back_with_a_fresh_one(
    browser: StaffBrowser, cast: dict[Role, Person]
) -> None:
    for path, handler in of_words(browser):
        browser.comes_as(cast[min(POLICY[handler.opt["action"]].roles)])
        page = given_back(browser.send(path, why="My reason", form_token="0" * 64), 403)

        assert page.all("input", name="form_token")[0].get("value") not in {"", "0" * 64}
        assert REASONS[Verdict.SIGN_IN_FIRST] not in page.text


def test_whoever_may_not_save_it_keeps_their_words(
    browser: StaffBrowser, cast: dict[Role, Person]
) -> None:
    browser.comes_as(cast[Role.ANALYST])

    page = given_back(browser.send("/admin/drafts/1", text="My words"), 403)

    assert "Sign in with another account" in page.text


def test_where_nothing_was_typed_the_sign_in_comes_at_once(browser: StaffBrowser) -> None:
    browser.comes_as(None)

    sent = browser.send("/admin/drafts/1", version="3", then="save", why=" ")

    assert (sent.status_code, sent.headers["location"]) == (303, "/admin/sign-in")


def test_no_secret_is_ever_sent_back(browser: StaffBrowser) -> None:
    browser.comes_as(None)
    names = ("password", "current", "again", "code", "passkey", "form_token")
    secrets = dict.fromkeys(names, "plum-kettle")

    page = given_back(browser.send("/admin/drafts/1", text="My words", **secrets), 401)

    assert "plum-kettle" not in page.text


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {},
    ],
)
def test_another_site_never_gets_the_page(browser: StaffBrowser, headers: dict[str, str]) -> None:
    browser.comes_as(None)
    answers = [
        browser.client.post(path, data={"why": "Planted words"}, headers=headers)
        for path, _ in of_words(browser)
    ]

    assert {each.status_code for each in answers} == {403}
    assert not any("Planted words" in each.text for each in answers)
