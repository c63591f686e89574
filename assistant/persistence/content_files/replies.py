"""Canned replies: ``replies/<locale>.yaml``, from an id to approved words."""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.conversation.ports import CannedReply
from assistant.persistence.content_files.fields import Fields, read_mapping
from assistant.persistence.content_files.kinds import TEXT
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document


def parse_replies(document: Document) -> Mapping[str, CannedReply]:
    """Read the canned replies of one language, keyed by id and in the order of the file.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        fields = read_mapping(notes, document.text)
        return MappingProxyType({name: _reply(fields.mapping(name)) for name in fields.names()})


def _reply(fields: Fields) -> CannedReply:
    return CannedReply(fields.one("text", TEXT), fields.many_or_none("contacts", TEXT))
