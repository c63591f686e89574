"""A person on the bot by way of the emulator: the whole application, sockets and all."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import uvicorn

from assistant.app import create_app
from assistant.bootstrap import Services
from assistant.channels.telegram.running import BotAddress, TelegramChannel
from tests.support.bot_api import SECRETS, TOKEN
from tests.support.channels import OnTelegram, telegram_services_of
from tests.support.emulator.mended import MendedRequest, WithSecret
from tests.support.emulator.process import Emulator, an_emulator
from tests.support.service import START_SECONDS

EMULATED_REST_SECONDS = 0.05
"""The pace of the real Telegram is tried on a clock that jumps; here nobody limits anything."""


@contextmanager
def by_webhook(services: Services) -> Iterator[OnTelegram]:
    """Let the emulator send updates to a real port of this machine."""
    with an_emulator(TOKEN) as emulator, a_bot(services, emulator, polls=False):
        yield OnTelegram(emulator.write, emulator.press, emulator.said)


@contextmanager
def by_polling(services: Services) -> Iterator[OnTelegram]:
    """Ask the emulator for updates."""
    with an_emulator(TOKEN) as emulator, a_bot(services, emulator, polls=True):
        yield OnTelegram(emulator.write, emulator.press, emulator.said)


@contextmanager
def a_bot(
    services: Services,
    emulator: Emulator,
    *,
    polls: bool,
    is_registered: bool = True,
    request: type[MendedRequest] = MendedRequest,
) -> Iterator[str]:
    """Serve the application in a thread with its bot, and give the address of its web."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    channel = _channel(services, emulator, port, polls=polls, request=request)
    app = create_app(replace(services, telegram=channel, watches=()))
    config = uvicorn.Config(
        WithSecret(app, SECRETS.header), port=port, log_level="warning", lifespan="on"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        _await_start(server)
        if is_registered:
            asyncio.run(_channel(services, emulator, port, polls=polls).register())
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.should_exit = True
        thread.join(timeout=START_SECONDS)


def _channel(
    services: Services,
    emulator: Emulator,
    port: int,
    *,
    polls: bool,
    request: type[MendedRequest] = MendedRequest,
) -> TelegramChannel:
    address = f"http://127.0.0.1:{port}"
    return TelegramChannel(
        telegram_services_of(services, web_url=address),
        BotAddress(TOKEN, emulator.url, request(), EMULATED_REST_SECONDS),
        None if polls else SECRETS,
    )


def _await_start(server: uvicorn.Server) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.02)
    assert server.started
