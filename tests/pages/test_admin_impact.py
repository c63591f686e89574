"""The board manager in March: chooses a period, reads the report and takes it to the committee."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from admin.identity.people import Role
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.editions import EditionStore
from assistant.persistence.ledger import LedgerStore, Series
from assistant.usage.ledger import Release
from assistant.usage.periods import read_period
from tests.support.back_end import StaffBrowser, a_back_end
from tests.support.reports import a_history
from tests.support.source_code import ROOT

IMPACT = "/admin/impact"
FILE = "/admin/impact/file"


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[StaffBrowser]:
    with a_back_end(tmp_path) as browser:
        browser.comes_as(browser.staff.enrolled(Role.ANALYST))
        yield browser


def fill(browser: StaffBrowser, series: Series) -> None:
    EditionStore(browser.staff.engine).load_starter(read_documents(ROOT / "content"))
    ledger = LedgerStore(browser.staff.engine, series)
    for made in a_history():
        ledger.release(read_period(made.period), lambda *_, made=made: _kept(made))


def _kept(made: Release) -> Release:
    return made


def test_before_anything_is_released_the_page_says_when_it_will_be(browser: StaffBrowser) -> None:
    page = browser.get(IMPACT)

    assert page.heading == "Impact report"
    assert "A month is released on the 8th of the next." in page.text


def test_an_analyst_reads_the_newest_year_and_chooses_a_quarter(browser: StaffBrowser) -> None:
    fill(browser, Series.REAL)

    year = browser.get(IMPACT)
    quarter = browser.get(f"{IMPACT}?period=2025-26-Q4")

    assert "April 2025 to March 2026" in year.text
    assert "Demonstration. All figures are invented" not in year.text
    assert "How much did we do?" in year.words("h2")
    assert "January 2026 to March 2026." in quarter.text
    assert len(quarter.all("{http://www.w3.org/2000/svg}svg", role="img")) > 1
    ids = {each.get("id") for each in year.tree.iter()}
    assert [link for link in year.links() if link[:1] == "#" and link[1:] not in ids] == []


def test_a_demonstration_is_marked_as_one(browser: StaffBrowser) -> None:
    fill(browser, Series.DEMONSTRATION)

    page = browser.get(IMPACT)

    assert "Demonstration. All figures are invented; nobody asked anything." in page.text
    assert page.words("option")[0] == "Demonstration: April 2025 to March 2026 (2025-26)"


@pytest.mark.parametrize("written", ["2019-20", "nonsense", "<script>"])
def test_a_period_that_is_not_in_the_list_is_said_to_be_none(
    browser: StaffBrowser, written: str
) -> None:
    fill(browser, Series.REAL)

    page = browser.get(f"{IMPACT}?period={written}")

    assert page.title.startswith("Error: Impact")
    assert "Choose a period from the list." in page.text


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("pdf", b"%PDF-1.7"),
        ("docx", b"PK"),
        ("html", b"<!DOCTYPE html>"),
        ("csv", "\ufeffSeries,Period".encode()),
        ("summary-pdf", b"%PDF-1.7"),
    ],
)
def test_a_file_is_an_attachment_and_the_audit_log_says_who_took_it(
    browser: StaffBrowser, form: str, begins: bytes
) -> None:
    fill(browser, Series.REAL)

    response = browser.send(FILE, period="2025-26", form=form)

    assert response.status_code == 200
    assert response.content.startswith(begins)
    disposition = response.headers["content-disposition"]
    assert disposition.startswith('attachment; filename="impact-')
    assert response.headers["x-content-type-options"] == "nosniff"
    browser.comes_as(browser.staff.enrolled(Role.ADMINISTRATOR))
    taken = next(words for words in browser.get("/admin/audit").words("tr") if "report" in words)
    assert taken.endswith(f"analyst@board.example took a report {disposition.split(chr(34))[1]}")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"period": "2019-20", "form": "pdf"}, "Choose a period from the list."),
        ({"period": "2025-26", "form": "exe"}, "Choose a form from the list."),
    ],
)
def test_what_is_not_offered_is_not_made(
    browser: StaffBrowser, fields: dict[str, str], said: str
) -> None:
    fill(browser, Series.REAL)

    assert said in browser.post(FILE, **fields).text


def test_a_file_leaves_only_shortly_after_the_second_factor_was_shown(
    browser: StaffBrowser,
) -> None:
    fill(browser, Series.REAL)
    browser.staff.clock.passes(minutes=11)

    response = browser.send(FILE, period="2025-26", form="csv")

    assert response.status_code == 303
    assert response.headers["location"] == "/admin/confirm?next=%2Fadmin%2Fimpact"


def test_a_machine_that_cannot_make_a_pdf_says_so_on_the_page(
    browser: StaffBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(browser, Series.REAL)
    monkeypatch.setitem(__import__("sys").modules, "weasyprint", None)

    page = browser.post(FILE, period="2025-26", form="pdf")

    assert "A PDF cannot be made here" in page.text
