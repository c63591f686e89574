"""The hazard log: ``safety/hazards.yaml``, a list of mappings."""

from assistant.persistence.content_files.fields import Fields, read_mappings
from assistant.persistence.content_files.keyed import keyed_by_id
from assistant.persistence.content_files.kinds import DAY, TEXT, Kind
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document
from assistant.safety.hazards import Hazard, Rating

FROM_1_TO_5 = {str(number): number for number in range(1, 6)}


def _grade(written: str) -> int:
    if written not in FROM_1_TO_5:
        raise ValueError(written)
    return FROM_1_TO_5[written]


GRADE = Kind("a number from 1 to 5", _grade, 1, "Write 1, 2, 3, 4 or 5")


def parse_hazards(document: Document) -> tuple[Hazard, ...]:
    """Read the hazards in the order of the file.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        entries = read_mappings(notes, document.text)
        return tuple(keyed_by_id((fields, _hazard(fields)) for fields in entries).values())


def _hazard(fields: Fields) -> Hazard:
    return Hazard(
        id=fields.one("id", TEXT),
        hazard=fields.one("hazard", TEXT),
        cause=fields.one("cause", TEXT),
        harm=fields.one("harm", TEXT),
        controls=fields.many("controls", TEXT),
        tests=fields.many("tests", TEXT),
        initial=_rating(fields.mapping("initial")),
        residual=_rating(fields.mapping("residual")),
        owner=fields.one("owner", TEXT),
        reviewed=fields.one("reviewed", DAY),
    )


def _rating(fields: Fields) -> Rating:
    return Rating(fields.one("severity", GRADE), fields.one("likelihood", GRADE))
