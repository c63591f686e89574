"""A member of staff comes in, from the first link on; and everybody else stays out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from admin.identity.people import Role
from admin.web.admission import COOKIE
from admin.web.handlers.account import own_page
from tests.support.back_end import StaffBrowser, a_back_end, checked
from tests.support.staff import DAY, PASSWORD


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path) as browser:
        yield browser


def where(response: object) -> str:
    return str(getattr(response, "headers", {}).get("location"))


def test_the_first_administrator_comes_from_the_link_to_inviting_an_author(
    browser: StaffBrowser,
) -> None:
    staff = browser.staff
    token = staff.people.invite("", Role.ADMINISTRATOR, by="x", good_for=DAY)
    page = browser.get(f"/admin/invitation/{token}")
    assert page.heading == "Set up your account"

    sent = browser.send(
        "/admin/invitation",
        token=token,
        email="Chair@Board.example",
        password=PASSWORD,
        again=PASSWORD,
    )
    assert where(sent) == "/admin/second-factor"
    page = browser.get("/admin/second-factor")
    assert len(page.all("{http://www.w3.org/2000/svg}svg")) == 1
    staff.secrets["chair@board.example"] = page.words("code")[0].replace(" ", "")
    chair = staff.people.named("chair@board.example")
    assert chair is not None

    page = browser.post("/admin/second-factor", code=staff.code(chair))
    assert len(page.words("code")) == 10
    page = browser.post("/admin/people", email="an.author@board.example", role="author")

    assert page.words("code")[0].startswith("https://help.example/admin/invitation/")
    assert "an.author@board.example" in page.text
    newest = browser.get("/admin/audit").words("tr")[1]
    assert newest.endswith("chair@board.example invited as author an.author@board.example")


def test_a_used_link_says_so(browser: StaffBrowser) -> None:
    page = browser.get("/admin/invitation/nothing")

    assert page.heading == "This link cannot be used"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"password": "short", "again": "short"}, "Use at least 15 characters."),
        ({"again": "another"}, "The two passwords differ."),
        ({"email": "nothing"}, "Enter an e-mail address"),
    ],
)
def test_what_is_wrong_with_a_new_account_is_said_beside_its_field(
    browser: StaffBrowser, changes: dict[str, str], said: str
) -> None:
    token = browser.staff.people.invite("", Role.ADMINISTRATOR, by="x", good_for=DAY)
    fields = {"token": token, "email": "a@b.example", "password": PASSWORD, "again": PASSWORD}

    page = browser.post("/admin/invitation", **{**fields, **changes})

    assert page.title.startswith("Error: ")
    assert page.text.count(said) == 2
    assert browser.staff.people.invited(token)


def test_signing_in_never_adopts_a_session_that_was_planted(browser: StaffBrowser) -> None:
    author = browser.staff.enrolled(Role.AUTHOR)
    browser.cookie = "planted-by-somebody-else"

    response = browser.sign_in(author)

    cookie = response.headers["set-cookie"]
    assert "planted" not in cookie
    assert {"Secure", "HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))
    assert "domain" not in cookie.lower()
    browser.cookie = "planted-by-somebody-else"
    assert not browser.is_in


def test_showing_the_second_factor_again_kills_the_old_session_name(
    browser: StaffBrowser,
) -> None:
    browser.comes_as(author := browser.staff.enrolled(Role.AUTHOR))
    old = browser.cookie
    page = browser.get("/admin/confirm?next=/admin/account")
    assert page.all("input", name="next")[0].get("value") == "/admin/account"

    sent = browser.send("/admin/confirm", next="/admin/account", code=browser.staff.code(author))

    assert where(sent) == "/admin/account"
    browser.cookie = sent.cookies[COOKIE]
    assert browser.is_in
    browser.cookie = old
    assert not browser.is_in


def test_changing_the_staff_long_after_the_code_asks_for_another(browser: StaffBrowser) -> None:
    browser.comes_as(browser.staff.enrolled(Role.ADMINISTRATOR))
    browser.staff.clock.passes(minutes=11)

    sent = browser.send("/admin/people", email="a@board.example", role="author")

    assert where(sent) == "/admin/confirm?next=%2Fadmin%2Fpeople"
    assert len(browser.staff.people.everyone()) == 1


@pytest.mark.parametrize("written", ["//evil.example", "https://evil.example", "/admin/..//x", ""])
def test_the_second_factor_leads_to_no_other_site(written: str) -> None:
    assert own_page(written) == "/admin"


def test_a_code_that_was_seen_in_use_is_worth_nothing(browser: StaffBrowser) -> None:
    author = browser.staff.enrolled(Role.AUTHOR)
    code = browser.staff.code(author)
    assert where(browser.sign_in(author, code=code)) == "/admin"
    browser.cookie = ""

    page = checked(browser.sign_in(author, code=code))

    assert "is wrong" in page.text
    assert not browser.is_in


@pytest.mark.parametrize("way_out", ["/admin/sign-out", "/admin/end-sessions"])
def test_a_stolen_cookie_is_worth_nothing_after_signing_out(
    browser: StaffBrowser, way_out: str
) -> None:
    browser.comes_as(browser.staff.enrolled(Role.AUTHOR))
    stolen = browser.cookie

    sent = browser.send(way_out)

    assert sent.headers["clear-site-data"] == '"cache", "cookies", "storage"'
    browser.cookie = stolen
    assert not browser.is_in


def test_an_administrator_suspends_an_author_who_is_out_at_once_and_lets_them_in_again(
    browser: StaffBrowser,
) -> None:
    administrator = browser.staff.enrolled(Role.ADMINISTRATOR)
    author = browser.staff.enrolled(Role.AUTHOR)
    browser.comes_as(author)
    theirs = browser.cookie
    browser.comes_as(administrator)

    browser.send(f"/admin/people/{author.id}/suspend")
    ours, browser.cookie = browser.cookie, theirs
    assert not browser.is_in
    assert "is wrong" in checked(browser.sign_in(author)).text
    browser.cookie = ours
    browser.send(f"/admin/people/{author.id}/restore")
    browser.send(f"/admin/people/{author.id}/role", role="approver")
    browser.staff.clock.passes(seconds=30)

    assert where(browser.sign_in(author)) == "/admin"
    assert "Approver" in browser.get("/admin/account").text


@pytest.mark.parametrize("what", ["role", "suspend"])
def test_nobody_changes_their_own_account(browser: StaffBrowser, what: str) -> None:
    administrator = browser.staff.enrolled(Role.ADMINISTRATOR)
    browser.comes_as(administrator)

    page = browser.post(f"/admin/people/{administrator.id}/{what}", role="author")

    assert "Somebody else has to change your own account" in page.text


def test_whatever_is_wrong_the_page_says_the_same(browser: StaffBrowser) -> None:
    author = browser.staff.enrolled(Role.AUTHOR)
    attempts = (
        {"password": "wrong"},
        {"code": "000000"},
        {"code": ""},
        {"email": "nobody@board.example"},
    )

    pages = [checked(browser.sign_in(author, **each)) for each in attempts]

    assert len({page.text for page in pages}) == 1


def test_after_five_wrong_passwords_the_owner_waits_a_minute_and_is_in(
    browser: StaffBrowser,
) -> None:
    author = browser.staff.enrolled(Role.AUTHOR)
    for _ in range(5):
        browser.sign_in(author, password="wrong")

    assert "Wait 61 seconds" in checked(browser.sign_in(author)).text
    browser.staff.clock.passes(seconds=60)
    assert where(browser.sign_in(author)) == "/admin"


def test_a_spare_code_lets_in_without_the_authenticator(browser: StaffBrowser) -> None:
    author = browser.staff.joined(Role.AUTHOR)
    browser.staff.secrets[author.email] = browser.staff.factors.secret_for(author)
    codes = browser.staff.factors.enrol(author, browser.staff.code(author))

    assert codes is not None
    assert where(browser.sign_in(author, code=codes[0])) == "/admin"


def test_a_password_alone_leads_a_newcomer_to_the_second_factor(browser: StaffBrowser) -> None:
    newcomer = browser.staff.joined(Role.AUTHOR)
    browser.staff.secrets[newcomer.email] = browser.staff.factors.secret_for(newcomer)
    browser.sign_in(newcomer, code="")

    page = browser.post("/admin/second-factor", code="000000")

    assert "The code is wrong." in page.text
