"""The webhook: a path and a header that only Telegram knows, then always 200."""

import hmac
from collections.abc import Awaitable, Callable
from typing import Any

from litestar import MediaType, Request, Response, post
from litestar.handlers import HTTPRouteHandler

from assistant.channels.telegram.chats.incoming import Incoming
from assistant.channels.telegram.taking.secrets import WebhookSecrets
from assistant.channels.telegram.taking.updates import decoded_update

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST_BODY_BYTES = 64 * 1024
FORBIDDEN = 403


def create_webhook(
    secrets: WebhookSecrets, take: Callable[[Incoming], Awaitable[None]]
) -> HTTPRouteHandler:
    """Make the route that Telegram calls.

    What comes with the secret is answered with 200 whatever it is, because Telegram sends again
    what it gets another answer to; what comes without is refused unread.
    """

    @post(
        secrets.path,
        status_code=200,
        media_type=MediaType.TEXT,
        include_in_schema=False,
        request_max_body_size=None,
    )
    async def receive_update(request: Request[Any, Any, Any]) -> Response[bytes]:
        given = request.headers.get(HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(given, secrets.header.encode()):
            return Response(b"", status_code=FORBIDDEN)
        incoming = decoded_update(await _bounded_body(request))
        if incoming is not None:
            await take(incoming)
        return Response(b"")

    return receive_update


async def _bounded_body(request: Request[Any, Any, Any]) -> bytes:
    """Read a body, or nothing of one that is larger than any update for us."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_BODY_BYTES:
            return b""
    return bytes(body)
