"""Passkeys instead of codes: added, shown once each, removed; nobody else's, on no other site."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from admin.identity.passkeys import Site
from admin.identity.people import Person, Role
from tests.support.authenticator import Authenticator
from tests.support.back_end import StaffBrowser, a_back_end, checked

PASSKEYS = "/admin/account/passkeys"
HERE = Site("https://help.example", "help.example")


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path) as browser:
        yield browser


@pytest.fixture
def author(browser: StaffBrowser) -> Person:
    return browser.staff.enrolled(Role.AUTHOR)


@pytest.fixture
def phone(browser: StaffBrowser, author: Person) -> Authenticator:
    phone = Authenticator()
    answer = phone.add(browser.staff.passkeys.ask_to_add(author, HERE))
    assert browser.staff.passkeys.add(author, answer, "work phone", HERE)
    return phone


def asked(browser: StaffBrowser, path: str) -> str:
    page = browser.get(path)
    (part,) = [each for each in page.all("div") if each.get("data-passkey")]
    return str(part.get("data-asked"))


def where(response: object) -> str:
    return str(getattr(response, "headers", {}).get("location"))


def test_somebody_adds_a_passkey_signs_in_with_it_and_removes_it(
    browser: StaffBrowser, author: Person
) -> None:
    phone = Authenticator()
    browser.comes_as(author)
    sent = browser.send(PASSKEYS, name="work phone", passkey=phone.add(asked(browser, PASSKEYS)))
    assert where(sent) == PASSKEYS
    page = browser.get(PASSKEYS)
    assert "added on 23 November 2026" in page.text

    browser.cookie = ""
    answer = phone.show(asked(browser, "/admin/sign-in"))
    assert where(browser.sign_in(author, code="", passkey=answer)) == "/admin"

    browser.comes_as(author)
    browser.send(f"{PASSKEYS}/remove", id=page.all("input", name="id")[0].get("value", ""))
    browser.cookie = ""
    answer = phone.show(asked(browser, "/admin/sign-in"))
    assert "is wrong" in checked(browser.sign_in(author, code="", passkey=answer)).text


def test_a_passkey_does_before_what_is_dangerous_what_a_code_does(
    browser: StaffBrowser, author: Person, phone: Authenticator
) -> None:
    browser.comes_as(author)
    browser.staff.clock.passes(minutes=11)
    assert (
        where(browser.client.get(PASSKEYS)) == "/admin/confirm?next=%2Fadmin%2Faccount%2Fpasskeys"
    )

    answer = phone.show(asked(browser, "/admin/confirm"))

    assert where(browser.send("/admin/confirm", next=PASSKEYS, passkey=answer)) == PASSKEYS


def test_an_answer_that_was_seen_in_use_is_worth_nothing(
    browser: StaffBrowser, author: Person, phone: Authenticator
) -> None:
    answer = phone.show(asked(browser, "/admin/sign-in"))
    assert where(browser.sign_in(author, code="", passkey=answer)) == "/admin"
    browser.cookie = ""

    assert "is wrong" in checked(browser.sign_in(author, code="", passkey=answer)).text


def test_a_passkey_is_a_second_factor_and_no_password(
    browser: StaffBrowser, author: Person, phone: Authenticator
) -> None:
    answer = phone.show(asked(browser, "/admin/sign-in"))

    page = checked(browser.sign_in(author, password="wrong", code="", passkey=answer))

    assert "is wrong" in page.text


def test_somebody_elses_passkey_opens_nothing(browser: StaffBrowser, phone: Authenticator) -> None:
    other = browser.staff.enrolled(Role.APPROVER)
    answer = phone.show(browser.staff.passkeys.ask_to_show(HERE))

    assert not browser.staff.passkeys.accepts(other, answer, HERE)


@pytest.mark.parametrize("origin", ["https://help.examp1e", "http://help.example"])
def test_what_another_site_asked_for_opens_nothing(
    browser: StaffBrowser, author: Person, phone: Authenticator, origin: str
) -> None:
    phone.origin = origin
    answer = phone.show(browser.staff.passkeys.ask_to_show(HERE))

    assert not browser.staff.passkeys.accepts(author, answer, HERE)


def test_a_challenge_holds_for_five_minutes_and_for_what_it_was_made(
    browser: StaffBrowser, author: Person, phone: Authenticator
) -> None:
    store = browser.staff.passkeys
    late = phone.show(store.ask_to_show(HERE))
    for_adding = {**json.loads(store.ask_to_add(author, HERE)), "rpId": HERE.host}
    misused = phone.show(json.dumps(for_adding))
    assert not store.accepts(author, misused, HERE)

    browser.staff.clock.passes(minutes=5, seconds=2)

    assert not store.accepts(author, late, HERE)


def test_a_copy_of_a_passkey_that_counts_shows_itself(
    browser: StaffBrowser, author: Person, phone: Authenticator
) -> None:
    store = browser.staff.passkeys
    assert store.accepts(author, phone.show(store.ask_to_show(HERE)), HERE)

    phone.count -= 1

    assert not store.accepts(author, phone.show(store.ask_to_show(HERE)), HERE)


def test_a_passkey_is_added_once_and_by_whom_it_was_asked_of(
    browser: StaffBrowser, author: Person, phone: Authenticator
) -> None:
    other, store = browser.staff.enrolled(Role.APPROVER), browser.staff.passkeys
    for_the_author = Authenticator().add(store.ask_to_add(author, HERE))

    assert not store.add(other, for_the_author, "", HERE)
    assert not store.add(other, phone.add(store.ask_to_add(other, HERE)), "", HERE)
    assert [each.name for each in store.of(author)] == ["work phone"]


@pytest.mark.parametrize("written", ["", "{", "null", "[]", '{"id": 7}', "é", "{}" * 9_000])
def test_an_answer_that_cannot_be_read_is_wrong_and_breaks_nothing(
    browser: StaffBrowser, author: Person, written: str
) -> None:
    browser.comes_as(author)
    page = browser.post(PASSKEYS, name="x", passkey=written)
    browser.cookie = ""

    assert "The passkey could not be added." in page.text
    assert "is wrong" in checked(browser.sign_in(author, code="", passkey=written)).text


@pytest.mark.parametrize("part", ["clientDataJSON", "authenticatorData", "signature"])
def test_an_answer_with_a_part_that_was_changed_is_wrong(
    browser: StaffBrowser, author: Person, phone: Authenticator, part: str
) -> None:
    store = browser.staff.passkeys
    answer = json.loads(phone.show(store.ask_to_show(HERE)))
    whole = answer["response"][part]

    refused = []
    for changed in ("", "AAAA", whole[:-4], f"{whole}AAAA", 7, None):
        answer["response"][part] = changed
        refused.append(store.accepts(author, json.dumps(answer), HERE))

    assert refused == [False] * 6


def test_who_loses_everything_has_no_passkey_left_either(
    browser: StaffBrowser, author: Person, phone: Authenticator
) -> None:
    administrator, store = browser.staff.enrolled(Role.ADMINISTRATOR), browser.staff.passkeys

    browser.staff.people.remove_second_factor(author.id, by=administrator)

    assert not store.accepts(author, phone.show(store.ask_to_show(HERE)), HERE)


def test_the_script_is_there_before_signing_in(browser: StaffBrowser) -> None:
    response = browser.client.get("/admin/passkeys.js")

    assert response.headers["content-type"].startswith("text/javascript")
