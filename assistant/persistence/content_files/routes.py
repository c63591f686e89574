"""Routes of questions: every other ``pathways/<id>.yaml``, one mapping each."""

from assistant.guidance.page import Audience, Confidence
from assistant.pathways.route import Answer, End, Question, Route
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.fields import Fields, read_mapping
from assistant.persistence.content_files.keyed import keyed_list
from assistant.persistence.content_files.kinds import TEXT, TRUTH, choice
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document


def parse_route(document: Document) -> Route:
    """Read a route; its id is the name of its file.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        fields = read_mapping(notes, document.text)
        return Route(
            id=paths.route_id(document.path),
            title=fields.one("title", TEXT),
            audience=fields.one("audience", choice(Audience)),
            owner=fields.one("owner", TEXT),
            start=fields.one("start", TEXT),
            questions=keyed_list(fields, "questions", _question),
            ends=keyed_list(fields, "ends", _end),
        )


def _question(fields: Fields) -> Question:
    return Question(
        id=fields.one("id", TEXT),
        text=fields.one("text", TEXT),
        answers=tuple(keyed_list(fields, "answers", _answer).values()),
        skip=fields.one("skip", TEXT),
        hint=fields.one_or_none("hint", TEXT),
    )


def _answer(fields: Fields) -> Answer:
    return Answer(fields.one("id", TEXT), fields.one("text", TEXT), fields.one("to", TEXT))


def _end(fields: Fields) -> End:
    return End(
        id=fields.one("id", TEXT),
        title=fields.one("title", TEXT),
        do=fields.many("do", TEXT),
        contacts=fields.many_or_none("contacts", TEXT),
        pages=fields.many_or_none("pages", TEXT),
        never=fields.many("never", TEXT),
        next=fields.many("next", TEXT),
        sources=fields.many("sources", TEXT),
        confidence=fields.one("confidence", choice(Confidence)),
        will_not=fields.many_or_none("will_not", TEXT),
        is_danger=fields.one_or_none("danger", TRUTH) or False,
    )
