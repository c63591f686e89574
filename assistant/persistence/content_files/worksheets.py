"""Worksheets: ``worksheets/<id>.yaml``, one mapping each."""

from assistant.guidance.page import Confidence
from assistant.pathways.worksheet import Item, Part, Worksheet
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.fields import Fields, read_mapping
from assistant.persistence.content_files.keyed import keyed_list
from assistant.persistence.content_files.kinds import TEXT, Kind, choice
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document

MOST_LINES = 20


def _lines(written: str) -> int:
    if not (written.isascii() and written.isdigit() and 0 < int(written) <= MOST_LINES):
        raise ValueError(written)
    return int(written)


LINES = Kind("a number of lines", _lines, 1, f"Write it in digits, from 1 to {MOST_LINES}")


def parse_worksheet(document: Document) -> Worksheet:
    """Read a worksheet; its id is the name of its file.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        fields = read_mapping(notes, document.text)
        return Worksheet(
            id=paths.worksheet_id(document.path),
            title=fields.one("title", TEXT),
            about=fields.one("about", TEXT),
            owner=fields.one("owner", TEXT),
            before=fields.many("before", TEXT),
            parts=keyed_list(fields, "parts", _part),
            contacts=fields.many_or_none("contacts", TEXT),
            pages=fields.many_or_none("pages", TEXT),
            sources=fields.many("sources", TEXT),
            confidence=fields.one("confidence", choice(Confidence)),
        )


def _part(fields: Fields) -> Part:
    return Part(
        id=fields.one("id", TEXT),
        heading=fields.one("heading", TEXT),
        items=keyed_list(fields, "items", _item),
    )


def _item(fields: Fields) -> Item:
    return Item(
        id=fields.one("id", TEXT),
        text=fields.one("text", TEXT),
        hint=fields.one_or_none("hint", TEXT),
        lines=fields.one_or_none("lines", LINES) or 0,
    )
