"""The parcels that wait: the newest of each chat, cards first, what is stale last."""

import math
from datetime import datetime

from assistant.channels.telegram.sending.parcel import Parcel

MOST_WAITING = 1_000
A_CHAT_SECONDS = 1.0
"""Telegram lets a bot write into one chat about once a second (Bot FAQ, broadcasting)."""


class ParcelQueue:
    """Which parcel goes next; times are seconds of the event loop's clock.

    Of each chat the newest parcel waits, and beside it a card that came before, until the chat is
    cleared.
    """

    def __init__(self, most_waiting: int = MOST_WAITING) -> None:
        self._most = most_waiting
        self._waiting: dict[tuple[int, bool], Parcel] = {}
        self._free_at: dict[int, float] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, parcel: Parcel) -> None:
        """Let a parcel wait in the place of what it makes superfluous."""
        superfluous = [
            each for each in self._of_chat(parcel.chat_id) if parcel.makes_superfluous(each)
        ]
        for older in superfluous:
            parcel = parcel.in_place_of(older)
            if older.screen.is_card is not parcel.screen.is_card:
                del self._waiting[_place_of(older)]
        self._put(parcel)
        if len(self._waiting) > self._most:
            self._waiting.pop(self._least_urgent())

    def put_back(self, parcel: Parcel) -> None:
        """Let a parcel that could not be delivered wait again, unless a newer one waits for it."""
        newer = (each for each in self._of_chat(parcel.chat_id) if each.makes_superfluous(parcel))
        first = next(newer, None)
        self._put(parcel if first is None else first.in_place_of(parcel))

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
        self._waiting[_place_of(parcel)] = parcel

    def _of_chat(self, chat_id: int) -> tuple[Parcel, ...]:
        """Give what waits for a chat, a card first."""
        keys = ((chat_id, True), (chat_id, False))
        return tuple(self._waiting[key] for key in keys if key in self._waiting)

    def _by_urgency(self, moment: datetime) -> list[tuple[int, bool]]:
        """Order the parcels: fresh cards, fresh replies, then those that say nothing any more."""

        def rank(key: tuple[int, bool]) -> tuple[bool, bool]:
            return (not self._waiting[key].is_fresh(moment), not key[1])

        return sorted(self._waiting, key=rank)

    def _least_urgent(self) -> tuple[int, bool]:
        """Choose what is given up: the oldest that is no card, which will be stale the first."""
        return min(self._waiting, key=lambda key: key[1])


def _place_of(parcel: Parcel) -> tuple[int, bool]:
    return parcel.chat_id, parcel.screen.is_card
