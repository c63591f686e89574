"""What the audit log tells of those who took something away, and of those who were kept out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from admin.identity.people import Role
from admin.persistence.audit import AuditLog
from tests.support.back_end import StaffBrowser, a_back_end
from tests.support.builders import a_live_edition, a_page
from tests.support.databases import PAGE_PATH
from tests.support.desk_pages import begun, draft_at


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path) as browser:
        yield browser


def last_entries(browser: StaffBrowser, count: int) -> list[tuple[str, str, str]]:
    log = AuditLog(browser.staff.engine)
    assert log.first_break() is None
    return [(entry.who, entry.what, entry.about) for entry in log.newest(count)]


def test_whoever_takes_the_guidance_or_the_activities_away_stands_in_the_log(
    browser: StaffBrowser,
) -> None:
    approver = browser.staff.enrolled(Role.APPROVER)
    browser.comes_as(approver)

    browser.client.get("/admin/activities/export.csv")
    browser.client.get("/admin/export")

    assert last_entries(browser, 2) == [
        (approver.email, "took the guidance", "guidance-1.zip"),
        (approver.email, "took the activities", "activities.csv"),
    ]


def test_whoever_takes_a_page_or_a_draft_away_as_a_file_stands_in_the_log(tmp_path: Path) -> None:
    live = a_live_edition(a_page("young-people/gaming", title="Gaming"))
    with a_back_end(tmp_path, live) as browser:
        author = browser.staff.enrolled(Role.AUTHOR)
        address = begun(browser, author)
        number = draft_at(browser, address).id
        taken = (
            f"/admin/document/file?path={PAGE_PATH}",
            f"/admin/document/as/docx?path={PAGE_PATH}",
            f"{address}/as/docx",
            f"{address}/as/pdf",
            f"{address}/as/md",
        )

        sent = [browser.client.get(each).status_code for each in taken]

        draft = f"gaming-en-draft-{number}-version-1"
        assert sent == [200] * len(taken)
        assert last_entries(browser, len(taken)) == [
            (author.email, "took a draft", f"{draft}.md"),
            (author.email, "took a draft", f"{draft}.pdf"),
            (author.email, "took a draft", f"{draft}.docx"),
            (author.email, "took a page", f"gaming-en-edition-{live.edition.number}.docx"),
            (author.email, "took a document", "gaming.md"),
        ]


def test_a_file_that_was_not_given_is_not_noted(browser: StaffBrowser) -> None:
    browser.comes_as(browser.staff.enrolled(Role.AUTHOR))
    before = last_entries(browser, 99)

    sent = browser.client.get("/admin/document/as/docx?path=topics.yaml")

    assert sent.status_code == 404
    assert last_entries(browser, 99) == before


@pytest.mark.parametrize("wrong", [{"code": "000000"}, {"passkey": "{}"}])
def test_a_failed_second_factor_before_what_is_dangerous_names_the_account_only(
    browser: StaffBrowser, wrong: dict[str, str]
) -> None:
    author = browser.staff.enrolled(Role.AUTHOR)
    browser.comes_as(author)

    browser.send("/admin/confirm", next="/admin/account", **wrong)

    assert last_entries(browser, 1) == [("confirm", "refused", author.email)]


def test_a_wrong_password_for_another_one_stands_in_the_log(browser: StaffBrowser) -> None:
    author = browser.staff.enrolled(Role.AUTHOR)
    browser.comes_as(author)

    browser.send("/admin/account/password", current="not this one at all")

    assert last_entries(browser, 1) == [("password", "refused", author.email)]


def test_confirming_that_has_to_wait_adds_nothing_to_the_log(browser: StaffBrowser) -> None:
    browser.comes_as(browser.staff.enrolled(Role.AUTHOR))
    tried = [browser.send("/admin/confirm", code="000000", next="/admin").text for _ in range(20)]

    refused = [each for each in last_entries(browser, 99) if each[1] == "refused"]

    assert sum("There were many tries" in page for page in tried) == 20 - len(refused)
    assert 0 < len(refused) < 20


@pytest.mark.parametrize("wrong", [{"password": "not this one at all"}, {"code": "000000"}])
def test_a_failed_sign_in_names_the_account_and_nothing_that_was_typed(
    browser: StaffBrowser, wrong: dict[str, str]
) -> None:
    author = browser.staff.enrolled(Role.AUTHOR)

    browser.sign_in(author, **wrong)

    assert last_entries(browser, 1) == [("sign-in", "refused", author.email)]


def test_a_try_at_an_account_that_nobody_has_is_kept_nowhere(browser: StaffBrowser) -> None:
    author = browser.staff.enrolled(Role.AUTHOR)
    before = last_entries(browser, 99)

    browser.sign_in(author, email="nobody@board.example")

    assert last_entries(browser, 99) == before


def test_tries_that_have_to_wait_add_nothing_to_the_log(browser: StaffBrowser) -> None:
    author = browser.staff.enrolled(Role.AUTHOR)
    tried = [browser.sign_in(author, password="not this one at all").text for _ in range(40)]

    refused = [each for each in last_entries(browser, 99) if each[1] == "refused"]

    assert sum("There were many tries" in page for page in tried) == 40 - len(refused)
    assert len(refused) < 20
