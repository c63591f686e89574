"""Which messages stand in a chat, so that they can be cleared: ids in memory, for 48 hours.

A bot may delete its own messages and those of a private chat while they are younger than that
(Bot API, deleteMessage).
"""

from collections import OrderedDict, deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from typing import Protocol

MAY_BE_DELETED = timedelta(hours=48)
MOST_CHATS = 20_000
MOST_MESSAGES = 100


@dataclass(frozen=True, slots=True)
class Trace:
    """One message of a chat; ``is_ours`` tells who wrote it."""

    message_id: int
    at: datetime
    is_ours: bool


class Noted(Protocol):
    """Where the messages of chats are noted."""

    def note(self, chat: bytes, trace: Trace) -> None:
        """Note a message, once."""
        ...

    def take(self, chat: bytes, now: datetime) -> tuple[Trace, ...]:
        """Give the messages of a chat that may still be deleted, newest last, and forget them."""
        ...


class Traces:
    """The newest messages of each chat, under the name that ``ChatKeys`` gives it."""

    def __init__(self, most_chats: int = MOST_CHATS) -> None:
        self._most = most_chats
        self._chats: OrderedDict[bytes, deque[Trace]] = OrderedDict()
        self._lock = Lock()

    def note(self, chat: bytes, trace: Trace) -> None:
        """Note a message, once; those too old to be deleted are dropped for every chat."""
        with self._lock:
            self._chats.setdefault(chat, deque(maxlen=MOST_MESSAGES)).append(trace)
            self._chats.move_to_end(chat)
            self._prune(trace.at)

    def take(self, chat: bytes, now: datetime) -> tuple[Trace, ...]:
        """Give the messages of a chat that may still be deleted, newest last, and forget them."""
        with self._lock:
            traces = self._chats.pop(chat, deque())
        return tuple(trace for trace in traces if now - trace.at < MAY_BE_DELETED)

    def _prune(self, now: datetime) -> None:
        while self._chats:
            newest = next(iter(self._chats.values()))[-1]
            if now - newest.at < MAY_BE_DELETED and len(self._chats) <= self._most:
                return
            self._chats.popitem(last=False)
