"""Which messages stand in a chat, so that they can be cleared: ids in memory, for 48 hours.

A bot may delete its own messages and those of a private chat while they are younger than that
(Bot API, deleteMessage).
"""

from collections import OrderedDict
from collections.abc import Sequence
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

    def put_back(self, chat: bytes, traces: Sequence[Trace], now: datetime) -> None:
        """Note messages again that were taken and still stand."""
        ...

    def take(self, chat: bytes, now: datetime) -> tuple[Trace, ...]:
        """Give the messages of a chat that may still be deleted, newest last, and forget them."""
        ...


class Traces:
    """The newest messages of each chat, under the name that ``ChatKeys`` gives it, newest last."""

    def __init__(self, most_chats: int = MOST_CHATS) -> None:
        self._most = most_chats
        self._chats: OrderedDict[bytes, tuple[Trace, ...]] = OrderedDict()
        self._lock = Lock()

    def note(self, chat: bytes, trace: Trace) -> None:
        """Note a message, once; those too old to be deleted are dropped for every chat."""
        self.put_back(chat, (trace,), trace.at)

    def put_back(self, chat: bytes, traces: Sequence[Trace], now: datetime) -> None:
        """Note messages again that were taken and still stand."""
        if not traces:
            return
        with self._lock:
            noted = sorted((*self._chats.get(chat, ()), *traces), key=lambda each: each.at)
            self._chats[chat] = tuple(noted[-MOST_MESSAGES:])
            self._chats.move_to_end(chat)
            self._prune(now)

    def take(self, chat: bytes, now: datetime) -> tuple[Trace, ...]:
        """Give the messages of a chat that may still be deleted, newest last, and forget them."""
        with self._lock:
            return _deletable(self._chats.pop(chat, ()), now)

    def _prune(self, now: datetime) -> None:
        if len(self._chats) > self._most:
            self._chats.popitem(last=False)
        too_old = now - MAY_BE_DELETED
        aged = [chat for chat, traces in self._chats.items() if traces[0].at <= too_old]
        for chat in aged:
            self._chats[chat] = _deletable(self._chats[chat], now)
            if not self._chats[chat]:
                del self._chats[chat]


def _deletable(traces: tuple[Trace, ...], now: datetime) -> tuple[Trace, ...]:
    return tuple(trace for trace in traces if now - trace.at < MAY_BE_DELETED)
