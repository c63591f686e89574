"""Who gets where in the back end: every address, role and method, as the policy table says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx import Response

from admin.identity.people import Person, Role
from admin.identity.policy import POLICY, Action
from assistant.persistence.migrating import migrate_back
from tests.support.addresses import addresses, forms
from tests.support.back_end import OWN_PAGE, StaffBrowser, a_back_end

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path_factory.mktemp("kept")) as browser:
        yield browser


@pytest.fixture(scope="module")
def cast(browser: StaffBrowser) -> dict[Role, Person]:
    return {role: browser.staff.enrolled(role) for role in Role}


def status_for(browser: StaffBrowser, person: Person | None, path: str, method: str) -> int:
    """Ask as somebody with a session of their own, with all that a form of ours carries."""
    browser.comes_as(person)
    if method == "POST":
        return browser.send(path).status_code
    return int(browser.client.request(method, path, headers=OWN_PAGE).status_code)


def test_every_address_names_an_action_of_the_policy(browser: StaffBrowser) -> None:
    named = {handler.opt.get("action") for _, _, handler in addresses(browser)}

    assert named == set(Action)


@pytest.mark.parametrize("role", Role)
def test_each_role_gets_where_the_policy_lets_it(
    browser: StaffBrowser, cast: dict[Role, Person], role: Role
) -> None:
    wrong = [
        (path, method)
        for path, method, handler in addresses(browser)
        if POLICY[handler.opt["action"]].roles and handler.opt["action"] is not Action.ENROL
        if (status_for(browser, cast[role], path, method) != 403)
        != (role in POLICY[handler.opt["action"]].roles)
    ]

    assert wrong == []


def test_nobody_known_is_sent_to_sign_in_from_everywhere_else(browser: StaffBrowser) -> None:
    browser.comes_as(None)
    sent = {
        browser.client.request(method, path, headers=OWN_PAGE).headers.get("location")
        for path, method, handler in addresses(browser)
        if not POLICY[handler.opt["action"]].is_open
    }

    assert sent == {"/admin/sign-in"}


def test_without_a_second_factor_there_is_only_setting_it_up(browser: StaffBrowser) -> None:
    newcomer = browser.staff.joined(Role.ADMINISTRATOR, "newcomer@board.example")
    browser.comes_as(newcomer)
    sent = {
        browser.client.request(method, path, headers=OWN_PAGE).headers.get("location")
        for path, method, handler in addresses(browser)
        if POLICY[handler.opt["action"]].roles and handler.opt["action"] is not Action.ENROL
    }

    assert sent == {"/admin/second-factor"}


def test_what_can_do_harm_is_done_only_shortly_after_the_second_factor_was_shown(
    browser: StaffBrowser, cast: dict[Role, Person]
) -> None:
    guarded = [
        (path, method, handler.opt["action"])
        for path, method, handler in addresses(browser)
        if POLICY[handler.opt["action"]].needs_proof
    ]
    sent = set()
    for path, method, action in guarded:
        browser.comes_as(cast[min(POLICY[action].roles)])
        browser.staff.clock.passes(minutes=11)
        token = browser.get("/admin/account").all("input", name="form_token")[0].get("value", "")
        sent.add(asked(browser, path, method, token).headers.get("location", "").partition("?")[0])

    assert sent == {"/admin/confirm"}
    assert {action for _, _, action in guarded} >= {Action.PUBLISH, Action.EXPORT}


def asked(browser: StaffBrowser, path: str, method: str, token: str) -> Response:
    sent = {"form_token": token} if method == "POST" else None
    return browser.client.request(method, path, data=sent, headers=OWN_PAGE)


@pytest.mark.parametrize("role", Role)
def test_no_address_answers_a_method_that_it_does_not_name(
    browser: StaffBrowser, cast: dict[Role, Person], role: Role
) -> None:
    known = {(path, method) for path, method, _ in addresses(browser)}
    others = {(path, method) for path, _ in known for method in METHODS} - known

    assert {status_for(browser, cast[role], *each) for each in others} == {405}


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {},
    ],
)
def test_a_form_from_elsewhere_is_refused_and_changes_nothing(
    browser: StaffBrowser, cast: dict[Role, Person], headers: dict[str, str]
) -> None:
    browser.comes_as(cast[Role.ADMINISTRATOR])
    before = browser.staff.people.everyone()
    statuses = {
        browser.client.post(path, data={"email": "x@y"}, headers=headers).status_code
        for path, _ in forms(browser)
    }

    assert statuses == {403}
    assert browser.staff.people.everyone() == before
    assert browser.is_in


@pytest.mark.parametrize("written", ["", "0" * 64, "é"])
def test_a_form_without_the_token_of_its_session_is_refused(
    browser: StaffBrowser, cast: dict[Role, Person], written: str
) -> None:
    browser.comes_as(cast[Role.ADMINISTRATOR])
    statuses = {
        browser.send(path, form_token=written).status_code
        for path, handler in forms(browser)
        if not POLICY[handler.opt["action"]].is_open and handler.opt["action"] is not Action.ENROL
    }

    assert statuses == {403}
    assert browser.is_in


def test_the_token_of_another_session_is_refused(
    browser: StaffBrowser, cast: dict[Role, Person]
) -> None:
    browser.comes_as(cast[Role.AUTHOR])
    other = browser.get("/admin/account").all("input", name="form_token")[0].get("value", "")
    browser.comes_as(cast[Role.ADMINISTRATOR])

    assert browser.send("/admin/sign-out", form_token=other).status_code == 403
    assert browser.is_in


def test_an_origin_of_ours_will_do_where_a_browser_says_nothing_else(
    browser: StaffBrowser,
) -> None:
    browser.comes_as(None)

    response = browser.client.post(
        "/admin/sign-in", data={"email": "x"}, headers={"origin": "https://help.example"}
    )

    assert response.status_code == 200


@pytest.mark.parametrize("path", ["/", "/help", "/contacts", "/privacy"])
def test_the_public_pages_set_no_cookie_and_do_not_know_the_staff(
    browser: StaffBrowser, cast: dict[Role, Person], path: str
) -> None:
    browser.comes_as(None)
    plain = browser.client.get(path)
    browser.comes_as(cast[Role.ADMINISTRATOR])
    signed_in = browser.client.get(path)

    assert signed_in.text == plain.text
    assert "set-cookie" not in signed_in.headers
    assert signed_in.headers["x-robots-tag"] == "noarchive"


def test_without_the_tables_of_the_staff_the_help_page_is_still_there(tmp_path: Path) -> None:
    with a_back_end(tmp_path) as browser:
        migrate_back(browser.staff.engine, "0003")
        broken = browser.send("/admin/sign-in", email="an.author@board.example")

        assert broken.status_code == 500
        assert "tel:999" in broken.text
        assert browser.client.get("/help").status_code == 200
