"""The first page of the staff: what is due, stopped and unconfirmed, and who owns it."""

from admin.identity.people import PersonError, plain_email
from admin.identity.policy import Action
from admin.reviewing.due import owners_of
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
from admin.web.services import AdminServices, Guest
from admin.web.work_views import awaiting_context, owners_context, work_context

OWNERS = "/admin/owners"


@page("/", Action.SEE_WORK)
def show_work(services: Services, guest: SignedIn) -> Page:
    """Show what there is to do."""
    return printed(services, "overview.html", work_context(services, guest))


@page("/awaiting", Action.SEE_WORK)
def show_awaiting(services: Services, guest: SignedIn) -> Page:
    """List what the partnership has yet to confirm."""
    return printed(services, "awaiting.html", awaiting_context(services, guest))


@page("/owners", Action.CHANGE_OWNERS)
def show_owners(services: Services, guest: SignedIn) -> Page:
    """List the owners of pages, and where reminders go."""
    return printed(services, "owners.html", owners_context(services, guest))


@form("/owners", Action.CHANGE_OWNERS, back=OWNERS, holds_words=True)
def set_owner(services: Services, guest: SignedIn, fields: Fields) -> PageOrRedirect:
    """Keep where to write to one owner, or forget it when the field is empty."""
    owner = fields["owner"]
    try:
        email = plain_email(fields["email"]) if fields["email"].strip() else ""
    except PersonError as error:
        return _problem(services, guest, f"{owner}: {error}")
    if owner not in owners_of(services.web.visit("/").edition):
        return _problem(services, guest, "Nobody of that name owns a page")
    services.oversight.owners.set_address(owner, email, by=guest.person)
    return sent_on(OWNERS)


def _problem(services: AdminServices, guest: Guest, words: str) -> Page:
    context = owners_context(services, guest, (Problem("owners", words),))
    return printed(services, "owners.html", context)
