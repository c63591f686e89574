"""Help cards: ``safety/cards.<locale>.yaml``, a list of mappings."""

from assistant.guidance.page import Audience
from assistant.persistence.content_files.fields import Fields, read_mappings
from assistant.persistence.content_files.keyed import keyed_by_id
from assistant.persistence.content_files.kinds import TEXT, TRUTH, choice
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document
from assistant.safety.cards import Card
from assistant.safety.judgement import Kind, Level


def parse_cards(document: Document) -> tuple[Card, ...]:
    """Read the cards of one language in the order of the file.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        entries = read_mappings(notes, document.text)
        return tuple(keyed_by_id((fields, _card(fields)) for fields in entries).values())


def _card(fields: Fields) -> Card:
    return Card(
        id=fields.one("id", TEXT),
        level=fields.one("level", choice(Level)),
        kind=fields.one("kind", choice(Kind)),
        audience=fields.one("audience", choice(Audience)),
        first_line=fields.one("first_line", TEXT),
        lines=fields.many("lines", TEXT),
        contacts=fields.many("contacts", TEXT),
        themes=fields.many_or_none("themes", TEXT),
        page=fields.one_or_none("page", TEXT),
        silent_solution=fields.one_or_none("silent_solution", TRUTH) or False,
    )
