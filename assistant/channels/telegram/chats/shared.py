"""What is remembered of chats by all workers together, sealed, in a memory that they share."""

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

import msgspec

from assistant.channels.telegram.chats.remembered import (
    LIFETIME,
    NOTHING,
    ChatMemory,
    Entry,
    Remembered,
)
from assistant.channels.telegram.chats.sealing import Seals
from assistant.channels.telegram.chats.traces import MAY_BE_DELETED, MOST_MESSAGES, Trace, Traces
from assistant.persistence.shared_memory import MemoryAwayError, MemoryKeepsError, SharedMemory

LOG = logging.getLogger(__name__)
UNUSABLE = (MemoryAwayError, MemoryKeepsError)
CHATS, MESSAGES = "chat:", "noted:"
LIFETIME_SECONDS = int(LIFETIME.total_seconds())

Kept = TypeVar("Kept", Entry, Trace)


class SharedChats:
    """The conversations of the last thirty minutes, whichever worker had the turn before.

    While the shared memory is away, full, or found to write to a disk, this worker remembers by
    itself, as it would without. The newer of what it remembers so and of what lies there counts.
    """

    def __init__(self, shared: SharedMemory, seals: Seals) -> None:
        self._shared = shared
        self._seals = seals
        self._own = ChatMemory()

    def recall(self, chat: bytes, now: datetime) -> Remembered:
        """Give what is known of a chat; after thirty minutes that is nothing."""
        found = (self._own.entry(chat, now), self._shared_entry(chat, now))
        known = [entry for entry in found if entry is not None]
        return max(known, key=lambda entry: entry.at).remembered if known else NOTHING

    def remember(self, chat: bytes, remembered: Remembered, now: datetime) -> None:
        """Keep what the next turn needs to know."""
        sealed = self._seals.seal(msgspec.json.encode(Entry(now, remembered)), now)
        try:
            self._shared.put(CHATS + chat.hex(), sealed, LIFETIME_SECONDS)
        except UNUSABLE as error:
            _warn(error)
            self._own.remember(chat, remembered, now)
        else:
            self._own.forget(chat, now)

    def forget(self, chat: bytes, now: datetime) -> None:
        """Keep nothing of a chat any longer; what could not be dropped counts no longer here."""
        try:
            self._shared.drop(CHATS + chat.hex())
        except UNUSABLE as error:
            _warn(error)
            self._own.remember(chat, NOTHING, now)
        else:
            self._own.forget(chat, now)

    def _shared_entry(self, chat: bytes, now: datetime) -> Entry | None:
        """Open what lies there; what cannot be read is nothing."""
        try:
            sealed = self._shared.get(CHATS + chat.hex())
        except UNUSABLE as error:
            _warn(error)
            return None
        written = None if sealed is None else self._seals.opened(sealed, LIFETIME, now)
        return _read(written, Entry)


class SharedTraces:
    """The newest messages of each chat, whichever worker sent or read them.

    What the shared memory could not take is noted by this worker alone.
    """

    def __init__(self, shared: SharedMemory, seals: Seals) -> None:
        self._shared = shared
        self._seals = seals
        self._own = Traces()

    def note(self, chat: bytes, trace: Trace) -> None:
        """Note a message, once, for as long as it may be deleted."""
        self.put_back(chat, (trace,), trace.at)

    def put_back(self, chat: bytes, traces: Sequence[Trace], now: datetime) -> None:
        """Note messages again that were taken and still stand."""
        for trace in traces:
            sealed = self._seals.seal(msgspec.json.encode(trace), trace.at)
            name, ends = MESSAGES + chat.hex(), trace.at + MAY_BE_DELETED
            try:
                self._shared.append(name, sealed, ends, now=now, most=MOST_MESSAGES)
            except UNUSABLE as error:
                _warn(error)
                self._own.put_back(chat, (trace,), now)

    def take(self, chat: bytes, now: datetime) -> tuple[Trace, ...]:
        """Give the messages of a chat that may still be deleted, newest last, and forget them."""
        own = self._own.take(chat, now)
        try:
            lying = self._shared.take_all(MESSAGES + chat.hex())
        except UNUSABLE as error:
            _warn(error)
            return own
        opened = (self._seals.opened(sealed, MAY_BE_DELETED, now) for sealed in lying)
        read = (_read(written, Trace) for written in opened)
        shared = (trace for trace in read if trace is not None)
        return tuple(sorted((*own, *shared), key=lambda trace: trace.at))


def _read(written: bytes | None, kind: type[Kept]) -> Kept | None:
    """Read what was opened; of another secret, another release or another time is nothing."""
    try:
        return None if written is None else msgspec.json.decode(written, type=kind)
    except msgspec.DecodeError:
        return None


def _warn(error: Exception) -> None:
    LOG.warning("chat_memory_unused %s", type(error).__name__)
