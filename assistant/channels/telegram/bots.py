"""The connection to Telegram: one bot, its requests, and the updates as Telegram sent them."""

import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from assistant.channels.telegram.sending.bot_messenger import answered

ALLOWED_UPDATES = ("message", "callback_query")
WAIT_FOR_UPDATES_SECONDS = 25
ANSWER_SECONDS = 10.0
CONNECT_SECONDS = 5.0
CONNECTIONS = 32
# Names of methods are case-insensitive (Bot API, "Making requests"). In this spelling the library
# hands the result over as it came, instead of reading whole updates out of it.
RAW_UPDATES = "GetUpdates"
# Without it the library warns of its own next release at every 429 (its release notes, 22.2).
NEW_TIMES = ("PTB_TIMEDELTA", "true")


@asynccontextmanager
async def connected_bot(
    token: str, api_url: str, request: BaseRequest | None = None
) -> AsyncIterator[Bot]:
    """Open the connections of a bot; nothing is asked of Telegram yet."""
    os.environ.setdefault(*NEW_TIMES)
    used = request or HTTPXRequest(
        connection_pool_size=CONNECTIONS,
        connect_timeout=CONNECT_SECONDS,
        read_timeout=ANSWER_SECONDS,
        write_timeout=ANSWER_SECONDS,
        pool_timeout=ANSWER_SECONDS,
    )
    bot = Bot(token, base_url=f"{api_url}/bot", request=used, get_updates_request=used)
    async with used:
        yield bot


class BotUpdates:
    """Ask a bot for its updates, without letting the library read them."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def updates_from(self, number: int) -> Sequence[object]:
        """Wait up to 25 seconds for the updates of this number and later ones."""
        updates = await answered(
            self._bot.do_api_request(
                RAW_UPDATES,
                {
                    "offset": number,
                    "timeout": WAIT_FOR_UPDATES_SECONDS,
                    "allowed_updates": ALLOWED_UPDATES,
                },
                read_timeout=WAIT_FOR_UPDATES_SECONDS + ANSWER_SECONDS,
            )
        )
        return updates if isinstance(updates, list) else ()
