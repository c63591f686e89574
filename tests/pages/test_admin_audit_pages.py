"""The whole audit log is read page by page, also by what was done."""

from collections.abc import Iterator

import pytest

from admin.identity.people import Role
from admin.persistence.audit import AuditLog, record
from assistant.persistence.engine import writing
from tests.support.back_end import StaffBrowser, a_back_end
from tests.support.pages import Fetched
from tests.support.staff import MONDAY

MANY = 420


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path_factory.mktemp("kept")) as browser:
        browser.comes_as(browser.staff.enrolled(Role.ADMINISTRATOR))
        with writing(browser.staff.engine) as connection:
            for at in range(MANY):
                what = "drew a line" if at % 2 else "took a walk"
                record(connection, MONDAY, "somebody", what)
        yield browser


def numbers(page: Fetched) -> list[int]:
    return [int(row.partition(" ")[0]) for row in page.words("tr")[1:]]


def way(page: Fetched, words: str) -> str:
    found = [each.get("href", "") for each in page.all("a") if (each.text or "").strip() == words]
    return "".join(found)


def test_older_entries_are_read_page_by_page_to_the_first(browser: StaffBrowser) -> None:
    last = AuditLog(browser.staff.engine).newest(1)[0].number
    newest = browser.get("/admin/audit")
    second = browser.get(way(newest, "Older entries"))
    third = browser.get(way(second, "Older entries"))

    assert way(newest, "Newer entries") == ""
    assert way(third, "Older entries") == ""
    read = [*numbers(newest), *numbers(second), *numbers(third)]
    assert read == list(range(last, 0, -1))
    assert len(numbers(newest)) == len(numbers(second)) == 200


def test_newer_entries_are_those_that_follow(browser: StaffBrowser) -> None:
    newest = browser.get("/admin/audit")
    second = browser.get(way(newest, "Older entries"))

    assert numbers(browser.get(way(second, "Newer entries"))) == numbers(newest)


def test_only_what_was_done_so_is_listed_and_paged(browser: StaffBrowser) -> None:
    page = browser.get("/admin/audit?what=drew+a+line")
    older = browser.get(way(page, "Older entries"))

    assert len(numbers(page)) + len(numbers(older)) == MANY // 2
    assert "took a walk" not in " ".join([*page.words("td"), *older.words("td")])
    chosen = [each.text for each in page.all("option") if "selected" in each.attrib]
    assert chosen == ["Drew a line"]


def test_what_nobody_did_lists_nothing(browser: StaffBrowser) -> None:
    page = browser.get("/admin/audit?what=flew")

    assert numbers(page) == []
    assert (way(page, "Older entries"), way(page, "Newer entries")) == ("", "")


@pytest.mark.parametrize("asked", ["before=x", "after=-1", f"before={2**70}"])
def test_a_number_that_no_entry_can_have_is_refused(browser: StaffBrowser, asked: str) -> None:
    assert browser.client.get(f"/admin/audit?{asked}").status_code == 400
