"""Signing in with an account of another organisation, against a real provider that checks PKCE."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from litestar.testing import TestClient

from admin.identity.external import external_of
from admin.identity.people import Role
from admin.persistence.audit import AuditLog
from admin.web.admission import COOKIE
from admin.web.handlers.elsewhere import PASSAGE
from admin.web.services import Elsewhere
from tests.support.back_end import HOST, OWN_PAGE, StaffBrowser, an_app
from tests.support.elsewhere import (
    CLAIMS,
    RULES,
    at_the_provider,
    back,
    elsewhere_at,
    heading,
    signed_in,
    text,
    way_there,
)
from tests.support.provider import a_provider
from tests.support.staff import Staff, a_staff


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with a_provider() as issuer:
        yield issuer


@pytest.fixture
def staff(tmp_path: Path) -> Iterator[Staff]:
    with a_staff(tmp_path) as staff:
        staff.clock.now = datetime.now(UTC)
        yield staff


@pytest.fixture
def elsewhere(issuer: str, staff: Staff) -> Elsewhere:
    return elsewhere_at(issuer, staff)


@pytest.fixture
def browser(staff: Staff, elsewhere: Elsewhere) -> Iterator[StaffBrowser]:
    app = an_app(staff, elsewhere=elsewhere)
    with TestClient(app, base_url=HOST, raise_server_exceptions=False) as client:
        client.follow_redirects = False
        yield StaffBrowser(client, staff)


def test_somebody_comes_back_as_what_the_provider_says_and_sets_up_a_second_factor_here(
    browser: StaffBrowser,
) -> None:
    page = browser.client.get("/admin/sign-in")
    response = signed_in(browser, "author-1")

    assert "Sign in with the council" in page.text
    assert heading(response) == "You are signed in"
    person = browser.staff.people.named("a.writer@council.example")
    assert person
    assert (person.role, person.password_hash) == (Role.AUTHOR, None)
    browser.cookie = response.cookies[COOKIE]
    assert browser.client.get("/admin").headers["location"] == "/admin/second-factor"


def test_the_same_person_is_known_again_by_the_providers_name_for_them(
    browser: StaffBrowser,
) -> None:
    signed_in(browser, "author-1")

    assert heading(signed_in(browser, "author-1")) == "You are signed in"
    assert len(browser.staff.people.everyone()) == 1


def test_a_password_never_opens_an_account_from_elsewhere(browser: StaffBrowser) -> None:
    signed_in(browser, "author-1")
    browser.cookie = ""

    sent = browser.send("/admin/sign-in", email="a.writer@council.example", password="", code="")

    assert "is wrong" in sent.text


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("weak-1", "did not ask you for a second factor"),
        ("nobody-1", "has not given you a role here"),
        ("both-1", "has not given you a role here, or more than one"),
        ("loose-1", "does not stand by your e-mail address"),
    ],
)
def test_whoever_is_not_plainly_vouched_for_stays_out(
    browser: StaffBrowser, subject: str, said: str
) -> None:
    response = signed_in(browser, subject)

    assert said in text(response)
    assert COOKIE not in response.cookies
    assert browser.staff.people.everyone() == ()


def test_an_address_from_elsewhere_never_takes_over_an_account(browser: StaffBrowser) -> None:
    browser.staff.enrolled(Role.AUTHOR)

    response = signed_in(browser, "thief-1")

    assert "There is another account with your e-mail address" in text(response)
    assert COOKIE not in response.cookies


def test_who_is_suspended_here_stays_out_whatever_the_provider_says(
    browser: StaffBrowser,
) -> None:
    administrator = browser.staff.enrolled(Role.ADMINISTRATOR)
    browser.staff.clock.now = datetime.now(UTC)
    signed_in(browser, "author-1")
    person = browser.staff.people.named("a.writer@council.example")
    assert person is not None
    browser.staff.people.suspend(person.id, by=administrator)

    assert "Your account here is suspended" in text(signed_in(browser, "author-1"))
    browser.staff.people.restore(person.id, by=administrator)
    assert heading(signed_in(browser, "author-1")) == "You are signed in"


def test_a_role_that_changes_elsewhere_changes_here_and_ends_what_was_open(
    browser: StaffBrowser, elsewhere: Elsewhere
) -> None:
    browser.cookie = signed_in(browser, "author-1").cookies[COOKIE]
    rules = replace(RULES, roles={"Write": Role.APPROVER})
    external = external_of(CLAIMS | {"iss": elsewhere.origin, "sub": "author-1"}, rules)

    person = elsewhere.store.person_for(external)

    assert person.role is Role.APPROVER
    assert browser.staff.sessions.of_token(browser.cookie) is None
    assert AuditLog(browser.staff.engine).newest(1)[0].what == "made approver"


def test_the_way_back_leads_in_once_and_only_in_the_browser_that_set_out(
    browser: StaffBrowser,
) -> None:
    address = at_the_provider(way_there(browser), "author-1")
    kept = browser.client.cookies.get(PASSAGE)
    browser.client.cookies.clear()
    assert "was not the one that you set out on" in text(back(browser, address))

    browser.client.cookies.set(PASSAGE, kept or "", domain="help.example", path="/")

    assert heading(back(browser, address)) == "You are signed in"
    browser.client.cookies.set(PASSAGE, kept or "", domain="help.example", path="/")
    assert heading(back(browser, address)) == "You are not signed in"


@pytest.mark.parametrize("name", ["state", "code"])
def test_a_state_or_a_code_that_was_changed_leads_nowhere(
    browser: StaffBrowser, name: str
) -> None:
    address = at_the_provider(way_there(browser), "author-1")
    query = {key: each[0] for key, each in parse_qs(urlsplit(address).query).items()}

    response = browser.client.get("/admin/elsewhere/back", params={**query, name: "changed"})

    assert heading(response) == "You are not signed in"
    assert COOKIE not in response.cookies


def test_a_way_holds_for_ten_minutes(browser: StaffBrowser) -> None:
    address = at_the_provider(way_there(browser), "author-1")

    browser.staff.clock.passes(minutes=10)

    assert heading(back(browser, address)) == "You are not signed in"


def test_a_code_that_somebody_else_asked_for_is_worth_nothing(browser: StaffBrowser) -> None:
    planted = parse_qs(urlsplit(at_the_provider(way_there(browser), "author-1")).query)["code"][0]
    own = urlsplit(way_there(browser))
    state = parse_qs(own.query)["state"][0]

    response = browser.client.get(
        "/admin/elsewhere/back", params={"code": planted, "state": state}
    )

    assert heading(response) == "You are not signed in"


def test_a_token_for_another_service_or_from_another_issuer_is_not_believed(
    browser: StaffBrowser, staff: Staff, issuer: str
) -> None:
    address = at_the_provider(way_there(browser), "author-1")

    other = elsewhere_at(issuer, staff, "another service")
    with TestClient(an_app(staff, elsewhere=other), base_url=HOST) as client:
        client.cookies = browser.client.cookies
        response = client.get(address)

    assert heading(response) == "You are not signed in"


def test_what_the_browser_keeps_on_the_way_is_for_us_alone(browser: StaffBrowser) -> None:
    sent = browser.client.post("/admin/elsewhere", headers=OWN_PAGE)

    cookie = set(sent.headers["set-cookie"].split("; "))
    assert {"Secure", "HttpOnly", "SameSite=lax", "Path=/", "Max-Age=600"} <= cookie
    assert sent.headers["set-cookie"].startswith(f"{PASSAGE}=")


def test_a_provider_that_is_out_of_reach_is_said_and_a_password_still_works(
    staff: Staff,
) -> None:
    gone = elsewhere_at("http://127.0.0.1:9", staff)
    author = staff.enrolled(Role.AUTHOR)

    with TestClient(an_app(staff, elsewhere=gone), base_url=HOST) as client:
        client.follow_redirects = False
        browser = StaffBrowser(client, staff)
        away = client.post("/admin/elsewhere", headers=OWN_PAGE)
        at_home = browser.sign_in(author)

    assert "is out of reach" in text(away)
    assert at_home.headers["location"] == "/admin"


def test_where_no_provider_is_named_there_is_no_way(staff: Staff) -> None:
    with TestClient(an_app(staff), base_url=HOST) as client:
        away = client.post("/admin/elsewhere", headers=OWN_PAGE)
        page = client.get("/admin/sign-in")
    assert away.status_code == 404
    assert "With another account" not in page.text


def test_only_the_sign_in_page_may_lead_to_the_provider(
    browser: StaffBrowser, issuer: str
) -> None:
    sign_in = browser.client.get("/admin/sign-in").headers["content-security-policy"]
    other = browser.client.get("/help").headers["content-security-policy"]

    assert f"form-action 'self' {issuer};" in sign_in
    assert issuer not in other
