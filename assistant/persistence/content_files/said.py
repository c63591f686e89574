"""What people say: ``safety/signs.<locale>.yaml`` and ``safety/pasted.<locale>.yaml``, lists.

The phrases stay text here; the content check compiles them and runs their examples.
"""

from assistant.conversation.ports import RequestKind
from assistant.persistence.content_files.fields import Fields, read_mappings
from assistant.persistence.content_files.keyed import keyed_by_id
from assistant.persistence.content_files.kinds import TEXT, TRUTH, choice
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document
from assistant.safety.judgement import Kind as Danger
from assistant.safety.requests import RequestRule, Sign


def parse_signs(document: Document) -> tuple[Sign, ...]:
    """Read the small signs of one language in the order of the file.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        entries = read_mappings(notes, document.text)
        return tuple(keyed_by_id((fields, _sign(fields)) for fields in entries).values())


def parse_pasted(document: Document) -> tuple[RequestRule, ...]:
    """Read the messages that people receive and paste, in the order of the file.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        entries = read_mappings(notes, document.text)
        return tuple(keyed_by_id((fields, _pasted(fields)) for fields in entries).values())


def request_of(fields: Fields, kind: RequestKind) -> RequestRule:
    """Read one request of a kind that is already known."""
    return RequestRule(
        id=fields.one("id", TEXT),
        kind=kind.value,
        reply=fields.one("reply", TEXT),
        phrases=fields.many("says", TEXT),
        unless=fields.many_or_none("unless", TEXT),
        whole=fields.one_or_none("whole", TRUTH) or False,
        only=fields.many_or_none("only", TEXT),
        positive=fields.many("positive", TEXT),
        negative=fields.many("negative", TEXT),
        page=fields.one_or_none("page", TEXT),
        danger=fields.one_or_none("danger", choice(Danger)),
        opens=fields.one_or_none("opens", TRUTH) or False,
    )


def _pasted(fields: Fields) -> RequestRule:
    fields.one("page", TEXT)
    return request_of(fields, RequestKind.PASTED)


def _sign(fields: Fields) -> Sign:
    return Sign(
        id=fields.one("id", TEXT),
        kind=fields.one("kind", choice(Danger)),
        phrases=fields.many("says", TEXT),
        unless=fields.many_or_none("unless", TEXT),
        whole=fields.one_or_none("whole", TRUTH) or False,
        only=fields.many_or_none("only", TEXT),
        positive=fields.many("positive", TEXT),
        negative=fields.many("negative", TEXT),
    )
