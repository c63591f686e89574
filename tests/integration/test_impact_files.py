"""The report as files: a PDF and a Word document that people of every ability can read."""

import re
from dataclasses import replace
from io import BytesIO

import docx
import pytest
import weasyprint

from admin.impact.laying_out.papers import DEMONSTRATION, summary_paper
from admin.printing.forms import MEDIA_TYPES, Form, print_report
from assistant.documents import pdf
from assistant.documents.html import write_html
from assistant.documents.paper import Paragraph, Section
from assistant.documents.pdf import FetchRefusedError, NoPdfError, write_pdf
from tests.support.papers import a_paper
from tests.support.reports import WRITTEN_AT, a_history, a_report

REPORT = a_report(a_history(), is_demonstration=True)


def test_a_pdf_is_tagged_and_has_title_language_and_words_for_its_charts() -> None:
    made = weasyprint.HTML(string=write_html(a_paper())).write_pdf(
        pdf_variant=pdf.VARIANT, pdf_tags=True, uncompressed_pdf=True
    )

    for part in (b"/MarkInfo", b"/StructTreeRoot", b"/Lang (en-GB)", b"pdfuaid", b"/TH", b"/H1"):
        assert part in made
    assert b"/DisplayDocTitle true" in made
    assert re.search(rb"/Alt \(Bars\. 2 bars", made)


@pytest.mark.parametrize("form", [Form.PDF, Form.SUMMARY_PDF])
def test_the_report_becomes_a_pdf(form: Form) -> None:
    printed = print_report(REPORT, form, WRITTEN_AT)

    assert printed.content.startswith(b"%PDF-1.7")
    assert "demonstration" in printed.name
    assert printed.media_type == MEDIA_TYPES[form]


def test_the_summary_has_one_page_before_the_rows_behind_it() -> None:
    paper = summary_paper(REPORT, WRITTEN_AT)
    *summary, sources, ledger = paper.sections
    html = write_html(replace(paper, sections=tuple(summary)))

    assert sources.begins_page
    assert ledger.begins_page
    assert len(weasyprint.HTML(string=html).render().pages) == 1


def test_a_word_file_has_headings_tables_charts_and_the_mark_on_each_page() -> None:
    printed = print_report(REPORT, Form.DOCX, WRITTEN_AT)
    document = docx.Document(BytesIO(printed.content))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]

    assert headings[0] == "Impact report"
    assert {"In short", "How much did we do?", "What we cannot know"} <= set(headings)
    assert len(document.tables) > 10
    assert all(section.header.paragraphs[0].text == DEMONSTRATION for section in document.sections)
    assert document.core_properties.title == "Impact report: April 2025 to March 2026"
    assert document.core_properties.language == "en-GB"
    assert b"charts/chart1.xml" in printed.content


def test_links_of_a_word_file_lead_to_bookmarks_that_are_there() -> None:
    document = docx.Document(BytesIO(print_report(REPORT, Form.DOCX, WRITTEN_AT).content))
    body = document.element.xml
    links = set(re.findall(r'w:anchor="([^"]+)"', body))
    marks = re.findall(r'w:bookmarkStart [^>]*w:name="([^"]+)"', body)

    assert links
    assert links <= set(marks)
    assert len(marks) == len(set(marks))


def test_nothing_is_fetched_for_a_pdf() -> None:
    with pytest.raises(FetchRefusedError):
        pdf._refuse("https://elsewhere.example/picture.png")


def test_words_that_look_like_html_stay_words() -> None:
    block = Paragraph("<script>alert(1)</script>")
    html = write_html(a_paper(Section("x", "X", (block,))))

    assert "<script" not in html


def test_without_the_library_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "weasyprint", None)

    with pytest.raises(NoPdfError, match="libpango"):
        write_pdf(a_paper())
