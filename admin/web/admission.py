"""Who comes in: the one guard before every address of the back end."""

import asyncio
from http import HTTPStatus
from typing import Any, TypeAlias
from urllib.parse import urlencode, urlsplit

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie
from litestar.exceptions import PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.response import Redirect
from litestar.types import Guard

from admin.editing.errors import EditingError
from admin.identity.policy import POLICY, Action, Verdict, judge
from admin.identity.sessions import is_form_token
from admin.web.colleagues import held_back
from admin.web.posting import read_posted
from admin.web.services import AdminServices, Guest
from admin.web.unsaved import WITH_WORDS, give_words_back
from assistant.channels.web.forms import last_of
from assistant.guidance.errors import AssistantError

Connection: TypeAlias = ASGIConnection[Any, Any, Any, Any]

COOKIE = "__Host-staff"
FORM_TOKEN = "form_token"  # noqa: S105 - the name of a field
READS = frozenset({"GET", "HEAD", "OPTIONS"})
HOME = "/admin"
ELSEWHERE = {
    Verdict.SIGN_IN_FIRST: "/admin/sign-in",
    Verdict.ENROL_FIRST: "/admin/second-factor",
}


class NotAdmittedError(AssistantError):
    """Somebody has to go elsewhere first; ``address`` says where."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__("not admitted")


class HeldBackError(EditingError):
    """Somebody has to wait before they may approve; the message says why and until when."""


def admit(services: AdminServices) -> Guard:
    """Let in whom the policy lets in, and only with a form that our own page made."""

    async def guard(connection: Connection, handler: BaseRouteHandler) -> None:
        reads = connection.scope.get("method") in READS
        if not reads:
            refuse_foreign(connection)
        guest = await asyncio.to_thread(guest_of, services, connection)
        action = handler.opt.get("action")
        verdict = judge(
            action,
            guest.person if guest else None,
            guest.session if guest else None,
            services.clock(),
        )
        if verdict is Verdict.WAIT_FIRST and guest:
            connection.scope["state"]["guest"] = guest
            raise HeldBackError(held_back(guest.person, services.clock()))
        if verdict is not Verdict.WELCOME:
            if verdict in WITH_WORDS:
                await give_words_back(connection, handler, guest, verdict)
            send_elsewhere(verdict, handler, connection)
        if not reads and not is_open(action) and await is_forged(services, guest, connection):
            await give_words_back(connection, handler, guest, verdict)
            raise PermissionDeniedException
        connection.scope["state"]["guest"] = guest

    return guard


def guest_of(services: AdminServices, connection: Connection) -> Guest | None:
    """Find whose session the browser's cookie is; a cookie that we do not know is nobody's."""
    token = connection.cookies.get(COOKIE, "")
    found = services.stores.sessions.of_token(token) if token else None
    return Guest(*found) if found else None


def is_open(action: Action | None) -> bool:
    """Tell whether anybody may do something, so that there is no session to protect."""
    return action is not None and POLICY[action].is_open


def refuse_foreign(connection: Connection) -> None:
    """Refuse what another site sent, or what does not say where it comes from.

    Raises:
        PermissionDeniedException: it is not from a page of ours.
    """
    site = connection.headers.get("sec-fetch-site")
    origin = urlsplit(connection.headers.get("origin", "")).netloc
    is_own = site == "same-origin" if site else origin == connection.headers.get("host")
    if not is_own:
        raise PermissionDeniedException


async def is_forged(services: AdminServices, guest: Guest | None, connection: Connection) -> bool:
    """Tell whether a form is without the token of the session that it was made for."""
    if guest is None or not isinstance(connection, Request):
        return True
    written = last_of((await read_posted(connection)).words, FORM_TOKEN)
    return not is_form_token(written, services.form_key, guest.session)


def send_elsewhere(verdict: Verdict, handler: BaseRouteHandler, connection: Connection) -> None:
    """Send somebody to what they have to do first, or refuse.

    The page to try again from may name parameters of the address that was asked for.

    Raises:
        NotAdmittedError: they have to do something first.
        PermissionDeniedException: the policy does not let them do this at all.
    """
    if verdict is Verdict.PROVE_FIRST:
        page = str(handler.opt.get("back", HOME)).format_map(connection.path_params)
        back = urlencode({"next": page})
        raise NotAdmittedError(f"/admin/confirm?{back}")
    if verdict in ELSEWHERE:
        raise NotAdmittedError(ELSEWHERE[verdict])
    raise PermissionDeniedException


def go_there(_: Request[Any, Any, Any], error: NotAdmittedError) -> Redirect:
    """Answer somebody who has to go elsewhere first."""
    return Redirect(error.address, status_code=HTTPStatus.SEE_OTHER.value)


def staff_cookie(token: str) -> Cookie:
    """Write the cookie of a session; the browser forgets it when it closes."""
    return Cookie(key=COOKIE, value=token, path="/", secure=True, httponly=True, samesite="strict")
