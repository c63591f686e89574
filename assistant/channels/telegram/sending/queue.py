"""The parcels that wait: the newest of each chat, cards first, what is stale last."""

import math
from dataclasses import replace
from datetime import datetime

from assistant.channels.telegram.sending.parcel import Parcel

MOST_WAITING = 1_000
A_CHAT_SECONDS = 1.0
"""Telegram lets a bot write into one chat about once a second (Bot FAQ, broadcasting)."""


class ParcelQueue:
    """Which parcel goes next; times are seconds of the event loop's clock.

    Of each chat the newest parcel waits, and beside it a card that came before: a card is given
    up for a newer card alone.
    """

    def __init__(self, most_waiting: int = MOST_WAITING) -> None:
        self._most = most_waiting
        self._waiting: dict[tuple[int, bool], Parcel] = {}
        self._free_at: dict[int, float] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, parcel: Parcel) -> None:
        """Let a parcel wait in the place of what it makes superfluous."""
        self._put(self._in_place_of_older(parcel))
        if len(self._waiting) > self._most:
            self._waiting.pop(self._least_urgent())

    def put_back(self, parcel: Parcel) -> None:
        """Let a parcel that could not be delivered wait again, unless a newer one waits."""
        key = (parcel.chat_id, parcel.screen.is_card)
        has_newer_card = (parcel.chat_id, True) in self._waiting
        is_superfluous = has_newer_card or (key in self._waiting)
        if is_superfluous:
            self._hand_on_deletes(parcel)
        else:
            self._put(parcel)

    def take(self, now: float, moment: datetime) -> Parcel | None:
        """Take the most urgent parcel whose chat is free; the chat is busy from then on."""
        for key in self._by_urgency(moment):
            if self._free_at.get(key[0], 0.0) <= now:
                self._free_at[key[0]] = math.inf
                return self._waiting.pop(key)
        return None

    def free(self, chat_id: int, at: float, now: float) -> None:
        """Let a chat be written into again from a moment on."""
        self._free_at[chat_id] = at
        if len(self._free_at) > self._most:
            self._free_at = {chat: free for chat, free in self._free_at.items() if free > now}

    def next_free(self) -> float:
        """Say when the first chat with a parcel may be written into; infinity for never."""
        chats = (chat for chat, _ in self._waiting)
        return min((self._free_at.get(chat, 0.0) for chat in chats), default=math.inf)

    def _put(self, parcel: Parcel) -> None:
        self._waiting[parcel.chat_id, parcel.screen.is_card] = parcel

    def _in_place_of_older(self, parcel: Parcel) -> Parcel:
        """Drop what a parcel makes superfluous; what was to be deleted is deleted all the same."""
        keys = [(parcel.chat_id, parcel.screen.is_card)]
        if parcel.screen.is_card:
            keys.append((parcel.chat_id, False))
        for key in keys:
            older = self._waiting.get(key)
            if older is not None:
                parcel = with_deletes_of(older, parcel)
        if parcel.screen.is_card:
            self._waiting.pop((parcel.chat_id, False), None)
        return parcel

    def _hand_on_deletes(self, parcel: Parcel) -> None:
        for key in ((parcel.chat_id, True), (parcel.chat_id, False)):
            newer = self._waiting.get(key)
            if newer is not None:
                self._put(with_deletes_of(parcel, newer))
                return

    def _by_urgency(self, moment: datetime) -> list[tuple[int, bool]]:
        """Order the parcels: fresh cards, fresh replies, then those that say nothing any more."""

        def rank(key: tuple[int, bool]) -> tuple[bool, bool]:
            return (not self._waiting[key].is_fresh(moment), not key[1])

        return sorted(self._waiting, key=rank)

    def _least_urgent(self) -> tuple[int, bool]:
        """Choose what is given up: the oldest that is no card, which will be stale the first."""
        return min(self._waiting, key=lambda key: key[1])


def with_deletes_of(older: Parcel, newer: Parcel) -> Parcel:
    """Let a newer parcel delete what an older one of its chat was to delete."""
    deletes = dict.fromkeys((*older.deletes, *newer.deletes))
    return replace(newer, deletes=tuple(each for each in deletes if each != newer.edits))
