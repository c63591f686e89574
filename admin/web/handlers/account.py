"""One's own account, and showing the second factor once more before what is dangerous."""

import re

from litestar.params import FromQuery

from admin.identity.passkeys import Site
from admin.identity.policy import Action
from admin.web.admission import HOME
from admin.web.contexts import AccountContext, ConfirmContext, Problem
from admin.web.handlers.answers import (
    CurrentSite,
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
from admin.web.proofs import Proof, proves
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for

OWN_PAGE = re.compile(r"/admin(?:/[a-z0-9-]+)*", re.ASCII)
WRONG_CODE = "The code is wrong, or was used already. Wait for the next one."
MANY_TRIES = "There were many tries. Wait a minute, then try again."


@page("/account", Action.OWN_ACCOUNT)
def show_account(services: Services, guest: SignedIn) -> Page:
    """Show who is signed in, and how to end that."""
    frame = frame_for(services, "Your account", guest, "/admin/account")
    context = AccountContext(frame, guest.person.email, guest.person.role.value)
    return printed(services, "account.html", context)


@page("/confirm", Action.OWN_ACCOUNT)
def show_confirm(
    services: Services,
    guest: SignedIn,
    site: CurrentSite,
    next: FromQuery[str] = HOME,  # noqa: A002 - the name that people know from addresses
) -> Page:
    """Ask for the second factor once more."""
    return _confirm(services, guest, site, next)


@form("/confirm", Action.OWN_ACCOUNT)
def confirm(
    services: Services, guest: SignedIn, fields: Fields, site: CurrentSite
) -> PageOrRedirect:
    """Go on under a new session name when the code or the passkey is right.

    A wrong one stands in the audit log, as a failed sign-in does; a try that has to wait does not.
    """
    proof = Proof(fields["code"], fields["passkey"], site)
    account = f"second factor of {guest.person.id}"
    if services.stores.tries.take(account):
        return _confirm(services, guest, site, fields["next"], Problem("code", MANY_TRIES))
    if not proves(guest.person, proof, services.stores):
        services.stores.audit.note(services.clock(), "confirm", "refused", guest.person.email)
        return _confirm(services, guest, site, fields["next"], Problem("code", WRONG_CODE))
    services.stores.tries.forget(account)
    return sent_on(own_page(fields["next"]), services.stores.sessions.renew(guest.session))


def own_page(written: str) -> str:
    """Give an address of the back end as it is, and its first page for any other."""
    return written if OWN_PAGE.fullmatch(written) else HOME


def _confirm(
    services: AdminServices, guest: Guest, site: Site, written: str, *problems: Problem
) -> Page:
    title = "Error: Confirm that it is you" if problems else "Confirm that it is you"
    frame = frame_for(services, title, guest)
    asked = services.stores.passkeys.ask_to_show(site)
    context = ConfirmContext(frame, own_page(written), asked, problems)
    return printed(services, "confirm.html", context)
