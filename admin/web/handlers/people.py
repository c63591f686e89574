"""The staff: who there is, inviting, and changing what somebody may do; and the audit log."""

from collections.abc import Callable
from datetime import timedelta
from typing import Annotated, Any, TypeAlias

from litestar import Request
from litestar.datastructures import State as RequestState
from litestar.params import FromPath, FromQuery, QueryParameter

from admin.identity.people import PersonError, Role, plain_email
from admin.identity.policy import Action
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
from admin.web.views import audit_context, people_context
from assistant.channels.web.security import LARGEST_NUMBER

PEOPLE = "/admin/people"
INVITATION_HOLDS = timedelta(days=1)
ENTRIES_SHOWN = 200
Number: TypeAlias = Annotated[int, QueryParameter(ge=0, le=LARGEST_NUMBER)]


@page("/people", Action.SEE_PEOPLE)
def show_people(services: Services, guest: SignedIn) -> Page:
    """List the staff."""
    return printed(services, "people.html", people_context(services, guest))


@form("/people", Action.CHANGE_PEOPLE, back=PEOPLE)
def invite(
    request: Request[Any, Any, RequestState],
    services: Services,
    guest: SignedIn,
    fields: Fields,
) -> Page:
    """Invite somebody, and show the link this once, to be sent by the administrator."""
    try:
        token = services.stores.people.invite(
            plain_email(fields["email"]),
            _role(fields["role"]),
            by=guest.person.email,
            good_for=INVITATION_HOLDS,
        )
    except PersonError as error:
        problem = Problem("email", str(error))
        context = people_context(services, guest, email=fields["email"], problems=(problem,))
        return printed(services, "people.html", context)
    return _linked(request, services, guest, token)


@form("/people/{person:int}/password", Action.CHANGE_PEOPLE, back=PEOPLE)
def offer_password(
    request: Request[Any, Any, RequestState],
    services: Services,
    guest: SignedIn,
    person: FromPath[int],
) -> Page:
    """Show a link for a new password this once, to be given by the administrator."""
    try:
        token = services.stores.people.offer_password(
            person, by=guest.person, good_for=INVITATION_HOLDS
        )
    except PersonError as error:
        return _refused(services, guest, error)
    return _linked(request, services, guest, token)


@form("/people/{person:int}/role", Action.CHANGE_PEOPLE, back=PEOPLE)
def change_role(
    services: Services, guest: SignedIn, fields: Fields, person: FromPath[int]
) -> PageOrRedirect:
    """Trust somebody with something else."""
    return _changed(
        services,
        guest,
        lambda: services.stores.people.change_role(person, _role(fields["role"]), by=guest.person),
    )


@form("/people/{person:int}/suspend", Action.CHANGE_PEOPLE, back=PEOPLE)
def suspend(services: Services, guest: SignedIn, person: FromPath[int]) -> PageOrRedirect:
    """Keep somebody out from now on."""
    return _changed(
        services, guest, lambda: services.stores.people.suspend(person, by=guest.person)
    )


@form("/people/{person:int}/restore", Action.CHANGE_PEOPLE, back=PEOPLE)
def restore(services: Services, guest: SignedIn, person: FromPath[int]) -> PageOrRedirect:
    """Let somebody in again."""
    return _changed(
        services, guest, lambda: services.stores.people.restore(person, by=guest.person)
    )


@form("/people/{person:int}/end-sessions", Action.CHANGE_PEOPLE, back=PEOPLE)
def end_their_sessions(
    services: Services, guest: SignedIn, person: FromPath[int]
) -> PageOrRedirect:
    """Sign somebody out on every device, such as one that was lost."""
    return _changed(
        services, guest, lambda: services.stores.people.end_sessions(person, by=guest.person)
    )


@form("/people/{person:int}/remove-factor", Action.CHANGE_PEOPLE, back=PEOPLE)
def remove_factor(services: Services, guest: SignedIn, person: FromPath[int]) -> PageOrRedirect:
    """Have somebody who lost their authenticator set up another at the next sign-in."""
    return _changed(
        services,
        guest,
        lambda: services.stores.people.remove_second_factor(person, by=guest.person),
    )


@page("/audit", Action.READ_AUDIT)
def show_audit(
    services: Services,
    guest: SignedIn,
    before: Number = 0,
    after: Number = 0,
    what: FromQuery[str] = "",
) -> Page:
    """Show entries of the audit log, the newest first, and whether all of it is whole."""
    listed = services.stores.audit.listed(ENTRIES_SHOWN, kind=what, before=before, after=after)
    return printed(services, "audit.html", audit_context(services, guest, listed, what))


def _changed(services: AdminServices, guest: Guest, change: Callable[[], None]) -> PageOrRedirect:
    try:
        change()
    except PersonError as error:
        return _refused(services, guest, error)
    return sent_on(PEOPLE)


def _refused(services: AdminServices, guest: Guest, error: PersonError) -> Page:
    problem = Problem("staff", str(error))
    return printed(services, "people.html", people_context(services, guest, problems=(problem,)))


def _linked(
    request: Request[Any, Any, RequestState], services: AdminServices, guest: Guest, token: str
) -> Page:
    """Show a link to where staff find the service, whatever address this browser called."""
    address = services.public_url or str(request.base_url).rstrip("/")
    link = f"{address}/admin/invitation/{token}"
    return printed(services, "people.html", people_context(services, guest, link=link))


def _role(written: str) -> Role:
    if written not in {role.value for role in Role}:
        raise PersonError("Choose a role")
    return Role(written)
