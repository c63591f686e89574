"""How people really say it: ``thesaurus/<locale>.yaml``, from brand names and slang to terms."""

from dataclasses import dataclass
from datetime import date

from assistant.persistence.content_files.fields import Fields, read_mapping
from assistant.persistence.content_files.kinds import DAY, TEXT
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document


@dataclass(frozen=True, slots=True)
class ThesaurusEntry:
    """What people type, in small letters, and the terms that the guidance uses for it."""

    surface: str
    terms: tuple[str, ...]
    review_due: date


def parse_thesaurus(document: Document) -> tuple[ThesaurusEntry, ...]:
    """Read the entries of one language in the order of the file.

    Raises:
        ContentErrors: an entry is not as the content format says, or a word stands twice.
    """
    with reading(document) as notes:
        fields = read_mapping(notes, document.text)
        return tuple(_entry(fields, surface) for surface in fields.names())


def _entry(fields: Fields, surface: str) -> ThesaurusEntry:
    if surface != surface.casefold():
        fields.report(surface, f"{surface!r} has capital letters", "Write it in small letters")
    entry = fields.mapping(surface)
    return ThesaurusEntry(surface, entry.many("terms", TEXT), entry.one("review_due", DAY))
