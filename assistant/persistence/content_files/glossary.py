"""Words explained: ``glossary/<locale>.yaml``, a list of mappings."""

from assistant.guidance.glossary import Term
from assistant.persistence.content_files.fields import Fields, read_mappings
from assistant.persistence.content_files.keyed import keyed_by_id
from assistant.persistence.content_files.kinds import TEXT
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document


def parse_glossary(document: Document) -> tuple[Term, ...]:
    """Read the terms of one language in the order of the file.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        entries = read_mappings(notes, document.text)
        return tuple(keyed_by_id((fields, _term(fields)) for fields in entries).values())


def _term(fields: Fields) -> Term:
    return Term(
        id=fields.one("id", TEXT),
        name=fields.one("name", TEXT),
        meaning=fields.one("meaning", TEXT),
        source=fields.one("source", TEXT),
        also=fields.many_or_none("also", TEXT),
        page=fields.one_or_none("page", TEXT),
    )
