"""Signing in with an account of another organisation: there, and back."""

from typing import Any

from litestar import Request
from litestar.datastructures import Cookie, State
from litestar.exceptions import NotFoundException
from litestar.params import FromQuery

from admin.identity.external import PASSAGE_HOLDS, Passage, ProviderError, external_of
from admin.identity.passkeys import Site
from admin.identity.people import Person, PersonError
from admin.identity.policy import Action
from admin.web.admission import staff_cookie
from admin.web.contexts import ElsewhereContext
from admin.web.handlers.answers import (
    CurrentSite,
    Page,
    PageOrRedirect,
    Services,
    form,
    page,
    printed,
    sent_on,
)
from admin.web.services import AdminServices, Elsewhere
from admin.web.views import frame_for

PASSAGE = "__Host-passage"
OUT_OF_REACH = "Your organisation's sign-in is out of reach. Try again in a few minutes."
NOT_BELIEVED = "The way back was not the one that you set out on. Sign in once more."


@form("/elsewhere", Action.SIGN_IN)
def go_elsewhere(services: Services, site: CurrentSite) -> PageOrRedirect:
    """Send somebody to the provider; the browser keeps what it takes to come back."""
    elsewhere = _elsewhere(services)
    passage = elsewhere.store.begin()
    try:
        address = elsewhere.provider.address_for(passage, _redirect(site))
    except ProviderError:
        return _said(services, OUT_OF_REACH)
    redirect = sent_on(address)
    redirect.set_cookie(_passage_cookie(passage.browser, int(PASSAGE_HOLDS.total_seconds())))
    return redirect


@page("/elsewhere/back", Action.SIGN_IN)
def come_back(
    request: Request[Any, Any, State],
    services: Services,
    site: CurrentSite,
    code: FromQuery[str] = "",
) -> Page:
    """Begin a session for whom the provider vouches.

    A page and no redirect: the browser would not show a strict cookie on a way that began
    elsewhere.
    """
    state = str(request.query_params.get("state", ""))
    passage = _elsewhere(services).store.take(request.cookies.get(PASSAGE, ""), state)
    if passage is None:
        return _said(services, NOT_BELIEVED)
    try:
        person = _vouched_for(services, code, passage, _redirect(site))
    except ProviderError:
        return _said(services, NOT_BELIEVED)
    except PersonError as error:
        return _said(services, f"{error}.")
    response = _said(services, "")
    response.set_cookie(staff_cookie(services.stores.sessions.begin(person)))
    response.set_cookie(_passage_cookie("", 0))
    return response


def _vouched_for(services: AdminServices, code: str, passage: Passage, redirect: str) -> Person:
    elsewhere = _elsewhere(services)
    claims = elsewhere.provider.claims_of(code, passage, redirect)
    return elsewhere.store.person_for(external_of(claims, elsewhere.rules))


def _elsewhere(services: AdminServices) -> Elsewhere:
    """Give what speaks with the provider.

    Raises:
        NotFoundException: the operator has named none.
    """
    if services.elsewhere is None:
        raise NotFoundException
    return services.elsewhere


def _redirect(site: Site) -> str:
    return f"{site.origin}/admin/elsewhere/back"


def _passage_cookie(value: str, seconds: int) -> Cookie:
    return Cookie(
        key=PASSAGE,
        value=value,
        path="/",
        secure=True,
        httponly=True,
        samesite="lax",
        max_age=seconds,
    )


def _said(services: AdminServices, problem: str) -> Page:
    title = "Error: Sign in" if problem else "You are signed in"
    context = ElsewhereContext(frame_for(services, title), problem)
    return printed(services, "elsewhere.html", context)
