"""Where every update arrives: answered once, in the order of its chat, whatever breaks."""

import asyncio
import logging
from collections import OrderedDict
from dataclasses import replace
from datetime import datetime

from assistant.channels.faults import place_of
from assistant.channels.telegram.chats.incoming import Incoming
from assistant.channels.telegram.chats.messages import answer_message
from assistant.channels.telegram.chats.presses import answer_press
from assistant.channels.telegram.chats.traces import Trace
from assistant.channels.telegram.chats.turns import Said, Turn
from assistant.channels.telegram.screens import Screen
from assistant.channels.telegram.sending.outbox import Outbox
from assistant.channels.telegram.sending.parcel import Parcel
from assistant.channels.telegram.services import TelegramServices
from assistant.channels.telegram.views.notices import broken_screen, late_screen

LOG = logging.getLogger(__name__)
MOST_CLAIMS = 4_096
LANES = 64


class Desk:
    """Turn updates into parcels; two updates of one chat never at the same time."""

    def __init__(self, services: TelegramServices, outbox: Outbox) -> None:
        self._services = services
        self._outbox = outbox
        self._keys, self._memory = services.keys, services.memory
        self._traces = services.traces
        self._claimed: OrderedDict[int, None] = OrderedDict()
        self._lanes = tuple(asyncio.Lock() for _ in range(LANES))

    async def take(self, incoming: Incoming) -> None:
        """Answer an update, unless it has been answered already, here or by another worker."""
        if not await self._claim(incoming.update_id):
            return
        async with self._lanes[incoming.chat_id % LANES]:
            self._outbox.put(await asyncio.to_thread(self._answered, incoming))

    async def _claim(self, update_id: int) -> bool:
        if update_id in self._claimed:
            return False
        self._claimed[update_id] = None
        if len(self._claimed) > MOST_CLAIMS:
            self._claimed.popitem(last=False)
        return await asyncio.to_thread(self._services.claims, update_id)

    def _answered(self, incoming: Incoming) -> Parcel:
        """Answer; the outer edge of the channel: even a fault is answered, with 999."""
        chat = self._keys.of(incoming.chat_id)
        now = self._services.clock()
        remembered = self._memory.recall(chat, now)
        catalogue = self._services.catalogue(remembered.locale, incoming.language)
        parcel = _parcel(incoming, chat, now, late_screen(catalogue))
        if incoming.press is None:
            self._traces.note(chat, Trace(incoming.message_id, now, is_ours=False))
        if incoming.is_late(now):
            return parcel
        try:
            visit = self._services.visit(catalogue.locale.tag)
            turn = Turn(incoming, remembered, visit, self._services.counters.of(chat))
            return self._told(parcel, self._said(turn))
        except Exception as fault:  # noqa: BLE001 - the last net of the channel
            LOG.error("%s", place_of(fault))  # noqa: TRY400 - a traceback could hold words
            return replace(parcel, screen=broken_screen(catalogue))

    def _said(self, turn: Turn) -> Said:
        if turn.incoming.press is None:
            return answer_message(turn)
        return answer_press(turn, turn.incoming.press, self._services.visit)

    def _told(self, parcel: Parcel, said: Said) -> Parcel:
        if said.clears:
            self._memory.forget(parcel.chat, parcel.taken_at)
            parcel = replace(parcel, late=said.screen, clears_until=parcel.taken_at)
        else:
            self._memory.remember(parcel.chat, said.remembered, self._services.clock())
        return replace(parcel, screen=said.screen)


def _parcel(incoming: Incoming, chat: bytes, now: datetime, late: Screen) -> Parcel:
    """Begin a parcel with the neutral line, which stays unless there is something to say."""
    return Parcel(
        chat_id=incoming.chat_id,
        chat=chat,
        answers_from=incoming.sent_at or now,
        taken_at=now,
        screen=late,
        late=late,
        edits=incoming.message_id if incoming.press is not None else None,
        callback_id=incoming.callback_id,
    )
