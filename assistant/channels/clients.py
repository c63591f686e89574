"""Which client a request came from, as far as the trusted proxies in front can tell."""

from collections.abc import Sequence
from typing import Any

from litestar.connection import ASGIConnection


def address_of(connection: ASGIConnection[Any, Any, Any, Any], hops: int) -> str:
    """Take the address of a request; ``hops`` trusted proxies stand in front."""
    host = connection.client.host if connection.client else ""
    return address_seen(host, connection.headers.getall("x-forwarded-for", []), hops)


def address_seen(host: str, forwarded_for: Sequence[str], hops: int) -> str:
    """Take the address that the outermost trusted proxy saw, else the socket's."""
    seen = [part.strip() for value in forwarded_for for part in value.split(",")]
    return seen[-hops] if hops and len(seen) >= hops else host
