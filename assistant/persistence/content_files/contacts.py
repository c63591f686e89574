"""The contacts register: ``contacts.yaml``, a list of mappings."""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.guidance.contact import Contact, NumberConfidence, TextRoute
from assistant.guidance.page import Audience, Confidence
from assistant.persistence.content_files.fields import Fields, read_mappings
from assistant.persistence.content_files.hours import read_hours
from assistant.persistence.content_files.keyed import keyed_by_id
from assistant.persistence.content_files.kinds import DAY, TEXT, TRUTH, choice
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document


def parse_contacts(document: Document) -> Mapping[str, Contact]:
    """Read the register, keyed by id and in the order of the file.

    Hours that are marked as awaiting confirmation are left out of the value: nobody may be told
    that a service is open on the strength of them.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        entries = read_mappings(notes, document.text)
        return MappingProxyType(keyed_by_id((fields, _contact(fields)) for fields in entries))


def _contact(fields: Fields) -> Contact:
    hours = read_hours(fields)
    hours_confidence = fields.one_or_none("hours_confidence", choice(Confidence))
    is_awaiting = hours_confidence is Confidence.AWAITING_CONFIRMATION
    return Contact(
        id=fields.one("id", TEXT),
        name=fields.one("name", TEXT),
        for_what=fields.one("for_what", TEXT),
        audience=fields.many("audience", choice(Audience)),
        area=fields.one("area", TEXT),
        confidence=fields.one("confidence", choice(NumberConfidence)),
        source=fields.one("source", TEXT),
        called=fields.many_or_none("called", TEXT),
        not_for=fields.one_or_none("not_for", TEXT),
        phone=fields.one_or_none("phone", TEXT),
        phone_keys=fields.one_or_none("phone_keys", TEXT),
        text=_text_route(fields),
        chat_url=fields.one_or_none("chat_url", TEXT),
        web=fields.one_or_none("web", TEXT),
        email=fields.one_or_none("email", TEXT),
        hours=None if is_awaiting else hours,
        free=fields.one_or_none("free", TRUTH),
        shows_on_bill=fields.one_or_none("shows_on_bill", TRUTH),
        relay=fields.one_or_none("relay", TEXT),
        languages=fields.one_or_none("languages", TEXT),
        verified_on=fields.one_or_none("verified_on", DAY),
        awaits_hours=is_awaiting,
    )


def _text_route(fields: Fields) -> TextRoute | None:
    route = fields.mapping_or_none("text")
    if route is None:
        return None
    return TextRoute(route.one("number", TEXT), route.one_or_none("keyword", TEXT))
