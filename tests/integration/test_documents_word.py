"""Tables of a Word document, read back as Word would."""

from datetime import UTC, datetime
from io import BytesIO

import docx

from assistant.documents.paper import Cell, Paper, Row, Section, Table
from assistant.documents.word import write_word

WRITTEN_AT = datetime(2026, 4, 20, tzinfo=UTC)
LONG = (
    "before 2.7 of 5, after 3.9 of 5, three months later 3.7 of 5, most named that they ask sooner"
)


def widths_of(table: Table) -> list[int]:
    section = Section("one", "One", (table,))
    paper = Paper("Report", "A year", "Today", "", "en-GB", "Board", WRITTEN_AT, (section,))
    read = docx.Document(BytesIO(write_word(paper)))
    return [cell.width for cell in read.tables[0].rows[0].cells]


def a_table(*, is_figures: bool) -> Table:
    rows = (
        Row("Working together", (Cell("12 May 2025"), Cell(LONG))),
        Row("Neglect", (Cell("16 June 2025"), Cell("–"))),
    )
    return Table("Activities", ("Activity", "When", "How sure"), rows, is_figures=is_figures)


def test_a_column_of_many_words_is_wider_than_one_of_dates_and_starves_none() -> None:
    activity, when, sure = widths_of(a_table(is_figures=False))

    assert sure > 1.5 * when
    assert when >= 0.8 * activity


def test_columns_of_figures_are_alike() -> None:
    activity, when, sure = widths_of(a_table(is_figures=True))

    assert when == sure
    assert activity > when


def test_a_table_without_lines_is_divided_by_its_heads() -> None:
    activity, when, sure = widths_of(Table("None", ("Activity", "When", "How sure"), ()))

    assert activity == when == sure
