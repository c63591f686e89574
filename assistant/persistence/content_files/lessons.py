"""Lessons from reviews: ``lessons.yaml``, a list of mappings."""

from assistant.guidance.lesson import Lesson
from assistant.persistence.content_files.fields import Fields, read_mappings
from assistant.persistence.content_files.keyed import keyed_by_id
from assistant.persistence.content_files.kinds import TEXT
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document


def parse_lessons(document: Document) -> tuple[Lesson, ...]:
    """Read the lessons in the order of the file.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        entries = read_mappings(notes, document.text)
        return tuple(keyed_by_id((fields, _lesson(fields)) for fields in entries).values())


def _lesson(fields: Fields) -> Lesson:
    return Lesson(
        id=fields.one("id", TEXT),
        theme=fields.one("theme", TEXT),
        sentence=fields.one("sentence", TEXT),
        pages=fields.many("pages", TEXT),
    )
