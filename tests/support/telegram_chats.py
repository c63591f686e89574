"""Chats with the channel on a clock that jumps: messages and presses in, screens out."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from assistant.channels.telegram.chats.incoming import Incoming
from assistant.channels.telegram.chats.traces import Noted
from assistant.channels.telegram.screens import Screen
from assistant.channels.telegram.sending.outbox import Outbox
from assistant.channels.telegram.taking.desk import Desk
from assistant.conversation.ports import LiveEdition
from tests.support.messengers import FakeMessenger
from tests.support.telegram import press_of, telegram_services
from tests.support.virtual_time import virtual_now

A_PARENT = 7_001
SETTLING_SECONDS = 2.0


@dataclass(slots=True)
class Chats:
    """People who write to the bot; ``ids`` numbers their updates."""

    desk: Desk
    outbox: Outbox
    messenger: FakeMessenger
    traces: Noted
    ids: Any = field(default_factory=lambda: count(500))

    async def write(self, text: str, chat: int = A_PARENT, **changes: Any) -> Screen:
        """Write a message, wait until it is answered, and give what the chat shows last."""
        await self.desk.take(self.message(text, chat, **changes))
        await asyncio.sleep(SETTLING_SECONDS)
        return self.messenger.screens(chat)[-1]

    async def press(self, label: str, chat: int = A_PARENT) -> Screen:
        """Press a button under what the chat shows last."""
        return await self.press_data(press_of(self.messenger.screens(chat)[-1], label), chat)

    async def press_data(self, data: str, chat: int = A_PARENT, **changes: Any) -> Screen:
        number = next(self.ids)
        plain: dict[str, Any] = {
            "update_id": number,
            "chat_id": chat,
            "message_id": 1_001,
            "sent_at": None,
            "press": data,
            "callback_id": f"press {number}",
        }
        await self.desk.take(Incoming(**{**plain, **changes}))
        await asyncio.sleep(SETTLING_SECONDS)
        return self.messenger.screens(chat)[-1]

    def message(self, text: str, chat: int = A_PARENT, **changes: Any) -> Incoming:
        number = next(self.ids)
        plain: dict[str, Any] = {
            "update_id": number,
            "chat_id": chat,
            "message_id": number,
            "sent_at": virtual_now(),
            "text": text,
        }
        return Incoming(**{**plain, **changes})


@asynccontextmanager
async def the_bot(
    live: LiveEdition | None = None,
    messenger: FakeMessenger | None = None,
    clock: Callable[[], datetime] = virtual_now,
    **changes: Any,
) -> AsyncIterator[Chats]:
    """Let the channel answer, with its real desk and its real outbox."""
    used = messenger or FakeMessenger()
    services = telegram_services(live, clock=clock, **changes)
    outbox = Outbox(used, services.traces, clock)
    running = asyncio.create_task(outbox.run())
    try:
        yield Chats(Desk(services, outbox), outbox, used, services.traces)
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await outbox.close()


def ago(**span: float) -> datetime:
    """A moment in the past, as ``timedelta`` counts it."""
    return virtual_now() - timedelta(**span)
