"""The Bot API in memory: it answers as Telegram does, or fails as it is told to."""

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, TypeAlias

from litestar import Litestar
from litestar.testing import TestClient
from telegram.request import BaseRequest, RequestData

from assistant.app import create_app
from assistant.bootstrap import Services
from assistant.channels.telegram.running import BotAddress, TelegramChannel
from assistant.channels.telegram.services import TelegramServices
from assistant.channels.telegram.taking.secrets import WebhookSecrets
from assistant.channels.telegram.taking.webhook import HEADER

TOKEN = "424242:AAzyqqxTokenOfTheTests_vorpal-000001"
SECRET = "a secret that only the tests know"
SECRETS = WebhookSecrets.made_from(SECRET)

Answer: TypeAlias = tuple[int, bytes]


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a bot: the method, and its parameters as Telegram would decode them.

    ``message_id`` is that of the message that a call to send one makes.
    """

    method: str
    parameters: dict[str, Any]
    message_id: int = 0


def succeeded(result: Any) -> Answer:
    return 200, json.dumps({"ok": True, "result": result}).encode()


def failed(status: int, description: str, **parameters: int) -> Answer:
    body = {"ok": False, "error_code": status, "description": description}
    return status, json.dumps({**body, "parameters": parameters}).encode()


class FakeBotApi(BaseRequest):
    """Take the place of the network; ``fails`` may answer a call, or raise, before it is done."""

    def __init__(self, fails: Callable[[Call], Answer | None] = lambda _: None) -> None:
        self.fails = fails
        self.calls: list[Call] = []
        self.urls: list[str] = []
        self.waiting: list[dict[str, Any]] = []
        self._ids = count(900)

    @property
    def read_timeout(self) -> float | None:
        return 1.0

    async def initialize(self) -> None:
        """Nothing has to be opened."""

    async def shutdown(self) -> None:
        """Nor closed."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, **_timeouts: Any
    ) -> Answer:
        del method
        parameters = dict(request_data.parameters) if request_data else {}
        call = Call(url.rpartition("/")[2], parameters, next(self._ids))
        self.urls.append(url)
        failure = self.fails(call)
        self.calls.append(call)
        return failure or succeeded(await self._result(call))

    async def _result(self, call: Call) -> Any:
        if call.method == "GetUpdates":
            return await self._updates(call.parameters["offset"])
        if call.method in ("sendMessage", "editMessageText"):
            return {
                "message_id": call.parameters.get("message_id", call.message_id),
                "date": 1_791_883_800,
                "chat": {"id": call.parameters["chat_id"], "type": "private"},
                "text": call.parameters["text"],
            }
        return True

    async def _updates(self, offset: int) -> list[dict[str, Any]]:
        if not self.waiting:
            await asyncio.sleep(0.02)
        taken, self.waiting = self.waiting, []
        return [update for update in taken if update["update_id"] >= offset]

    def texts(self) -> list[str]:
        """What was said, in order."""
        return [
            call.parameters["text"]
            for call in self.calls
            if call.method in ("sendMessage", "editMessageText")
        ]


def a_channel(
    services: TelegramServices, api: BaseRequest, *, polls: bool = False
) -> TelegramChannel:
    address = BotAddress(TOKEN, "https://telegram.example", api)
    return TelegramChannel(services, address, None if polls else SECRETS)


@contextmanager
def a_webhook(services: Services, channel: TelegramChannel) -> Iterator[TestClient[Litestar]]:
    """Run the whole application with a bot, as Telegram reaches it, but for its watches."""
    app = create_app(replace(services, telegram=channel, watches=()))
    with TestClient(app, base_url="http://help.example", raise_server_exceptions=False) as client:
        yield client


def sent(client: TestClient[Litestar], body: Any, secret: str = SECRETS.header) -> int:
    """Post an update as Telegram does, and give the status of the answer."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {HEADER: secret, "content-type": "application/json"}
    return client.post(SECRETS.path, content=content, headers=headers).status_code
