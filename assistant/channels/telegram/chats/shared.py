"""What is remembered of chats by all workers together, sealed, in a memory that they share."""

import base64
import hashlib
import logging
from collections.abc import Sequence
from datetime import datetime

import msgspec
from cryptography.fernet import Fernet, InvalidToken

from assistant.channels.telegram.chats.remembered import (
    LIFETIME,
    NOTHING,
    ChatKeys,
    ChatMemory,
    Remembered,
)
from assistant.persistence.shared_memory import MemoryAwayError, MemoryKeepsError, SharedMemory

LOG = logging.getLogger(__name__)
PREFIX = "chat:"
LIFETIME_SECONDS = int(LIFETIME.total_seconds())


class SharedChats:
    """The conversations of the last thirty minutes, whichever worker had the turn before.

    Sealed with the secret of the instance, so that whoever looks into the memory reads nothing.
    While it is away, or found to write to a disk, this worker remembers by itself, as it would
    without.
    """

    def __init__(self, shared: SharedMemory, secrets: Sequence[str], own: ChatMemory) -> None:
        self._shared = shared
        self._keys = tuple(Fernet(_derived(secret, b"chats-sealed")) for secret in secrets)
        self._own = own

    def recall(self, chat: bytes, now: datetime) -> Remembered:
        """Give what is known of a chat; after thirty minutes that is nothing."""
        try:
            sealed = self._shared.get(_name(chat))
        except (MemoryAwayError, MemoryKeepsError) as error:
            return self._alone(error).recall(chat, now)
        return NOTHING if sealed is None else self._opened(sealed, now)

    def remember(self, chat: bytes, remembered: Remembered, now: datetime) -> None:
        """Keep what the next turn needs to know."""
        written = msgspec.json.encode(remembered)
        sealed = self._keys[0].encrypt_at_time(written, int(now.timestamp()))
        try:
            self._shared.put(_name(chat), sealed, LIFETIME_SECONDS)
        except (MemoryAwayError, MemoryKeepsError) as error:
            self._alone(error).remember(chat, remembered, now)

    def forget(self, chat: bytes) -> None:
        """Keep nothing of a chat any longer."""
        self._own.forget(chat)
        try:
            self._shared.drop(_name(chat))
        except (MemoryAwayError, MemoryKeepsError) as error:
            self._alone(error)

    def _alone(self, error: Exception) -> ChatMemory:
        LOG.warning("chat_memory_unused %s", type(error).__name__)
        return self._own

    def _opened(self, sealed: bytes, now: datetime) -> Remembered:
        """Open a value; one of another secret, another release or another time is nothing."""
        for key in self._keys:
            try:
                written = key.decrypt_at_time(sealed, LIFETIME_SECONDS, int(now.timestamp()))
                return msgspec.json.decode(written, type=Remembered)
            except (InvalidToken, msgspec.DecodeError):
                continue
        return NOTHING


def shared_keys(secret: str) -> ChatKeys:
    """Name chats by a hash that all workers of an instance make alike."""
    return ChatKeys(_derived(secret, b"chats-named"))


def _derived(secret: str, use: bytes) -> bytes:
    digest = hashlib.blake2b(secret.encode(), digest_size=32, person=use)
    return base64.urlsafe_b64encode(digest.digest())


def _name(chat: bytes) -> str:
    return PREFIX + chat.hex()
