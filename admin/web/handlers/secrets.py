"""One's own secrets: another password, and new spare codes; each only shortly after a code."""

from admin.identity.passwords import fault_in
from admin.identity.policy import Action
from admin.web.contexts import PasswordContext, Problem, SpareCodesContext
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
from admin.web.views import frame_for

ACCOUNT = "/admin/account"
PASSWORD = "/admin/account/password"  # noqa: S105 - an address
MANY_TRIES = "There were many tries. Wait a minute, then try again."


@page("/account/password", Action.OWN_SECRETS, back=PASSWORD)
def show_password(services: Services, guest: SignedIn) -> Page:
    """Show the empty form."""
    return _form(services, guest)


@form("/account/password", Action.OWN_SECRETS, back=PASSWORD)
def change_password(services: Services, guest: SignedIn, fields: Fields) -> PageOrRedirect:
    """Keep the new password, end every session, and begin one under a new name."""
    if problem := _problem(services, guest, fields):
        return _form(services, guest, problem)
    kept = services.passwords.hash(fields["password"])
    services.stores.people.change_password(guest.person, kept)
    return sent_on(ACCOUNT, services.stores.sessions.begin(guest.person))


@form("/account/spare-codes", Action.OWN_SECRETS, back=ACCOUNT)
def renew_spare_codes(services: Services, guest: SignedIn) -> Page:
    """Show new spare codes this once."""
    codes = services.stores.factors.renew_spare_codes(guest.person)
    frame = frame_for(services, "Spare codes", guest, ACCOUNT)
    return printed(services, "spare_codes.html", SpareCodesContext(frame, codes))


def _problem(services: AdminServices, guest: Guest, fields: Fields) -> Problem | None:
    """Find what is wrong; the present password is asked for, and guessing it is slow."""
    account = f"password of {guest.person.id}"
    if services.stores.tries.take(account):
        return Problem("current", MANY_TRIES)
    if not services.passwords.matches(guest.person.password_hash, fields["current"]):
        services.stores.audit.note(services.clock(), "password", "refused", guest.person.email)
        return Problem("current", "This is not your password.")
    services.stores.tries.forget(account)
    if fault := fault_in(fields["password"], guest.person.email):
        return Problem("password", fault.value)
    if fields["password"] != fields["again"]:
        return Problem("again", "The two passwords differ. Type the same one twice.")
    return None


def _form(services: AdminServices, guest: Guest, *problems: Problem) -> Page:
    title = "Error: Change your password" if problems else "Change your password"
    frame = frame_for(services, title, guest, ACCOUNT)
    return printed(services, "password.html", PasswordContext(frame, problems))
