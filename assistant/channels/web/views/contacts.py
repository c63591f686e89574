"""People to turn to, with their routes as links and their hours as words."""

from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from assistant.channels.web.contexts import ContactsContext
from assistant.channels.web.parts import ContactDetails, ContactView
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.views.wording import audience_heading
from assistant.channels.web.visit import Visit
from assistant.conversation.people import Person, contact_row, emergency_people
from assistant.conversation.reply import ContactRow
from assistant.guidance.contact import Contact, TextRoute
from assistant.guidance.hours import Opening
from assistant.guidance.page import Audience
from assistant.localisation.formatting import date_in_words, phone_in_words
from assistant.localisation.openings import hours_lines, opening_sentence


def contact_views(rows: Iterable[ContactRow], visit: Visit) -> tuple[ContactView, ...]:
    """Show contacts in the order given."""
    return tuple(contact_view(row, visit) for row in rows)


def contact_view(
    row: ContactRow, visit: Visit, details: ContactDetails | None = None
) -> ContactView:
    """Show one contact as it stands at the moment of the visit."""
    contact, text = row.contact, row.contact.text
    return ContactView(
        id=contact.id,
        name=contact.name,
        for_what=contact.for_what,
        not_for=contact.not_for,
        phone_url=f"tel:{contact.phone}" if contact.phone else None,
        phone=phone_in_words(contact.phone) if contact.phone else None,
        phone_keys=contact.phone_keys,
        text_url=_text_url(text) if text else None,
        text_number=phone_in_words(text.number) if text else None,
        text_keyword=text.keyword if text else None,
        chat_url=contact.chat_url,
        web_url=contact.web,
        web_name=_host(contact.web) if contact.web else None,
        email=contact.email,
        relay=contact.relay,
        is_free=bool(contact.free),
        is_being_confirmed=not contact.is_confirmed,
        state=row.opening.state.value,
        opening=_opening(contact, row.opening, visit),
        details=details,
    )


def contact_details(contact: Contact, visit: Visit) -> ContactDetails:
    """Say what the register says of a contact beyond how to reach it."""
    day = contact.verified_on
    return ContactDetails(
        area=contact.area,
        hours=hours_lines(contact.hours, visit.edition.contacts, visit.catalogue),
        checked_on=date_in_words(day, visit.catalogue) if day else None,
    )


def people_now(visit: Visit, audience: Audience = Audience.FAMILY) -> tuple[ContactView, ...]:
    """List the people whom every page without an answer names."""
    people = emergency_people(visit.live, Person(None, audience, visit.at))
    return contact_views(tuple(row for row in people if not row.opening.is_closed), visit)


def contacts_context(visit: Visit) -> ContactsContext:
    """Lay out the whole register, each contact once, under the first heading that fits it."""
    title = visit.catalogue.gettext("People to turn to")
    groups: dict[str, list[ContactView]] = {heading: [] for heading in _headings(visit)}
    for contact in visit.edition.contacts.values():
        row = contact_row(visit.live, contact, visit.at)
        view = contact_view(row, visit, contact_details(contact, visit))
        groups[_heading_of(contact, visit)].append(view)
    return ContactsContext(
        frame=frame_of(visit, title),
        groups=tuple((heading, tuple(views)) for heading, views in groups.items() if views),
    )


def _headings(visit: Visit) -> tuple[str, ...]:
    return (
        visit.catalogue.gettext("In danger, or at any hour"),
        *(area.name for area in visit.edition.partnership.areas),
        *(audience_heading(audience, visit.catalogue) for audience in _FROM_NARROW_TO_WIDE),
    )


_FROM_NARROW_TO_WIDE = (Audience.YOUNG_PERSON, Audience.FAMILY, Audience.PRACTITIONER)


def _heading_of(contact: Contact, visit: Visit) -> str:
    partnership = visit.edition.partnership
    if contact.id in partnership.emergency_contacts:
        return visit.catalogue.gettext("In danger, or at any hour")
    if contact.area in {area.name for area in partnership.areas}:
        return contact.area
    fitting = (each for each in _FROM_NARROW_TO_WIDE if each in contact.audience)
    return audience_heading(next(fitting, Audience.FAMILY), visit.catalogue)


def _opening(contact: Contact, opening: Opening, visit: Visit) -> str:
    """Say when it answers; a web page or a form, which nobody answers at once, is always there."""
    if contact.hours is None and not (contact.phone or contact.text or contact.chat_url):
        return visit.catalogue.gettext("Online at any time")
    return opening_sentence(opening, contact.hours, visit.at, visit.catalogue)


def _text_url(text: TextRoute) -> str:
    return f"sms:{text.number}" + (f"?body={quote(text.keyword)}" if text.keyword else "")


def _host(address: str) -> str:
    return urlsplit(address).netloc.removeprefix("www.")
