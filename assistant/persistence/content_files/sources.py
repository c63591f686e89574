"""What the facts rest on: ``sources.yaml``, a list of mappings."""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.guidance.source import Source
from assistant.persistence.content_files.fields import Fields, read_mappings
from assistant.persistence.content_files.keyed import keyed_by_id
from assistant.persistence.content_files.kinds import DAY, TEXT
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document


def parse_sources(document: Document) -> Mapping[str, Source]:
    """Read the sources, keyed by id and in the order of the file.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        entries = read_mappings(notes, document.text)
        return MappingProxyType(keyed_by_id((fields, _source(fields)) for fields in entries))


def _source(fields: Fields) -> Source:
    return Source(
        id=fields.one("id", TEXT),
        title=fields.one("title", TEXT),
        kind=fields.one("kind", TEXT),
        seen=fields.one("seen", DAY),
        address=fields.one_or_none("address", TEXT),
    )
