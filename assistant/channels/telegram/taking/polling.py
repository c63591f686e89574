"""Polling, for a machine without a public address: ask Telegram for updates again and again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from assistant.channels.telegram.chats.incoming import Incoming
from assistant.channels.telegram.sending.messenger import (
    MessageRefusedError,
    TelegramUnreachableError,
    TooManyMessagesError,
)
from assistant.channels.telegram.taking.updates import converted_update, number_of

LOG = logging.getLogger(__name__)
PAUSE_SECONDS = 5.0
BREATH_SECONDS = 0.1
"""Telegram keeps a request waiting by itself; this is for one that does not."""


class UpdateSource(Protocol):
    """Where updates are asked for."""

    async def updates_from(self, number: int) -> Sequence[object]:
        """Wait a while for the updates of this number and later ones, as they were sent.

        Raises one of the errors of ``Messenger``.
        """
        ...


async def poll(source: UpdateSource, take: Callable[[Incoming], Awaitable[None]]) -> None:
    """Take updates until cancelled; what cannot be read is passed over for good."""
    number = 0
    while True:
        try:
            bodies = await source.updates_from(number)
        except TooManyMessagesError as limit:
            await asyncio.sleep(limit.seconds)
            continue
        except (TelegramUnreachableError, MessageRefusedError) as failure:
            LOG.warning("updates_not_fetched %s", failure)
            await asyncio.sleep(PAUSE_SECONDS)
            continue
        for body in bodies:
            number = max(number, (number_of(body) or 0) + 1)
            incoming = converted_update(body)
            if incoming is not None:
                await take(incoming)
        await asyncio.sleep(BREATH_SECONDS)
