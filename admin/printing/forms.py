"""The forms in which a report is handed out, and their names as files."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from admin.impact.laying_out.papers import summary_paper, whole_paper
from admin.impact.laying_out.spreadsheet import HEADER, lines
from admin.impact.report import ImpactReport
from assistant.documents.csv_files import CSV, write_csv
from assistant.documents.html import HTML, write_html
from assistant.documents.in_word import WORD, write_word
from assistant.documents.pdf import PDF, write_pdf


class Form(StrEnum):
    """A form of the report; a summary has one page."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    CSV = "csv"
    SUMMARY_PDF = "summary-pdf"
    SUMMARY_HTML = "summary-html"


MEDIA_TYPES = {
    Form.PDF: PDF,
    Form.DOCX: WORD,
    Form.HTML: HTML,
    Form.CSV: CSV,
    Form.SUMMARY_PDF: PDF,
    Form.SUMMARY_HTML: HTML,
}


@dataclass(frozen=True, slots=True)
class PrintedReport:
    """A file; ``name`` says what it is, and whether its figures are invented."""

    name: str
    media_type: str
    content: bytes


def print_report(report: ImpactReport, form: Form, written_at: datetime) -> PrintedReport:
    """Print a report in one form; ``written_at`` is aware.

    Raises:
        NoPdfError: a PDF was asked for, and this machine cannot make one.
    """
    return PrintedReport(
        _name(report, form), MEDIA_TYPES[form], _content(report, form, written_at)
    )


def _content(report: ImpactReport, form: Form, written_at: datetime) -> bytes:
    if form is Form.CSV:
        return write_csv(HEADER, lines(report)).encode()
    is_brief = form in {Form.SUMMARY_PDF, Form.SUMMARY_HTML}
    paper = (summary_paper if is_brief else whole_paper)(report, written_at)
    if form is Form.DOCX:
        return write_word(paper)
    if form in {Form.HTML, Form.SUMMARY_HTML}:
        return write_html(paper).encode()
    return write_pdf(paper)


def _name(report: ImpactReport, form: Form) -> str:
    kind, _, ending = form.value.rpartition("-")
    parts = ("impact", kind, str(report.period), "demonstration" * report.is_demonstration)
    return f"{'-'.join(filter(None, parts))}.{ending}"
