"""One page as a file for a colleague: a Word file that opens, and the Markdown that it is."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest
from httpx import Response

from admin.identity.people import Person, Role
from admin.printing.prose import blocks_of
from assistant.documents.paper import Bullets, Cell, Paragraph, Row, Table
from tests.support.back_end import StaffBrowser, a_back_end
from tests.support.builders import a_live_edition, a_page
from tests.support.databases import PAGE, PAGE_PATH
from tests.support.desk_pages import begun, draft_at, typed

OFFICE = shutil.which("soffice")
OPENING_SECONDS = 120


def words_of(sent: Response) -> list[str]:
    """Read a Word file: its paragraphs, then the cells of its tables."""
    document = docx.Document(BytesIO(sent.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [each.text for each in document.paragraphs] + cells


def names_of(sent: Response) -> str:
    return str(sent.headers["content-disposition"])


def test_a_draft_as_a_word_file_says_on_every_sheet_that_it_is_one(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author)
    browser.send(address, **typed(browser.get(address), title="Only in the draft"))

    sent = browser.client.get(f"{address}/as/docx")

    number = draft_at(browser, address).id
    status = f"Draft {number}, version 2 (draft): not what is published"
    words = words_of(sent)
    assert names_of(sent).endswith(f'filename="gaming-en-draft-{number}-version-2.docx"')
    assert words[:2] == ["Only in the draft", status]
    assert "Owner: an author. Reviewed 22 November 2026; next review" in words[2]
    assert {"1. Leave the game.", "Leave the game", "Summary"} <= set(words)
    head = docx.Document(BytesIO(sent.content)).sections[0].header.paragraphs[0]
    assert head.text == status


def test_the_markdown_of_a_draft_is_the_draft(browser: StaffBrowser, author: Person) -> None:
    address = begun(browser, author)

    sent = browser.client.get(f"{address}/as/md")

    assert sent.text == PAGE
    assert sent.headers["content-type"].startswith("text/markdown")


def test_what_is_no_page_yet_and_what_is_no_form_are_refused(
    browser: StaffBrowser, author: Person
) -> None:
    address = begun(browser, author)
    browser.send(address, text="---\ntitle: x\n---\n", version="1")

    unfinished = browser.client.get(f"{address}/as/docx")
    unknown = browser.client.get(f"{address}/as/exe")

    assert (unfinished.status_code, unknown.status_code) == (409, 404)
    assert "is missing" in unfinished.text


def test_a_live_page_carries_its_edition_contacts_and_sources(tmp_path: Path) -> None:
    live = a_live_edition(a_page("young-people/gaming", title="Gaming"))
    with a_back_end(tmp_path, live) as browser:
        browser.comes_as(browser.staff.enrolled(Role.ADMINISTRATOR))

        page = browser.get(f"/admin/document?path={PAGE_PATH}")
        sent = browser.client.get(f"/admin/document/as/docx?path={PAGE_PATH}")
        nothing = browser.client.get("/admin/document/as/docx?path=topics.yaml")

    number = live.edition.number
    words = words_of(sent)
    assert [link for link in page.links() if "/document/as/" in link]
    assert names_of(sent).endswith(f'filename="gaming-en-edition-{number}.docx"')
    assert words[:2] == ["Gaming", f"Edition {number}"]
    assert {"Childline", "How"} <= set(words)
    assert any("0800" in each or "0808" in each for each in words)
    assert any(each.startswith("Approved by the ") for each in words)
    assert nothing.status_code == 404


def test_approved_markdown_becomes_blocks_and_no_address_is_lost() -> None:
    written = (
        "Read **this** [law](https://law.example/a), or [call](tel:999)\nnow.\n\n"
        "- One\n- Two\n  - Inner\n\n3. Third\n4. Fourth\n\n> Said\n\n"
        "| When | What |\n|---|---|\n| Today | Call |\n"
    )

    assert blocks_of(written, "A passage") == (
        Paragraph("Read this law (https://law.example/a), or call now."),
        Bullets(("One", "Two", "Inner")),
        Paragraph("3. Third"),
        Paragraph("4. Fourth"),
        Paragraph("Said"),
        Table("A passage", ("When", "What"), (Row("Today", (Cell("Call"),)),)),
    )


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_a_page_and_reads_it(
    browser: StaffBrowser, author: Person, tmp_path: Path
) -> None:
    address = begun(browser, author)
    page = tmp_path / "page.docx"
    page.write_bytes(browser.client.get(f"{address}/as/docx").content)

    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run(  # noqa: S603 - a program of this machine, and a file of this test
        [*command, "--outdir", str(tmp_path), str(page)],
        check=True,
        capture_output=True,
        timeout=OPENING_SECONDS,
    )

    read = (tmp_path / "page.txt").read_text(encoding="utf-8-sig")
    assert "Gaming and chat" in read
    assert "1. Leave the game." in read
    assert "Owner: an author." in read
