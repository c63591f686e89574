"""What the emulator lacks of Telegram, put beside it without changing it."""

import json
from itertools import cycle
from typing import Any, TypeAlias

from telegram.error import TimedOut
from telegram.request import HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from assistant.channels.telegram.screens import LONGEST_PRESS_BYTES, LONGEST_TEXT, shown_text
from assistant.channels.telegram.taking.webhook import HEADER
from tests.support.bot_api import Answer, failed, succeeded

SUCCESS = 200
OVERLOADED = failed(502, "Bad Gateway")
LIMITED = failed(429, "Too Many Requests: retry after 1", retry_after=1)
UNKNOWN_TO_IT = {"setMyCommands", "setMyDescription", "setMyShortDescription", "setMyName"}
Receive: TypeAlias = Any
Send: TypeAlias = Any


class MendedRequest(HTTPXRequest):
    """Make requests to the emulator, with Telegram's limits and Telegram's answers."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, **options: Any
    ) -> Answer:
        name = url.rpartition("/")[2]
        parameters = dict(request_data.parameters) if request_data else {}
        refusal = refused(parameters)
        if refusal is not None:
            return refusal
        if name in UNKNOWN_TO_IT:
            return succeeded(result=True)
        if name == "deleteMessages":
            return await self._delete_each(url, method, parameters, **options)
        status, body = await super().do_request(url, method, request_data, **options)
        return status, mended(body) if status == SUCCESS else body

    async def _delete_each(
        self, url: str, method: str, parameters: dict[str, Any], **options: Any
    ) -> Answer:
        """Delete one message after another, and pass over those that are gone."""
        for message_id in parameters["message_ids"]:
            named = {"chat_id": parameters["chat_id"], "message_id": message_id}
            one = RequestData([RequestParameter.from_input(*each) for each in named.items()])
            await super().do_request(url.removesuffix("s"), method, one, **options)
        return succeeded(result=True)


class TroubledRequest(MendedRequest):
    """Fail with the first message to each chat: an overload, a time-out, a limit, and so on."""

    def __init__(self) -> None:
        super().__init__()
        self._troubles = cycle((OVERLOADED, None, LIMITED))
        self._tried: set[int] = set()

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, **options: Any
    ) -> Answer:
        chat = dict(request_data.parameters).get("chat_id") if request_data else None
        if chat is None or chat in self._tried:
            return await super().do_request(url, method, request_data, **options)
        self._tried.add(chat)
        trouble = next(self._troubles)
        if trouble is None:
            raise TimedOut
        return trouble


class RepeatingRequest(MendedRequest):
    """Hand every update over that was ever polled, as a Telegram that hears no offset."""

    def __init__(self) -> None:
        super().__init__()
        self._updates: list[Any] = []

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, **options: Any
    ) -> Answer:
        status, body = await super().do_request(url, method, request_data, **options)
        if not url.endswith("GetUpdates"):
            return status, body
        self._updates += json.loads(body)["result"]
        return succeeded(self._updates)


def refused(parameters: dict[str, Any]) -> Answer | None:
    """Refuse what Telegram would, as the emulator does not."""
    if len(shown_text(str(parameters.get("text", "")))) > LONGEST_TEXT:
        return failed(400, "Bad Request: message is too long")
    rows = (parameters.get("reply_markup") or {}).get("inline_keyboard", [])
    if any(
        len(each["callback_data"].encode()) > LONGEST_PRESS_BYTES for row in rows for each in row
    ):
        return failed(400, "Bad Request: BUTTON_DATA_INVALID")
    return None


def mended(body: bytes) -> bytes:
    """Turn an answer of the emulator into Telegram's: no null, seconds, no text for an object."""
    answer = json.loads(body)
    result = answer.get("result", True)
    answer["result"] = True if result is None else result
    if isinstance(result, dict) and "message_id" in result:
        result.pop("link_preview_options", None)
        result["date"] = result["date"] // 1000
    return json.dumps(answer).encode()


class WithSecret:
    """Put the secret header before a webhook without one: the emulator does not send it."""

    def __init__(self, app: Any, secret: str) -> None:
        self._app = app
        self._header = (HEADER.lower().encode(), secret.encode())

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        names = {name for name, _ in scope.get("headers", ())}
        if scope["type"] == "http" and self._header[0] not in names:
            scope = {**scope, "headers": [*scope["headers"], self._header]}
        await self._app(scope, receive, send)
