"""One's own passkeys: see, add and remove them; and the script that they need."""

from pathlib import Path

from litestar import Response

from admin.identity.passkeys import Passkey, Site
from admin.identity.policy import Action
from admin.web.contexts import PasskeysContext, PasskeyView, Problem
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
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from assistant.guidance.hours import LONDON
from assistant.localisation.formatting import date_in_words

PASSKEYS = "/admin/account/passkeys"
SCRIPT = (Path(__file__).parent.parent / "static" / "passkeys.js").read_bytes()
WRONG = "The passkey could not be added. Try again; one that you have already is not added twice."


@page("/passkeys.js", Action.SIGN_IN)
def send_script() -> Response[bytes]:
    """Send the script, also to those who are about to sign in."""
    return Response(SCRIPT, media_type="text/javascript")


@page("/account/passkeys", Action.OWN_SECRETS, back=PASSKEYS)
def show_passkeys(services: Services, guest: SignedIn, site: CurrentSite) -> Page:
    """List one's own passkeys."""
    return _listed(services, guest, site)


@form("/account/passkeys", Action.OWN_SECRETS, back=PASSKEYS)
def add_passkey(
    services: Services, guest: SignedIn, fields: Fields, site: CurrentSite
) -> PageOrRedirect:
    """Keep a new passkey."""
    stores = services.stores
    if not stores.passkeys.add(guest.person, fields["passkey"], fields["name"], site):
        return _listed(services, guest, site, Problem("name", WRONG))
    return sent_on(PASSKEYS)


@form("/account/passkeys/remove", Action.OWN_SECRETS, back=PASSKEYS)
def remove_passkey(services: Services, guest: SignedIn, fields: Fields) -> PageOrRedirect:
    """Forget a passkey, such as that of a lost phone."""
    services.stores.passkeys.remove(guest.person, fields["id"])
    return sent_on(PASSKEYS)


def _listed(services: AdminServices, guest: Guest, site: Site, *problems: Problem) -> Page:
    store = services.stores.passkeys
    context = PasskeysContext(
        frame=frame_for(services, "Error: Passkeys" if problems else "Passkeys", guest),
        passkeys=tuple(_view(each, services) for each in store.of(guest.person)),
        asked=store.ask_to_add(guest.person, site),
        problems=problems,
    )
    return printed(services, "passkeys.html", context)


def _view(passkey: Passkey, services: AdminServices) -> PasskeyView:
    day = passkey.added_at.astimezone(LONDON).date()
    added = date_in_words(day, services.web.visit("/").catalogue)
    return PasskeyView(passkey.id, passkey.name, added)
