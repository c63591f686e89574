"""Papers and notes as Word documents; what writes them is loaded when somebody asks for one."""

from collections.abc import Iterable
from datetime import datetime

from assistant.documents.paper import Paper

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def write_word(paper: Paper) -> bytes:
    """Make a document that opens in Word and LibreOffice, and names no writer."""
    from assistant.documents import word  # noqa: PLC0415 - few ask for it, and it is large

    return word.write_word(paper)


def write_notes(
    title: str,
    made: str,
    sections: Iterable[tuple[str, Iterable[str]]],
    locale: str,
    written_at: datetime,
) -> bytes:
    """Write notes that open in Word and LibreOffice, as ``notes.write_notes`` does."""
    from assistant.documents import notes  # noqa: PLC0415 - few ask for it, and it is large

    return notes.write_notes(title, made, sections, locale, written_at)
