"""Sealing what lies in a memory that workers share: whoever looks into it reads nothing."""

import base64
import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from cryptography.fernet import Fernet, InvalidToken

from assistant.channels.telegram.chats.remembered import ChatKeys


class Seals:
    """The seals of the secrets of an instance: the first seals, each opens."""

    def __init__(self, secrets: Sequence[str]) -> None:
        self._keys = tuple(Fernet(_derived(secret, b"chats-sealed")) for secret in secrets)

    def seal(self, written: bytes, now: datetime) -> bytes:
        """Seal what is written at a moment."""
        return self._keys[0].encrypt_at_time(written, int(now.timestamp()))

    def opened(self, sealed: bytes, lifetime: timedelta, now: datetime) -> bytes | None:
        """Open a value; None for one of another secret, or older than its lifetime."""
        seconds = int(lifetime.total_seconds())
        for key in self._keys:
            try:
                return key.decrypt_at_time(sealed, seconds, int(now.timestamp()))
            except InvalidToken:
                continue
        return None


def shared_keys(secret: str) -> ChatKeys:
    """Name chats by a hash that all workers of an instance make alike."""
    return ChatKeys(_derived(secret, b"chats-named"))


def _derived(secret: str, use: bytes) -> bytes:
    digest = hashlib.blake2b(secret.encode(), digest_size=32, person=use)
    return base64.urlsafe_b64encode(digest.digest())
