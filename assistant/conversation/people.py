"""Who to call: contacts in the order for this person, with their hours at this moment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from assistant.conversation.ports import LiveEdition
from assistant.conversation.reply import ContactRow
from assistant.guidance.contact import Contact, opening_of
from assistant.guidance.page import Audience

CHILDLINE = "childline"


@dataclass(frozen=True, slots=True)
class Person:
    """For whom people are listed: where they live, who they are, and when (aware)."""

    area: str | None
    audience: Audience
    at: datetime


def people_to_call(
    live: LiveEdition, ids: Iterable[str], person: Person
) -> tuple[ContactRow, ...]:
    """List contacts without repeats, in the order given, with their hours now.

    Without an area both councils' front doors stay, Medway's first; a closed front door is
    followed by the area's line for when it is closed. A young person always gets Childline.
    """
    wanted = list(ids)
    if person.audience is Audience.YOUNG_PERSON:
        wanted.append(CHILDLINE)
    register = live.edition.contacts
    others = _other_areas(live, person.area)
    near = [name for name in wanted if name in register and register[name].area not in others]
    listed: dict[str, ContactRow] = {}
    for name in _with_out_of_hours(live, near, person.at):
        contact = register.get(name)
        if contact is not None:
            listed.setdefault(_route(contact), contact_row(live, contact, person.at))
    return tuple(listed.values())


def emergency_people(live: LiveEdition, person: Person) -> tuple[ContactRow, ...]:
    """List the people whom every reply without a page names."""
    return people_to_call(live, live.edition.partnership.emergency_contacts, person)


def contact_row(live: LiveEdition, contact: Contact, at: datetime) -> ContactRow:
    """Put the opening at the moment ``at`` (aware) beside a contact."""
    opening = opening_of(contact, live.edition.contacts, at, live.bank_holidays)
    return ContactRow(contact, opening)


def _with_out_of_hours(live: LiveEdition, ids: list[str], at: datetime) -> list[str]:
    """Put the line that answers when a front door is closed right after that front door.

    Every id is in the register; what follows a front door need not be.
    """
    followers = {
        area.front_doors[0]: area.front_doors[1:] for area in live.edition.partnership.areas
    }
    listed: list[str] = []
    for name in ids:
        listed.append(name)
        after = followers.get(name, ())
        if after and not contact_row(live, live.edition.contacts[name], at).opening.is_open:
            listed.extend(after)
    return listed


def _other_areas(live: LiveEdition, area: str | None) -> frozenset[str]:
    """Name the partnership's areas that the person has said she does not live in."""
    areas = live.edition.partnership.areas
    if area not in {each.id for each in areas}:
        return frozenset()
    return frozenset(other.name for other in areas if other.id != area)


def _route(contact: Contact) -> str:
    """Name what a person would dial, so that one line under two names is listed once."""
    return f"{contact.phone}{contact.phone_keys or ''}" if contact.phone else contact.id
