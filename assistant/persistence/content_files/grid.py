"""The domestic abuse grid: ``pathways/domestic-abuse.yaml``, agencies by what they can know."""

from collections.abc import Iterator
from types import MappingProxyType

from assistant.guidance.page import Confidence
from assistant.pathways.grid import Agency, Cell, Grid, Knowledge
from assistant.persistence.content_files.fields import Fields, read_mapping
from assistant.persistence.content_files.keyed import keyed_list
from assistant.persistence.content_files.kinds import TEXT, TRUTH, choice
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document


def parse_grid(document: Document) -> Grid:
    """Read the agencies, what can be known, and the cells by agency and then by knowledge.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        fields = read_mapping(notes, document.text)
        return Grid(
            agencies=keyed_list(fields, "agencies", _agency),
            knowledge=keyed_list(fields, "knowledge", _knowledge),
            cells=MappingProxyType(dict(_cells(fields.mapping("cells")))),
        )


def _agency(fields: Fields) -> Agency:
    return Agency(fields.one("id", TEXT), fields.one("name", TEXT), fields.one("page", TEXT))


def _knowledge(fields: Fields) -> Knowledge:
    return Knowledge(
        id=fields.one("id", TEXT),
        text=fields.one("text", TEXT),
        page=fields.one("page", TEXT),
        contacts=fields.many("contacts", TEXT),
        is_danger=fields.one_or_none("danger", TRUTH) or False,
    )


def _cells(rows: Fields) -> Iterator[tuple[tuple[str, str], Cell]]:
    for agency in rows.names():
        row = rows.mapping(agency)
        for knowledge in row.names():
            yield (agency, knowledge), _cell(row.mapping(knowledge))


def _cell(fields: Fields) -> Cell:
    return Cell(
        does=fields.many("does", TEXT),
        others=fields.many("others", TEXT),
        by_when=fields.many("by_when", TEXT),
        share=fields.many("share", TEXT),
        basis=fields.many("basis", TEXT),
        never=fields.many("never", TEXT),
        sources=fields.many("sources", TEXT),
        owner=fields.one("owner", TEXT),
        confidence=fields.one("confidence", choice(Confidence)),
    )
