"""Going to another organisation's sign-in and back, as a browser does."""

from typing import Any

import httpx
from httpx import Response

from admin.identity.external import ClaimRules
from admin.identity.people import Role
from admin.persistence.external import ExternalStore
from admin.settings import ProviderSettings
from admin.single_sign_on.provider import Provider
from admin.web.services import Elsewhere
from tests.support.back_end import OWN_PAGE, StaffBrowser
from tests.support.pages import Fetched, parsed
from tests.support.staff import Staff

RULES = ClaimRules("roles", {"Write": Role.AUTHOR, "Run": Role.ADMINISTRATOR}, False)  # noqa: FBT003
CLAIMS: dict[str, Any] = {
    "iss": "https://login.example",
    "sub": "1",
    "email": "A.Writer@Council.example",
    "roles": ["Write"],
    "amr": ["pwd", "mfa"],
}


def elsewhere_at(issuer: str, staff: Staff, client_id: str = "guidance") -> Elsewhere:
    """Open the way to a provider, as a service of this name."""
    settings = ProviderSettings(issuer, client_id, "an invented secret", "the council", RULES)
    provider, store = Provider(settings, staff.clock), ExternalStore(staff.engine, staff.clock)
    return Elsewhere(provider, store, RULES, "the council", issuer)


def way_there(browser: StaffBrowser) -> str:
    """Press the button, and give where the browser is sent."""
    sent = browser.client.post("/admin/elsewhere", headers=OWN_PAGE)
    assert sent.status_code == 303
    return str(sent.headers["location"])


def at_the_provider(address: str, subject: str) -> str:
    """Sign in there, and give where the provider sends the browser."""
    return str(httpx.post(address, data={"sub": subject}).headers["location"])


def back(browser: StaffBrowser, address: str) -> Response:
    response: Response = browser.client.get(address, headers={"sec-fetch-site": "cross-site"})
    return response


def signed_in(browser: StaffBrowser, subject: str) -> Response:
    return back(browser, at_the_provider(way_there(browser), subject))


def heading(response: Response) -> str:
    return Fetched(response, parsed(response.text)).heading


def text(response: Response) -> str:
    return Fetched(response, parsed(response.text)).text
