"""The sealed token: a conversation's memory, carried by the form and not by the server.

Encrypted and authenticated (Fernet: AES-128-CBC with HMAC-SHA256), thirty minutes; ids and flags
only, never words. No cookie is needed, and a restart or another worker changes nothing.
"""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime

from cryptography.fernet import Fernet, InvalidToken

from assistant.conversation.context import HELP_LINE_TURNS, NEW_CONVERSATION, Context
from assistant.guidance.page import Audience
from assistant.safety.judgement import Concern, Kind, Level

LIFETIME_SECONDS = 30 * 60
LONGEST_TOKEN = 8_192


class TokenSealer:
    """Seal and open tokens; the first secret seals, all of them open, so that keys can rotate."""

    def __init__(self, secrets: Sequence[str]) -> None:
        self._keys = tuple(Fernet(_key(secret)) for secret in secrets)

    def seal(self, context: Context, now: datetime) -> str:
        """Write a context as a token that is good for thirty minutes from ``now`` (aware)."""
        written = json.dumps(_written(context), separators=(",", ":")).encode()
        return self._keys[0].encrypt_at_time(written, int(now.timestamp())).decode()

    def open(self, token: str, now: datetime) -> Context:
        """Read a token; one that is forged, expired, foreign or broken starts anew."""
        if len(token) > LONGEST_TOKEN:
            return NEW_CONVERSATION
        for key in self._keys:
            try:
                written = key.decrypt_at_time(
                    token.encode(), LIFETIME_SECONDS, int(now.timestamp())
                )
            except (InvalidToken, UnicodeError):
                continue
            return _read(written)
        return NEW_CONVERSATION


def _key(secret: str) -> bytes:
    """Derive the token key from a secret of any length, apart from any other use of the secret."""
    digest = hashlib.blake2b(secret.encode(), digest_size=32, person=b"conversation")
    return base64.urlsafe_b64encode(digest.digest())


def _written(context: Context) -> dict[str, object]:
    """Name what a context holds; all of it is written as it is, but for the concern."""
    held = {field.name: getattr(context, field.name) for field in fields(context)}
    concern = context.concern
    if concern is not None:
        held["concern"] = {field.name: getattr(concern, field.name) for field in fields(concern)}
    return held


def _read(written: bytes) -> Context:
    """Turn a token's content back into a context; an older release's token starts anew."""
    try:
        fields = json.loads(written)
        return Context(
            audience=Audience(fields["audience"]) if fields["audience"] else None,
            area=fields["area"],
            pages=tuple(fields["pages"]),
            signals=tuple(Kind(kind) for kind in fields["signals"]),
            help_turns=min(int(fields["help_turns"]), HELP_LINE_TURNS),
            clarified=bool(fields["clarified"]),
            concern=_concern(fields["concern"]),
            counted=tuple(fields["counted"]),
        )
    except (KeyError, TypeError, ValueError):
        return NEW_CONVERSATION


def _concern(fields: Mapping[str, str] | None) -> Concern | None:
    if fields is None:
        return None
    guessed = Audience(fields["guessed"]) if fields["guessed"] else None
    return Concern(Level(fields["level"]), Kind(fields["kind"]), fields["theme"], guessed)
