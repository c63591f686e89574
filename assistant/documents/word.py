"""A paper as a Word document: real headings, tables whose heads repeat, links and charts."""

from functools import singledispatch
from io import BytesIO
from math import sqrt

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Length, Pt, RGBColor
from docx.table import _Row as WordRow
from docx.text.paragraph import Paragraph as WordParagraph

from assistant.documents import word_parts as parts
from assistant.documents.paper import (
    Block,
    Box,
    Bullets,
    Chart,
    Headlines,
    Link,
    Paper,
    Paragraph,
    Row,
    Section,
    Table,
    Words,
    pieces,
    plain,
)
from assistant.documents.word_charts import add_chart

MARGIN = Cm(2)
BRAND, ALARM = RGBColor(0x1D, 0x4D, 0x5C), RGBColor(0xA3, 0x12, 0x2A)
WASH, NOTE = "F3F6F7", "FFF6DF"
GRID = "Table Grid"
BODY, HEADLINE, SMALL, TINY = Pt(10.5), Pt(18), Pt(9), Pt(6.5)
SMALLEST = Pt(5)
FONT = "Arial"
WIDE, NARROW = 0.4, 0.2
SHORTEST_COUNTED, LONGEST_COUNTED = 24, 80
"""The characters of a column that count for its width, between a date and a few lines."""
HEADINGS = {1: Pt(24), 2: Pt(16), 3: Pt(12)}


def write_word(paper: Paper) -> bytes:
    """Make a document that opens in Word and LibreOffice, and names no writer."""
    document = docx.Document()
    _describe(document, paper)
    _style(document)
    _frame(document, paper)
    document.add_heading(paper.title, level=1)
    _add_words(document, paper.subtitle, size=Pt(14))
    _add_words(document, paper.made, size=SMALL)
    for section in paper.sections:
        _add_section(document, section)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _describe(document: Document, paper: Paper) -> None:
    properties = document.core_properties
    properties.title = f"{paper.title}: {paper.subtitle}"
    properties.subject, properties.language = paper.warning, paper.language
    properties.author = paper.publisher
    properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = paper.written_at
    parts.speak(document, paper.language)


def _style(document: Document) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, BODY
    for level, size in HEADINGS.items():
        heading = document.styles[f"Heading {level}"]
        parts.name_font(heading, FONT)
        heading.font.size, heading.font.color.rgb = size, BRAND


def _frame(document: Document, paper: Paper) -> None:
    """Set the margins, and say on each page what it is, in red where figures are invented."""
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    head = page.header.paragraphs[0].add_run(paper.warning or paper.publisher)
    head.font.size, head.bold = SMALL, True
    head.font.color.rgb = ALARM if paper.warning else BRAND
    foot = page.footer.paragraphs[0]
    foot.add_run(f"{paper.title}, {paper.subtitle}. Page ").font.size = SMALL
    parts.add_page_number(foot)


def _add_section(document: Document, section: Section) -> None:
    if section.is_wide:
        page = document.add_section(WD_SECTION.NEW_PAGE)
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = Cm(29.7), Cm(21)
    heading = document.add_heading(section.title, level=section.level)
    parts.bookmark(heading, section.anchor)
    for block in section.blocks:
        _add(block, document)


@singledispatch
def _add(block: Block, document: Document) -> None:
    """Add a block of a kind that is not told here: there is none."""
    raise TypeError(type(block), document)


@_add.register
def _(block: Paragraph, document: Document) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    _say(block.text, paragraph)


@_add.register
def _(block: Bullets, document: Document) -> None:
    for line in block.lines:
        _say(line, document.add_paragraph(style="List Bullet"))


@_add.register
def _(block: Box, document: Document) -> None:
    """Frame the words in a table of one cell, which every word processor can show."""
    cell = document.add_table(rows=1, cols=1, style=GRID).cell(0, 0)
    parts.shade(cell, NOTE)
    cell.paragraphs[0].add_run(block.title).bold = True
    for line in block.lines:
        cell.add_paragraph(line, style="List Bullet")
    document.add_paragraph()


@_add.register
def _(block: Headlines, document: Document) -> None:
    table = document.add_table(rows=1, cols=len(block.headlines), style=GRID)
    for cell, headline in zip(table.rows[0].cells, block.headlines, strict=True):
        parts.shade(cell, WASH)
        cell.paragraphs[0].add_run(headline.question).bold = True
        value = cell.add_paragraph().add_run(headline.value)
        value.font.size, value.font.color.rgb, value.bold = HEADLINE, BRAND, True
        _say((Link(headline.words, headline.href),), cell.add_paragraph(), SMALL)
    document.add_paragraph()


@_add.register
def _(block: Chart, document: Document) -> None:
    title = document.add_paragraph()
    title.paragraph_format.keep_with_next = True
    title.add_run(block.title).bold = True
    add_chart(document, block)


@_add.register
def _(block: Table, document: Document) -> None:
    size = TINY if block.is_dense else SMALL
    caption = document.add_paragraph()
    caption.paragraph_format.keep_with_next = True
    caption.add_run(block.caption).bold = True
    if block.anchor:
        parts.bookmark(caption, block.anchor)
    shape = {"rows": len(block.rows) + 1, "cols": len(block.columns)}
    table = document.add_table(**shape, style=GRID)
    parts.share_width(table, _widths(block))
    head, *rows = table.rows
    for cell, column in zip(head.cells, block.columns, strict=True):
        run = cell.paragraphs[0].add_run(column)
        run.bold, run.font.size = True, size
        parts.shade(cell, WASH)
        if block.is_figures and column != block.columns[0]:
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    parts.repeat_as_head(head)
    for row, written in zip(rows, block.rows, strict=True):
        _fill_row(row, written, block, size)
    document.add_paragraph()


def _widths(block: Table) -> list[float]:
    """Give figures columns that are alike; words as much as they need, without starving others.

    What is twice as long fills as many lines more as it is wider, by the root of its length.
    """
    if block.is_figures or block.is_dense:
        first = NARROW if block.is_dense else WIDE
        others = (1 - first) / max(1, len(block.columns) - 1)
        return [first, *(others for _ in block.columns[1:])]
    lines = ((row.head, *(plain(cell.text) for cell in row.cells)) for row in block.rows)
    columns = zip(block.columns, *lines, strict=True)
    lengths = (max(map(len, said)) for said in columns)
    return [sqrt(min(max(length, SHORTEST_COUNTED), LONGEST_COUNTED)) for length in lengths]


def _fill_row(row: WordRow, written: Row, block: Table, size: Length) -> None:
    parts.keep_whole(row)
    head, *others = row.cells
    head.paragraphs[0].add_run(written.head).font.size = size
    if written.anchor:
        parts.bookmark(head.paragraphs[0], written.anchor)
    for cell, said in zip(others, written.cells, strict=True):
        paragraph = cell.paragraphs[0]
        _say(said.text, paragraph, size)
        if said.note:
            paragraph.add_run(f"\n{said.note}").font.size = SMALLEST
        if block.is_figures:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _add_words(document: Document, text: str, size: Length) -> None:
    document.add_paragraph().add_run(text).font.size = size


def _say(words: Words, paragraph: WordParagraph, size: Length | None = None) -> None:
    """Write words, each link to its bookmark; in the size of the text around without another."""
    for piece in pieces(words):
        if piece.href:
            parts.add_link(paragraph, piece.text, piece.href.removeprefix("#"), size)
        else:
            paragraph.add_run(piece.text).font.size = size
