"""Secrets of the staff that change hands or are lost: passwords, sessions, second factors."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from admin.identity.people import Person, Role
from admin.persistence.audit import AuditLog
from admin.web.admission import COOKIE
from tests.support.back_end import StaffBrowser, a_back_end, a_browser, checked
from tests.support.staff import DAY, PASSWORD, a_staff

OTHER = "lanterns drift beyond quarry"


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path) as browser:
        yield browser


@pytest.fixture
def author(browser: StaffBrowser) -> Person:
    return browser.staff.enrolled(Role.AUTHOR)


@pytest.fixture
def administrator(browser: StaffBrowser) -> Person:
    return browser.staff.enrolled(Role.ADMINISTRATOR)


def where(response: object) -> str:
    return str(getattr(response, "headers", {}).get("location"))


def newest(browser: StaffBrowser) -> tuple[str, str]:
    (entry,) = AuditLog(browser.staff.engine).newest(1)
    return entry.who, entry.what


def link_for(browser: StaffBrowser, person: Person) -> str:
    page = browser.post(f"/admin/people/{person.id}/password")
    return page.words("code")[0].removeprefix("https://help.example/admin/invitation/")


def test_a_new_password_by_a_link_ends_all_sessions_and_keeps_the_second_factor(
    browser: StaffBrowser, author: Person, administrator: Person
) -> None:
    browser.comes_as(author)
    before = browser.cookie
    browser.comes_as(administrator)
    token = link_for(browser, author)
    assert newest(browser) == (administrator.email, "gave a link for a new password")
    browser.cookie = ""

    page = browser.get(f"/admin/invitation/{token}")
    sent = browser.send("/admin/invitation", token=token, password=OTHER, again=OTHER)

    assert page.heading == "Choose a new password"
    assert (where(sent), COOKIE in sent.cookies) == ("/admin/sign-in", False)
    assert newest(browser) == (author.email, "chose a new password by a link")
    browser.cookie = before
    assert not browser.is_in
    browser.cookie = ""
    assert "is wrong" in checked(browser.sign_in(author)).text
    assert "is wrong" in checked(browser.sign_in(author, password=OTHER, code="")).text
    assert where(browser.sign_in(author, password=OTHER)) == "/admin"
    browser.cookie = ""
    assert browser.get(f"/admin/invitation/{token}").heading == "This link cannot be used"


def test_links_lead_to_where_the_operator_says_that_staff_are(tmp_path: Path) -> None:
    site = "https://staff.example"
    with a_staff(tmp_path) as staff, a_browser(staff, public_url=site) as browser:
        author = staff.enrolled(Role.AUTHOR)
        browser.comes_as(staff.enrolled(Role.ADMINISTRATOR))

        invited = browser.post("/admin/people", email="new@board.example", role="author")
        password = browser.post(f"/admin/people/{author.id}/password")

        for page in (invited, password):
            assert page.words("code")[0].startswith(f"{site}/admin/invitation/")


def test_the_old_password_holds_until_another_is_chosen_and_the_link_for_a_day(
    browser: StaffBrowser, author: Person, administrator: Person
) -> None:
    browser.comes_as(administrator)
    token = link_for(browser, author)
    browser.cookie = ""
    assert where(browser.sign_in(author)) == "/admin"

    browser.staff.clock.passes(days=1)

    assert browser.staff.people.invited(token) is None


def test_who_is_kept_out_gets_no_link_and_a_link_given_before_is_dead(
    browser: StaffBrowser, author: Person, administrator: Person
) -> None:
    token = browser.staff.people.offer_password(author.id, by=administrator, good_for=DAY)
    browser.comes_as(administrator)
    browser.send(f"/admin/people/{author.id}/suspend")

    page = browser.post(f"/admin/people/{author.id}/password")

    assert "They have no open account" in page.text
    assert browser.staff.people.invited(token) is None


def test_an_administrator_signs_somebody_out_everywhere(
    browser: StaffBrowser, author: Person, administrator: Person
) -> None:
    browser.comes_as(author)
    theirs = browser.cookie
    browser.comes_as(administrator)

    browser.send(f"/admin/people/{author.id}/end-sessions")

    assert newest(browser) == (administrator.email, "ended the sessions")
    browser.cookie = theirs
    assert not browser.is_in


def test_who_lost_the_authenticator_sets_up_another_and_the_old_one_is_dead(
    browser: StaffBrowser, author: Person, administrator: Person
) -> None:
    spare = browser.staff.factors.renew_spare_codes(author)[0]
    browser.comes_as(administrator)

    browser.send(f"/admin/people/{author.id}/remove-factor")

    assert newest(browser) == (administrator.email, "removed the second factor")
    browser.cookie = ""
    old = browser.staff.secrets[author.email]
    assert where(browser.sign_in(author, code="")) == "/admin"
    assert where(browser.client.get("/admin")) == "/admin/second-factor"
    found = browser.staff.people.numbered(author.id)
    assert found
    assert browser.staff.factors.secret_for(found) != old
    assert not browser.staff.factors.accepts(found, spare)


@pytest.mark.parametrize("act", ["password", "end-sessions", "remove-factor"])
def test_nobody_uses_the_back_door_for_themselves(
    browser: StaffBrowser, administrator: Person, act: str
) -> None:
    browser.comes_as(administrator)

    page = browser.post(f"/admin/people/{administrator.id}/{act}")

    assert "Somebody else has to change your own account" in page.text
    assert browser.is_in


def test_who_changes_their_password_stays_in_under_a_new_name_and_is_out_elsewhere(
    browser: StaffBrowser, author: Person
) -> None:
    browser.comes_as(author)
    elsewhere = browser.cookie
    browser.comes_as(author)
    here = browser.cookie

    sent = browser.send("/admin/account/password", current=PASSWORD, password=OTHER, again=OTHER)

    assert where(sent) == "/admin/account"
    browser.cookie = sent.cookies[COOKIE]
    assert browser.is_in
    for dead in (elsewhere, here):
        browser.cookie = dead
        assert not browser.is_in
    browser.cookie = ""
    assert where(browser.sign_in(author, password=OTHER)) == "/admin"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"current": "wrong"}, "This is not your password."),
        ({"password": "short", "again": "short"}, "Use at least 15 characters."),
        ({"again": "another"}, "The two passwords differ."),
    ],
)
def test_what_is_wrong_with_a_new_password_is_said_and_the_old_one_holds(
    browser: StaffBrowser, author: Person, changes: dict[str, str], said: str
) -> None:
    browser.comes_as(author)
    fields = {"current": PASSWORD, "password": OTHER, "again": OTHER}

    page = browser.post("/admin/account/password", **{**fields, **changes})

    assert said in page.text
    assert browser.is_in


def test_guessing_the_password_of_an_open_screen_is_slow(
    browser: StaffBrowser, author: Person
) -> None:
    browser.comes_as(author)
    for _ in range(5):
        browser.post("/admin/account/password", current="wrong")

    page = browser.post("/admin/account/password", current=PASSWORD)

    assert "There were many tries." in page.text


def test_new_spare_codes_end_the_old_ones(browser: StaffBrowser, author: Person) -> None:
    old = browser.staff.factors.renew_spare_codes(author)
    browser.comes_as(author)

    page = browser.post("/admin/account/spare-codes")

    new = page.words("code")
    assert len(new) == 10
    assert not browser.staff.factors.accepts(author, old[0])
    assert browser.staff.factors.accepts(author, new[0])


@pytest.mark.parametrize("path", ["/admin/account/password", "/admin/account/spare-codes"])
def test_long_after_the_code_ones_own_secrets_ask_for_another(
    browser: StaffBrowser, author: Person, path: str
) -> None:
    browser.comes_as(author)
    browser.staff.clock.passes(minutes=11)

    assert where(browser.send(path)).startswith("/admin/confirm?next=%2Fadmin%2Faccount")


def test_a_stolen_cookie_is_dead_after_signing_out_a_thousand_times(
    browser: StaffBrowser, author: Person
) -> None:
    stolen = []
    for _ in range(1_000):
        token = browser.staff.sessions.begin(author)
        found = browser.staff.sessions.of_token(token)
        assert found
        browser.staff.sessions.end(*found)
        stolen.append(token)

    assert [token for token in stolen if browser.staff.sessions.of_token(token)] == []
