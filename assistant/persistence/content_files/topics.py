"""The tree of topics: ``topics.yaml``, families of leaves."""

from assistant.guidance.topic import Topic, TopicFamily
from assistant.persistence.content_files.fields import Fields, read_mappings
from assistant.persistence.content_files.keyed import keyed_by_id
from assistant.persistence.content_files.kinds import TEXT
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document


def parse_topics(document: Document) -> tuple[TopicFamily, ...]:
    """Read the families in the order in which they are shown.

    A leaf's id gains that of its family: ``online/sextortion``.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        entries = read_mappings(notes, document.text)
        return tuple(keyed_by_id((fields, _family(fields)) for fields in entries).values())


def _family(fields: Fields) -> TopicFamily:
    family = fields.one("id", TEXT)
    leaves = ((leaf, _topic(leaf, family)) for leaf in fields.mappings("topics"))
    topics = tuple(keyed_by_id(leaves).values())
    return TopicFamily(family, fields.one("title", TEXT), topics)


def _topic(leaf: Fields, family: str) -> Topic:
    return Topic(
        id=f"{family}/{leaf.one('id', TEXT)}",
        title=leaf.one("title", TEXT),
        objective=leaf.one("objective", TEXT),
        outcome=leaf.one("outcome", TEXT),
    )
