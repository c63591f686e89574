"""What a Word document needs beyond python-docx: links, bookmarks, fields and shading."""

import hashlib
from collections.abc import Sequence

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Length, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

LINK = RGBColor(0x15, 0x60, 0x6F)
LONGEST_NAME = 40
HASHED = 8


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """Make an element of WordprocessingML with attributes of the same name space."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def bookmark(paragraph: Paragraph, anchor: str) -> None:
    """Let links lead to a paragraph."""
    name = bookmark_name(anchor)
    number = str(int(hashlib.sha256(name.encode()).hexdigest()[:7], 16))
    paragraph._p.insert_element_before(  # noqa: SLF001 - there is no other way
        element("bookmarkStart", id=number, name=name), "w:r", "w:hyperlink"
    )
    paragraph._p.append(element("bookmarkEnd", id=number))  # noqa: SLF001


def bookmark_name(anchor: str) -> str:
    """Write an anchor as Word allows: letters, digits and underscores, forty at most.

    A longer one ends with a hash, so that no two are alike.
    """
    name = "p_" + "".join(each if each.isalnum() else "_" for each in anchor)
    if len(name) <= LONGEST_NAME:
        return name
    ending = hashlib.sha256(anchor.encode()).hexdigest()[:HASHED]
    return f"{name[: LONGEST_NAME - HASHED]}{ending}"


def add_link(paragraph: Paragraph, text: str, anchor: str, size: Length | None) -> None:
    """Add words that lead to a bookmark."""
    link = element("hyperlink", anchor=bookmark_name(anchor), history="1")
    run = paragraph.add_run(text)
    run.font.color.rgb, run.font.size = LINK, size
    link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001


def add_page_number(paragraph: Paragraph) -> None:
    """Add the number of the page, which Word fills in."""
    field = element("fldSimple", instr="PAGE")
    run = paragraph.add_run("1")
    field.append(run._r)  # noqa: SLF001
    paragraph._p.append(field)  # noqa: SLF001


def repeat_as_head(row: _Row) -> None:
    """Repeat a row at the top of each page, which makes it the head for screen readers too."""
    row._tr.get_or_add_trPr().append(element("tblHeader", val="true"))  # noqa: SLF001


def keep_whole(row: _Row) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(element("cantSplit", val="true"))  # noqa: SLF001


def share_width(table: Table, parts: Sequence[float]) -> None:
    """Divide the width of a table among its columns, in these parts of any size."""
    columns = list(table.columns)
    whole = sum(column.width or 0 for column in columns)
    table.autofit = False
    for column, part in zip(columns, parts, strict=True):
        column.width = Emu(round(whole * part / sum(parts)))
        for cell in column.cells:
            cell.width = column.width


def shade(cell: _Cell, colour: str) -> None:
    """Put a colour behind a cell, as "F3F6F7"."""
    cell._tc.get_or_add_tcPr().append(  # noqa: SLF001
        element("shd", val="clear", color="auto", fill=colour)
    )


def speak(document: Document, language: str) -> None:
    """Set the language in which the words are read aloud and checked."""
    fonts = document.styles["Normal"].element.get_or_add_rPr()
    fonts.append(element("lang", val=language))
    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), language)


def name_font(style: ParagraphStyle, font: str) -> None:
    """Set a font for a style that has one of the theme, which would win otherwise."""
    style.font.name = font
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
