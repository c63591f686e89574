"""What is remembered of chats: in memory only, under a keyed hash, for thirty minutes."""

import hashlib
import secrets
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from typing import Protocol

from assistant.channels.telegram.ticked import Ticked
from assistant.conversation.context import NEW_CONVERSATION, Context

LIFETIME = timedelta(minutes=30)
MOST_CHATS = 20_000
DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True)
class Remembered:
    """The memory of one chat: ids and flags, never words.

    ``locale`` is None until chosen, ``ticked`` until the navigator was begun.
    """

    context: Context = NEW_CONVERSATION
    locale: str | None = None
    ticked: Ticked | None = None


NOTHING = Remembered()


@dataclass(frozen=True, slots=True)
class Entry:
    """What was remembered at a moment (aware)."""

    at: datetime
    remembered: Remembered


class ChatKeys:
    """Name chats by a hash; its key is born with the process, unless workers share one."""

    def __init__(self, key: bytes | None = None) -> None:
        self._key = key or secrets.token_bytes(32)

    def of(self, chat_id: int) -> bytes:
        """Give the name of a chat, of no use to anybody without the key."""
        return hashlib.blake2b(
            str(chat_id).encode(), key=self._key, digest_size=DIGEST_BYTES
        ).digest()


class Memory(Protocol):
    """Where the conversations of the last thirty minutes are remembered."""

    def recall(self, chat: bytes, now: datetime) -> Remembered:
        """Give what is known of a chat."""
        ...

    def remember(self, chat: bytes, remembered: Remembered, now: datetime) -> None:
        """Keep what the next turn needs to know."""
        ...

    def forget(self, chat: bytes, now: datetime) -> None:
        """Keep nothing of a chat any longer."""
        ...


class ChatMemory:
    """The conversations of the last thirty minutes; the oldest goes where there are too many."""

    def __init__(self, most_chats: int = MOST_CHATS) -> None:
        self._most = most_chats
        self._chats: OrderedDict[bytes, Entry] = OrderedDict()
        self._lock = Lock()

    def recall(self, chat: bytes, now: datetime) -> Remembered:
        """Give what is known of a chat; after thirty minutes that is nothing."""
        entry = self.entry(chat, now)
        return entry.remembered if entry else NOTHING

    def entry(self, chat: bytes, now: datetime) -> Entry | None:
        """Give what was remembered of a chat and when, None where that was not or too long ago."""
        with self._lock:
            self._prune(now)
            return self._chats.get(chat)

    def remember(self, chat: bytes, remembered: Remembered, now: datetime) -> None:
        """Keep what the next turn needs to know."""
        with self._lock:
            self._chats[chat] = Entry(now, remembered)
            self._chats.move_to_end(chat)
            self._prune(now)

    def forget(self, chat: bytes, now: datetime) -> None:
        """Keep nothing of a chat any longer."""
        with self._lock:
            self._chats.pop(chat, None)
            self._prune(now)

    def _prune(self, now: datetime) -> None:
        """Drop from the oldest on, which stand first."""
        while self._chats:
            oldest = next(iter(self._chats.values()))
            if now - oldest.at <= LIFETIME and len(self._chats) <= self._most:
                return
            self._chats.popitem(last=False)
