"""Passkeys as second factor, the sites that they answer to, and challenges.

A challenge is good for five minutes and for one use only; whoever accepts an answer must see to
the second. A passkey answers to one site, so that a page that looks like ours gets nothing of use.
What the browser is asked, and whether its answer is right, stands in ``web_authentication``.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

CHALLENGE_HOLDS = timedelta(minutes=5)
MOMENT_BYTES = 8
RANDOM_BYTES = 16


@dataclass(frozen=True, slots=True)
class Site:
    """Where staff sign in: ``origin`` such as "https://help.example"; ``host`` without a port."""

    origin: str
    host: str


@dataclass(frozen=True, slots=True)
class Passkey:
    """A passkey of somebody; ``id`` is what the authenticator calls it, in base64url.

    ``sign_count`` is how often it was used, zero for ever where the authenticator does not count.
    """

    id: str
    name: str
    public_key: bytes
    sign_count: int
    added_at: datetime


def site_at(address: str) -> Site:
    """Name the site at an address such as "https://help.example/"."""
    parts = urlsplit(address)
    return Site(f"{parts.scheme}://{parts.netloc}", parts.hostname or "")


def new_challenge(key: bytes, use: str, now: datetime) -> bytes:
    """Make a challenge for one use, such as "sign in"; nothing of it has to be kept."""
    begun = int(now.timestamp()).to_bytes(MOMENT_BYTES, "big") + secrets.token_bytes(RANDOM_BYTES)
    return begun + _seal(key, use, begun)


def is_challenge(written: bytes, key: bytes, use: str, now: datetime) -> bool:
    """Tell whether we made a challenge for this use within the last five minutes."""
    begun, seal = written[: MOMENT_BYTES + RANDOM_BYTES], written[MOMENT_BYTES + RANDOM_BYTES :]
    age = now.timestamp() - int.from_bytes(begun[:MOMENT_BYTES], "big")
    is_ours = hmac.compare_digest(seal, _seal(key, use, begun))
    return is_ours and 0 <= age < CHALLENGE_HOLDS.total_seconds() + 1


def _seal(key: bytes, use: str, begun: bytes) -> bytes:
    return hmac.digest(key, use.encode() + b"\0" + begun, "sha256")
