"""Timescales: ``timescales.yaml``, a list of mappings, and their names in the text of pages."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from assistant.guidance.page import Confidence
from assistant.guidance.timescale import Counts, Timescale, Unit
from assistant.persistence.content_files.fields import Fields, read_mappings
from assistant.persistence.content_files.keyed import keyed_by_id
from assistant.persistence.content_files.kinds import TEXT, WHOLE_NUMBER, choice
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document

NAMED = re.compile(r"\{timescale:\s*([a-z0-9-]+)\s*\}")
BEING_CONFIRMED = " (being confirmed by the partnership)"
UNITS = {
    Unit.HOURS: ("hour", "hours"),
    Unit.WORKING_DAYS: ("working day", "working days"),
    Unit.CALENDAR_DAYS: ("calendar day", "calendar days"),
    Unit.WEEKS: ("week", "weeks"),
    Unit.MONTHS: ("month", "months"),
}


def parse_timescales(document: Document) -> Mapping[str, Timescale]:
    """Read the timescales, keyed by id and in the order of the file.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        entries = read_mappings(notes, document.text)
        return MappingProxyType(keyed_by_id((fields, _timescale(fields)) for fields in entries))


def named_timescales(markdown: str) -> Iterator[str]:
    """List the ids that a text names, ``{timescale: initial-conference}``, in order."""
    return (match[1] for match in NAMED.finditer(markdown))


def with_timescales(markdown: str, timescales: Mapping[str, Timescale]) -> str:
    """Put the limits in the places of their names: "15 working days".

    Raises:
        KeyError: a name stands for no timescale; the content check refuses such a page.
    """
    return NAMED.sub(lambda match: limit_in_words(timescales[match[1]]), markdown)


def limit_in_words(timescale: Timescale) -> str:
    """Say a limit in English, with the note where it awaits confirmation."""
    one, many = UNITS[timescale.unit]
    words = f"{timescale.limit} {one if timescale.limit == 1 else many}"
    return words if timescale.is_confirmed else f"{words}{BEING_CONFIRMED}"


def _timescale(fields: Fields) -> Timescale:
    return Timescale(
        id=fields.one("id", TEXT),
        what=fields.one("what", TEXT),
        event=fields.one("event", TEXT),
        limit=fields.one("limit", WHOLE_NUMBER),
        unit=fields.one("unit", choice(Unit)),
        source=fields.one("source", TEXT),
        confidence=fields.one("confidence", choice(Confidence)),
        counts=fields.one_or_none("counts", choice(Counts)) or Counts.AFTER,
    )
