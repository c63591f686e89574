"""The impact report as somebody at the board makes it: one command, in every form."""

import csv
import re
import zlib
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from assistant.cli import main
from tests.support.service import a_prepared_folder

MARK = "All figures are invented"


def run(folder: Path, *words: str) -> Result:
    settings = {"ASSISTANT_DATA_DIR": str(folder), "ASSISTANT_MEANING": "off"}
    return CliRunner().invoke(main, words, env=settings)


def opened(pdf: bytes) -> bytes:
    """Give a PDF with the streams that hold its objects unpacked."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    readers = [zlib.decompressobj() for _ in packed]
    is_packed = [each[:1] == b"x" for each in packed]
    unpacked = zip(readers, packed, is_packed, strict=True)
    return pdf + b"".join(reader.decompress(each) for reader, each, is_it in unpacked if is_it)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("impact")
    a_prepared_folder(folder)
    assert run(folder, "demo-data").exit_code == 0
    return folder


@pytest.fixture
def written(filled: Path, tmp_path: Path) -> Callable[..., bytes]:
    def write(form: str, *more: str) -> bytes:
        path = tmp_path / "report"
        words = ("impact", "report", "--demonstration", "--format", form, "--out", str(path))
        result = run(filled, *words, *more)
        assert result.exit_code == 0, result.output
        return path.read_bytes()

    return write


@pytest.mark.parametrize("form", ["html", "summary-html"])
def test_a_demonstration_says_so_on_its_page(written: Callable[..., bytes], form: str) -> None:
    assert MARK in written(form).decode()


@pytest.mark.parametrize("form", ["pdf", "summary-pdf"])
def test_the_pdf_is_tagged_and_says_its_language(written: Callable[..., bytes], form: str) -> None:
    pytest.importorskip("weasyprint")

    made = written(form)

    assert made.startswith(b"%PDF-")
    assert {b"/MarkInfo", b"/StructTreeRoot", b"/Lang"} <= set(re.findall(rb"/\w+", opened(made)))


def test_the_word_file_has_headings_and_tables(written: Callable[..., bytes]) -> None:
    document = Document(BytesIO(written("docx")))

    titles = [each.text for each in document.paragraphs if "Heading" in str(each.style.name)]
    questions = ("How much did we do?", "How well did we do it?", "Is anyone better off?")
    assert set(questions) <= set(titles)
    assert len(document.tables) > len(titles) / 2
    parts = [part.blob for part in document.part.package.iter_parts()]
    assert [part for part in parts if MARK.encode() in part]


def test_no_cell_of_the_spreadsheet_begins_a_formula(written: Callable[..., bytes]) -> None:
    rows = list(csv.reader(StringIO(written("csv").decode("utf-8-sig"))))

    assert len(rows) > 100
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@", "\t"))]


def test_what_staff_entered_stands_in_the_report_of_its_year(
    written: Callable[..., bytes],
) -> None:
    told = written("html", "--period", "2009-10").decode()

    people = re.compile(r"\b617\b")
    assert people.search(told)
    assert not people.search(written("html").decode())


def test_the_demonstration_years_have_activities_and_rounds_of_vignettes(
    written: Callable[..., bytes],
) -> None:
    told = written("html").decode()

    assert "Neglect: seeing it and writing it down" in told
    assert "Eight invented cases of neglect, after training" in told
    assert "Training courses reached" in told


@pytest.mark.parametrize("period", ["1999-00", "2030-31", "nonsense"])
def test_a_period_with_nothing_in_it_is_refused_with_those_that_there_are(
    filled: Path, period: str
) -> None:
    result = run(filled, "impact", "report", "--demonstration", "--period", period)

    assert result.exit_code == 2
    assert period in result.output
    assert "2025-26" in result.output


def test_before_anything_was_released_the_operator_learns_what_to_do(filled: Path) -> None:
    result = run(filled, "impact", "report")

    assert result.exit_code == 1
    assert "Nothing has been released yet" in result.output
