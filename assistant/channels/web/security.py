"""The headers of every response, errors and static files included, and what may post to us."""

from collections.abc import Iterable
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from litestar.connection import ASGIConnection
from litestar.exceptions import (
    NotFoundException,
    PermissionDeniedException,
    TooManyRequestsException,
)
from litestar.handlers import BaseRouteHandler
from litestar.types import Guard, Message, Scope

from assistant.channels.web.rate_limit import RateLimit

Connection: TypeAlias = ASGIConnection[Any, Any, Any, Any]

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none';"
    " require-trusted-types-for 'script'; trusted-types assistant"
)
REFUSED_FEATURES = (
    "accelerometer",
    "ambient-light-sensor",
    "autoplay",
    "battery",
    "bluetooth",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "notifications",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "push",
    "screen-wake-lock",
    "serial",
    "speaker-selection",
    "storage-access",
    "usb",
    "web-share",
    "xr-spatial-tracking",
)
HEADERS = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "permissions-policy": ", ".join(f"{feature}=()" for feature in REFUSED_FEATURES),
    "x-robots-tag": "noarchive",
    "cache-control": "no-store",
}
RawHeaders: TypeAlias = list[tuple[bytes, bytes]]
SEAL: RawHeaders = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
LARGEST_BODY_BYTES = 64 * 1024
LARGEST_NUMBER = 2**31 - 1
"""The largest that a column of numbers holds in every database; a larger one breaks the query."""
OWN_SITES = frozenset({"same-origin", "none"})
ERROR_STATUS = 400


async def seal_response(message: Message, scope: Scope) -> None:
    """Put the security headers on a response that starts, and leave a HEAD without its body.

    For the application's ``before_send``, which sees every response, also those to requests that
    reach no handler. A handler may set a header of its own, except on an error.
    """
    if message["type"] == "http.response.start":
        is_error = message["status"] >= ERROR_STATUS
        message["headers"] = _sealed(message["headers"], is_error=is_error)
    elif message["type"] == "http.response.body" and scope.get("method") == "HEAD":
        message["body"] = b""


async def refuse_foreign_form(connection: Connection, _: BaseRouteHandler) -> None:
    """Refuse a form that another site sent; there is no session to protect, only the counts.

    Browsers that send no Sec-Fetch-Site send ``Origin: null`` from our own pages, because of
    the no-referrer policy (Fetch standard, "append a request Origin header"); they are let in.

    Raises:
        PermissionDeniedException: the request comes from another site.
    """
    if _posts(connection) and not _is_own(connection):
        raise PermissionDeniedException


def refuse_flood(rate_limit: RateLimit) -> Guard:
    """Refuse turns beyond the limit; pages that are only read are never limited."""

    async def guard(connection: Connection, _: BaseRouteHandler) -> None:
        host = connection.client.host if connection.client else ""
        forwarded_for = connection.headers.getall("x-forwarded-for", [])
        if _posts(connection) and not rate_limit.allows(host, forwarded_for):
            raise TooManyRequestsException

    return guard


async def refuse_huge_number(connection: Connection, _: BaseRouteHandler) -> None:
    """Find nothing at an address with a number that nothing can have.

    Raises:
        NotFoundException: there is such a number in the address.
    """
    numbers = (each for each in connection.path_params.values() if isinstance(each, int))
    if any(abs(each) > LARGEST_NUMBER for each in numbers):
        raise NotFoundException


def _sealed(headers: Iterable[tuple[bytes, bytes]], *, is_error: bool) -> RawHeaders:
    """Add what is not set; on an error nothing but the seal may say how the page is handled."""
    own = list(headers)
    if is_error:
        sealed = {name for name, _ in SEAL}
        return [header for header in own if header[0].lower() not in sealed] + SEAL
    present = {name.lower() for name, _ in own}
    return own + [header for header in SEAL if header[0] not in present]


def _posts(connection: Connection) -> bool:
    return connection.scope.get("method") == "POST"


def _is_own(connection: Connection) -> bool:
    site = connection.headers.get("sec-fetch-site")
    if site:
        return site in OWN_SITES
    origin = connection.headers.get("origin", "null")
    return origin == "null" or urlsplit(origin).netloc == connection.headers.get("host", "")
