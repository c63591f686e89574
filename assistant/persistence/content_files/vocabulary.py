"""Words that may be counted: ``vocabulary.yaml``, a list of mappings."""

from assistant.guidance.vocabulary import CountedWord
from assistant.persistence.content_files.fields import Fields, read_mappings
from assistant.persistence.content_files.keyed import keyed_by_id
from assistant.persistence.content_files.kinds import DAY, TEXT
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document


def parse_vocabulary(document: Document) -> tuple[CountedWord, ...]:
    """Read the words in the order of the file.

    Raises:
        ContentErrors: an entry is not as the content format says, or a word stands twice.
    """
    with reading(document) as notes:
        entries = read_mappings(notes, document.text)
        return tuple(keyed_by_id((fields, _word(fields)) for fields in entries).values())


def _word(fields: Fields) -> CountedWord:
    return CountedWord(
        id=fields.one("id", TEXT),
        also=fields.many_or_none("also", TEXT),
        reviewed_by=fields.one_or_none("reviewed_by", TEXT) or "",
        reviewed=fields.one("reviewed", DAY),
        review_due=fields.one("review_due", DAY),
    )
