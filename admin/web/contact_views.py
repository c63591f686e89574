"""The register of contacts as a list of what is to be checked."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from admin.editing.draft import Draft
from admin.reviewing.contact_checks import ContactCheck, contact_checks, for_this_week
from admin.web.colleagues import listed, may_write, names_of
from admin.web.contact_contexts import CheckView, ContactsContext
from admin.web.contexts import Problem
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from assistant.channels.web.parts import Link
from assistant.guidance.hours import LONDON
from assistant.localisation.formatting import phone_in_words
from assistant.persistence.content_files.paths import CONTACTS

CHECKED = "checked-"


def contacts_context(
    services: AdminServices, guest: Guest, *problems: Problem, ticked: Collection[str] = ()
) -> ContactsContext:
    """Lay out what is to be checked this week, and how long ago all else was.

    ``ticked`` are the ids of those that somebody has ticked already.
    """
    live = services.web.live()
    cards = (card for cards in live.cards.values() for card in cards)
    on_cards = {contact for card in cards for contact in card.contacts}
    on_cards.update(live.edition.partnership.emergency_contacts)
    checks = contact_checks(live.edition.contacts.values(), on_cards, today_in(services))
    now = for_this_week(checks)
    title = "Error: Contacts to check" if problems else "Contacts to check"
    return ContactsContext(
        frame=frame_for(services, title, guest, "/admin/contacts"),
        this_week=tuple(replace(_view(each), is_ticked=each.contact.id in ticked) for each in now),
        later=tuple(_view(each) for each in checks if each not in now),
        due=sum(each.is_due for each in checks),
        may_write=may_write(guest, CONTACTS),
        problems=problems,
    )


def waiting(services: AdminServices, draft: Draft) -> Problem:
    """Say that a change of the register has to go out, or come back, before another is made."""
    state = draft.state.value.replace("-", " ")
    writers = listed(draft.editors, names_of(services))
    return Problem(
        "contacts",
        f"Nothing is noted yet: draft {draft.id} of the register, written by {writers}, is {state}"
        " and awaits publication. What you ticked is still ticked: send it again once that draft"
        " is live or sent back.",
    )


def register_text(services: AdminServices) -> str:
    """Give the text of the register that is live."""
    live = services.editing.guidance.live().documents
    return next(each.text for each in live if each.path == CONTACTS)


def today_in(services: AdminServices) -> date:
    """Tell the day, in London."""
    return services.clock().astimezone(LONDON).date()


def _view(check: ContactCheck) -> CheckView:
    contact = check.contact
    numbers = (contact.phone, contact.text.number if contact.text else None)
    return CheckView(
        field=f"{CHECKED}{contact.id}",
        name=contact.name,
        numbers=tuple(phone_in_words(number) for number in numbers if number),
        web=Link(contact.web.removeprefix("https://"), contact.web) if contact.web else None,
        checked_on=contact.verified_on.isoformat() if contact.verified_on else "",
        is_due=check.is_due,
        is_on_a_card=check.is_on_a_card,
        is_ticked=False,
    )
