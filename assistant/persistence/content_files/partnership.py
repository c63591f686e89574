"""The partnership that owns the instance: ``partnership.yaml``, one mapping."""

import re

from assistant.guidance.page import Audience
from assistant.guidance.partnership import Area, Partnership
from assistant.persistence.content_files.fields import Fields, read_mapping
from assistant.persistence.content_files.kinds import TEXT, Kind
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document

_COLOUR = re.compile(r"#[0-9a-f]{6}")


def _colour(written: str) -> str:
    if not _COLOUR.fullmatch(written):
        raise ValueError(written)
    return written


COLOUR = Kind("a colour", _colour, "#000000", 'Write six hexadecimal digits, as "#1d4d5c"')


def parse_partnership(document: Document) -> Partnership:
    """Read who publishes the guidance and how it wishes to appear.

    Raises:
        ContentErrors: a field is missing, unknown or mistyped.
    """
    with reading(document) as notes:
        fields = read_mapping(notes, document.text)
        return Partnership(
            name=fields.one("name", TEXT),
            short_name=fields.one("short_name", TEXT),
            neutral_name=fields.one("neutral_name", TEXT),
            exit_url=fields.one("exit_url", TEXT),
            exit_name=fields.one("exit_name", TEXT),
            safe_word=fields.one("safe_word", TEXT),
            areas=tuple(_area(area) for area in fields.mappings("areas")),
            emergency_contacts=fields.many("emergency_contacts", TEXT),
            starting_points=_starting_points(fields.mapping("starting_points")),
            colours=_colours(fields.mapping("colours")),
            contact_email=fields.one_or_none("contact_email", TEXT),
        )


def _area(fields: Fields) -> Area:
    return Area(
        id=fields.one("id", TEXT),
        name=fields.one("name", TEXT),
        front_doors=fields.many("front_doors", TEXT),
    )


def _starting_points(fields: Fields) -> tuple[tuple[str, tuple[str, ...]], ...]:
    audiences = [audience.value for audience in Audience]
    return tuple((audience, fields.many(audience, TEXT)) for audience in audiences)


def _colours(fields: Fields) -> tuple[tuple[str, str], ...]:
    return tuple((name, fields.one(name, COLOUR)) for name in fields.names())
