"""The bot as the application runs it: its route, and what goes on beside requests."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from litestar.types import ControllerRouterHandler
from telegram import Bot
from telegram.request import BaseRequest

from assistant.channels.telegram.bots import BotUpdates, connected_bot
from assistant.channels.telegram.chats.incoming import Incoming
from assistant.channels.telegram.redacting import token_kept_out_of_logs
from assistant.channels.telegram.registering import WebhookAddress, register
from assistant.channels.telegram.sending.bot_messenger import BotMessenger
from assistant.channels.telegram.sending.outbox import Outbox
from assistant.channels.telegram.sending.queue import A_CHAT_SECONDS
from assistant.channels.telegram.services import TelegramServices
from assistant.channels.telegram.taking.desk import Desk
from assistant.channels.telegram.taking.polling import poll
from assistant.channels.telegram.taking.secrets import WebhookSecrets
from assistant.channels.telegram.taking.webhook import create_webhook

LAST_REPLIES_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class BotAddress:
    """How Telegram is reached: the token, and the address of the Bot API.

    ``request`` stands in for the library's own way to make requests, where one is given; an
    emulator can do with shorter rests between two messages to a chat.
    """

    token: str = field(repr=False)
    api_url: str
    request: BaseRequest | None = None
    chat_rests_seconds: float = A_CHAT_SECONDS


class TelegramChannel:
    """The channel of one worker; ``secrets`` is None where it polls for its updates."""

    def __init__(
        self, services: TelegramServices, address: BotAddress, secrets: WebhookSecrets | None
    ) -> None:
        self._services = services
        self._address = address
        self._secrets = secrets
        self._desk: Desk | None = None

    @property
    def route_handlers(self) -> tuple[ControllerRouterHandler, ...]:
        """The route of the webhook, none where the channel polls."""
        return (create_webhook(self._secrets, self._take),) if self._secrets else ()

    async def register(self) -> None:
        """Tell Telegram where updates go, and what the bot is called in each language.

        Raises one of the errors of ``Messenger``.
        """
        address = self._address
        with token_kept_out_of_logs(address.token):
            async with connected_bot(address.token, address.api_url, address.request) as bot:
                await register(bot, self._services, self._webhook_address())

    def _webhook_address(self) -> WebhookAddress | None:
        if self._secrets is None:
            return None
        web_url = self._services.web_url or ""
        return WebhookAddress(f"{web_url}{self._secrets.path}", self._secrets.header)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Answer updates meanwhile; at the end, replies that wait get three seconds to leave."""
        address = self._address
        with token_kept_out_of_logs(address.token):
            async with (
                connected_bot(address.token, address.api_url, address.request) as bot,
                self._answering(bot),
            ):
                yield

    @asynccontextmanager
    async def _answering(self, bot: Bot) -> AsyncIterator[None]:
        traces = self._services.traces
        outbox = Outbox(
            BotMessenger(bot),
            traces,
            self._services.clock,
            chat_rests_seconds=self._address.chat_rests_seconds,
        )
        self._desk = Desk(self._services, outbox)
        polling = [] if self._secrets else [poll(BotUpdates(bot), self._desk.take)]
        async with _going_on(outbox.run()):
            async with _going_on(*polling):
                yield
            with suppress(TimeoutError):
                async with asyncio.timeout(LAST_REPLIES_SECONDS):
                    await outbox.drain()
        await outbox.close()

    async def _take(self, incoming: Incoming) -> None:
        if self._desk is not None:
            await self._desk.take(incoming)


@asynccontextmanager
async def _going_on(*work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Let work go on in the background, and end it."""
    tasks = [asyncio.create_task(each) for each in work]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
