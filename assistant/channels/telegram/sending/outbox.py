"""Deliver replies within Telegram's limits: cards first, nothing stale, and through any outage."""

import asyncio
import logging
import math
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from aiolimiter import AsyncLimiter

from assistant.channels.telegram.chats.traces import Noted, Trace
from assistant.channels.telegram.sending.clearing import clearing_of
from assistant.channels.telegram.sending.messenger import (
    MessageRefusedError,
    Messenger,
    TelegramUnreachableError,
    TooManyMessagesError,
)
from assistant.channels.telegram.sending.parcel import Parcel
from assistant.channels.telegram.sending.queue import A_CHAT_SECONDS, ParcelQueue

LOG = logging.getLogger(__name__)
FIRST_BACKOFF_SECONDS = 1.0
LONGEST_BACKOFF_SECONDS = 16.0


class Outbox:
    """Send the parcels that are put into it, each once where Telegram allows.

    Telegram takes about thirty messages a second of a bot: at most five go at once and
    twenty-five in a second. A chat that was limited waits alone; where two are limited or out of
    reach, all wait.
    """

    def __init__(
        self,
        messenger: Messenger,
        traces: Noted,
        clock: Callable[[], datetime],
        *,
        chat_rests_seconds: float = A_CHAT_SECONDS,
    ) -> None:
        self._messenger = messenger
        self._traces = traces
        self._clock = clock
        self._chat_rests_seconds = chat_rests_seconds
        self._queue = ParcelQueue()
        self._changed = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._under_way: set[asyncio.Task[None]] = set()
        self._troubled: set[int] = set()
        self._paused_until = 0.0
        self._backoff_seconds = FIRST_BACKOFF_SECONDS

    def put(self, parcel: Parcel) -> None:
        """Take a reply, to be delivered as soon as the limits allow."""
        self._queue.put(parcel)
        self._idle.clear()
        self._changed.set()

    async def run(self) -> None:
        """Deliver until cancelled."""
        limiter = AsyncLimiter(max_rate=5, time_period=0.2)
        while True:
            await limiter.acquire()
            task = asyncio.create_task(self._deliver(await self._next()))
            self._under_way.add(task)
            task.add_done_callback(self._settle)

    async def drain(self) -> None:
        """Wait until nothing is waiting or under way."""
        await self._idle.wait()

    async def close(self) -> None:
        """Give up what is under way."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _settle(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        if not self._queue and not self._under_way:
            self._idle.set()

    async def _next(self) -> Parcel:
        while True:
            now = asyncio.get_running_loop().time()
            is_paused = now < self._paused_until
            parcel = None if is_paused else self._queue.take(now, self._clock())
            if parcel is not None:
                return parcel
            self._changed.clear()
            await self._wait(max(self._queue.next_free(), self._paused_until) - now)

    async def _wait(self, seconds: float) -> None:
        """Wait until something is put in, at most so many seconds."""
        patience = None if math.isinf(seconds) else seconds
        try:
            async with asyncio.timeout(patience):
                await self._changed.wait()
        except TimeoutError:
            return

    async def _deliver(self, parcel: Parcel) -> None:
        """Do what a parcel asks for, and put back what is left of it when Telegram says no."""
        left = parcel
        try:
            left = await self._acknowledge(left)
            left = await self._clear(left)
            await self._show(left)
        except TooManyMessagesError as limit:
            self._set_back(left, limit.seconds)
        except TelegramUnreachableError:
            self._set_back(left, self._backed_off())
        except MessageRefusedError:
            self._done(left)
        else:
            self._done(left)

    async def _acknowledge(self, parcel: Parcel) -> Parcel:
        """Tell Telegram that a press has arrived; what was pressed long ago gets no content."""
        if parcel.callback_id is None:
            return parcel
        is_recent = await self._messenger.acknowledge(parcel.callback_id)
        screen = parcel.screen if is_recent else parcel.late
        return replace(parcel, screen=screen, callback_id=None)

    async def _clear(self, parcel: Parcel) -> Parcel:
        """Delete what the chat is to be cleared of; what was not deleted stays noted.

        Nothing else of the chat is under way, so that all that was sent into it is noted by now.
        """
        until = parcel.clears_until
        if until is None:
            return parcel
        now = self._clock()
        stays = await asyncio.to_thread(self._traces.take, parcel.chat, now)
        clearing = clearing_of(parcel, until, stays, now)
        try:
            await self._delete(parcel.chat_id, clearing.deletes)
            stays = clearing.stays
        finally:
            await asyncio.to_thread(self._traces.put_back, parcel.chat, stays, now)
        return replace(parcel, edits=clearing.edits)

    async def _delete(self, chat_id: int, message_ids: tuple[int, ...]) -> None:
        """Delete messages; one that may not be deleted stops nothing."""
        if message_ids:
            try:
                await self._messenger.delete(chat_id, message_ids)
            except MessageRefusedError:
                LOG.warning("messages_not_deleted")

    async def _show(self, parcel: Parcel) -> None:
        """Edit the message in place, or send a new one where there is none to edit."""
        now = self._clock()
        if parcel.is_hopeless(now):
            return
        screen = parcel.at(now).screen
        if parcel.edits is not None:
            try:
                await self._messenger.edit(parcel.chat_id, parcel.edits, screen)
            except MessageRefusedError:
                LOG.warning("message_not_edited")
            else:
                return
        sent = await self._messenger.send(parcel.chat_id, screen)
        trace = Trace(sent, now, is_ours=True)
        await asyncio.to_thread(self._traces.note, parcel.chat, trace)

    def _done(self, parcel: Parcel) -> None:
        now = asyncio.get_running_loop().time()
        self._troubled.clear()
        self._backoff_seconds = FIRST_BACKOFF_SECONDS
        self._queue.free(parcel.chat_id, now + self._chat_rests_seconds, now)
        self._changed.set()

    def _set_back(self, parcel: Parcel, seconds: float) -> None:
        now = asyncio.get_running_loop().time()
        self._troubled.add(parcel.chat_id)
        if len(self._troubled) > 1:
            self._paused_until = max(self._paused_until, now + seconds)
        self._queue.free(parcel.chat_id, now + seconds, now)
        self._queue.put_back(parcel)
        self._changed.set()

    def _backed_off(self) -> float:
        """Say how long to wait for a Telegram that does not answer: longer from time to time."""
        seconds = self._backoff_seconds
        if asyncio.get_running_loop().time() >= self._paused_until:
            self._backoff_seconds = min(2 * seconds, LONGEST_BACKOFF_SECONDS)
        return seconds
