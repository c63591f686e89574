"""Notes as a Word document: a title, headings and lists, with nothing that names a writer."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.shared import Cm

MARGIN = Cm(2)


def write_notes(
    title: str,
    made: str,
    sections: Iterable[tuple[str, Iterable[str]]],
    locale: str,
    written_at: datetime,
) -> bytes:
    """Write notes that open in Word and LibreOffice; ``made`` says from what and when.

    Each section is a heading with its lines. ``locale`` is the language of the document;
    ``written_at`` is aware.
    """
    document = Document()
    for part in document.sections:
        part.left_margin = part.right_margin = part.top_margin = part.bottom_margin = MARGIN
    properties = document.core_properties
    properties.title, properties.language = title, locale
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = written_at
    document.add_heading(title, level=1)
    document.add_paragraph(made)
    for heading, lines in sections:
        document.add_heading(heading, level=2)
        for line in lines:
            document.add_paragraph(line, style="List Bullet")
    written = BytesIO()
    document.save(written)
    return written.getvalue()
