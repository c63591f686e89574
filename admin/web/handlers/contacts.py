"""Contacts to ring or look up again this week, and the draft that says that they were."""

from admin.identity.policy import Action
from admin.reviewing.contact_checks import with_checked
from admin.web.colleagues import editor_of
from admin.web.contact_views import CHECKED, contacts_context, register_text, today_in, waiting
from admin.web.contexts import Problem
from admin.web.handlers.answers import (
    Fields,
    Page,
    PageOrRedirect,
    Services,
    SignedIn,
    form,
    page,
    printed,
    sent_on,
)
from admin.web.handlers.documents import open_draft_of
from admin.web.review_views import UNFINISHED
from assistant.persistence.content_files.paths import CONTACTS

WHY = "Contacts checked"
NONE_CHOSEN = Problem("contacts", "Tick the contacts that you have checked")


@page("/contacts", Action.READ_DRAFTS)
def show_contacts(services: Services, guest: SignedIn) -> Page:
    """List what is to be checked."""
    return printed(services, "contacts.html", contacts_context(services, guest))


@form("/contacts", Action.WRITE_DRAFTS, holds_words=True)
def note_checked(services: Services, guest: SignedIn, fields: Fields) -> PageOrRedirect:
    """Write the day beside the contacts that were checked, in a draft for a second person.

    A draft of the register that is still written takes it up, so that nobody's words are lost;
    one that somebody reads, or has approved, is left as it is.
    """
    checked = {name.removeprefix(CHECKED) for name in fields if name.startswith(CHECKED)}
    if not checked:
        return printed(services, "contacts.html", contacts_context(services, guest, NONE_CHOSEN))
    desk, person = services.editing.desk, editor_of(guest)
    draft = open_draft_of(services, CONTACTS)
    if draft and draft.state not in UNFINISHED:
        context = contacts_context(services, guest, waiting(services, draft), ticked=checked)
        return printed(services, "contacts.html", context)
    before = (draft and draft.text) or register_text(services)
    text = with_checked(before, checked, today_in(services))
    if draft is None:
        draft = desk.begin(CONTACTS, text, WHY, by=person)
    else:
        why = draft.why or WHY
        draft = desk.save(draft.id, text, why, by=person, version=draft.version)
    return sent_on(f"/admin/drafts/{draft.id}")
