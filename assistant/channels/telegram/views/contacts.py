"""People to turn to: names, numbers that a thumb can hit, and hours as words."""

from collections.abc import Iterable, Iterator
from enum import Enum, auto

from assistant.channels.telegram.views.markup import Block, bold, linked, plain
from assistant.channels.telegram.visit import Visit
from assistant.conversation.reply import ContactRow
from assistant.guidance.contact import Contact, TextRoute
from assistant.guidance.hours import Opening
from assistant.localisation.formatting import phone_in_words
from assistant.localisation.openings import opening_sentence

EMERGENCY = "emergency_999"


class Detail(Enum):
    """How much is said of a contact: a card has no time for more than whom to call and when."""

    CARD = auto()
    ANSWER = auto()
    PAGE = auto()


def contact_blocks(rows: Iterable[ContactRow], visit: Visit, detail: Detail) -> tuple[Block, ...]:
    """Show contacts in the order given; an answer leaves out what a call does not need."""
    return tuple(Block("\n".join(_lines(row, visit, detail))) for row in rows)


def number_line(contact: Contact, visit: Visit) -> str | None:
    """Say the number, None where there is none.

    Telegram makes only numbers in international form tappable, and people here read the national
    one: both are there. A short number such as 999 is known to every thumb.
    """
    if contact.phone is None:
        return None
    number = plain(phone_in_words(contact.phone))
    if not contact.phone.startswith("+"):
        return visit.gettext("Call %(number)s", number=number)
    return visit.gettext(
        "Call %(number)s or tap %(tappable)s", number=number, tappable=contact.phone
    )


def _lines(row: ContactRow, visit: Visit, detail: Detail) -> Iterator[str]:
    contact = row.contact
    yield bold(contact.name)
    if detail is not Detail.CARD:
        yield plain(contact.for_what)
    if contact.not_for and detail is not Detail.CARD:
        yield visit.gettext("Not for: %(what)s", what=plain(contact.not_for))
    yield from _routes(contact, visit, detail)
    yield _hours(row, visit)
    if not contact.is_confirmed:
        yield visit.gettext("This is being confirmed by the partnership.")


def _routes(contact: Contact, visit: Visit, detail: Detail) -> Iterator[str]:
    number = number_line(contact, visit)
    if number:
        yield number
    if contact.phone_keys:
        keys = plain(contact.phone_keys)
        yield visit.gettext("Then press %(keys)s when you are asked.", keys=keys)
    if contact.text:
        yield _text_line(contact.text, visit)
    if detail is not Detail.PAGE and (number or contact.text):
        return
    if contact.chat_url:
        yield linked(visit.gettext("Chat online"), contact.chat_url)
    if contact.web:
        yield linked(contact.web.partition("://")[2].rstrip("/"), contact.web)
    if contact.email:
        yield plain(contact.email)
    if contact.relay:
        relay = plain(contact.relay)
        yield visit.gettext("Relay for people who cannot hear or speak: %(number)s", number=relay)


def _text_line(text: TextRoute, visit: Visit) -> str:
    number = plain(phone_in_words(text.number))
    if text.keyword is None:
        return visit.gettext("Text %(number)s", number=number)
    word = plain(text.keyword)
    return visit.gettext("Text %(word)s to %(number)s", word=word, number=number)


def _hours(row: ContactRow, visit: Visit) -> str:
    """Say when it answers; a web page or a form, which nobody answers at once, is always there."""
    said = plain(_opening(row.contact, row.opening, visit))
    return f"{said} · {visit.gettext('Free')}" if row.contact.free else said


def _opening(contact: Contact, opening: Opening, visit: Visit) -> str:
    if contact.hours is None and not (contact.phone or contact.text or contact.chat_url):
        return visit.gettext("Online at any time")
    return opening_sentence(opening, contact.hours, visit.at, visit.catalogue)
