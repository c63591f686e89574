"""The messenger over the Bot API: how it writes, and what it makes of every kind of no."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import RetryAfter, TelegramError, TimedOut

from assistant.channels.telegram.bots import BotUpdates, connected_bot
from assistant.channels.telegram.screens import Button, Screen
from assistant.channels.telegram.sending.bot_messenger import BotMessenger, answered
from assistant.channels.telegram.sending.messenger import (
    MessageRefusedError,
    TelegramUnreachableError,
    TooManyMessagesError,
)
from assistant.guidance.errors import AssistantError
from tests.support.bot_api import TOKEN, Answer, Call, FakeBotApi, failed

SCREEN = Screen("<b>Words</b> &amp; more", ((Button("Topics", "t"), Button("Help", "d|help")),))


def done(api: FakeBotApi, work: Callable[[BotMessenger], Coroutine[Any, Any, Any]]) -> Any:
    async def run() -> Any:
        async with connected_bot(TOKEN, "https://telegram.example", api) as bot:
            return await work(BotMessenger(bot))

    return asyncio.run(run())


def failing(answer: Answer) -> FakeBotApi:
    return FakeBotApi(lambda _: answer)


def test_a_message_is_silent_without_preview_and_may_be_copied() -> None:
    api = FakeBotApi()

    message_id = done(api, lambda messenger: messenger.send(7, SCREEN))

    (call,) = api.calls
    assert message_id == 900
    assert call == Call(
        "sendMessage",
        {
            "chat_id": 7,
            "text": SCREEN.text,
            "parse_mode": "HTML",
            "disable_notification": True,
            "protect_content": False,
            "link_preview_options": {"is_disabled": True},
            "reply_markup": {
                "inline_keyboard": [
                    [
                        {"text": "Topics", "callback_data": "t"},
                        {"text": "Help", "callback_data": "d|help"},
                    ]
                ]
            },
        },
        message_id=900,
    )


def test_an_edit_takes_the_buttons_of_before_away_where_there_are_none() -> None:
    api = FakeBotApi()

    done(api, lambda messenger: messenger.edit(7, 41, Screen("late")))

    (call,) = api.calls
    assert call.method == "editMessageText"
    assert (call.parameters["message_id"], call.parameters["text"]) == (41, "late")
    assert "reply_markup" not in call.parameters


def test_messages_are_deleted_a_hundred_at_once() -> None:
    api = FakeBotApi()

    done(api, lambda messenger: messenger.delete(7, tuple(range(250))))

    assert [call.method for call in api.calls] == ["deleteMessages"] * 3
    assert [len(call.parameters["message_ids"]) for call in api.calls] == [100, 100, 50]


@pytest.mark.parametrize(
    ("answer", "is_recent"),
    [
        (None, True),
        (failed(400, "Bad Request: query is too old and response timeout expired"), False),
        (failed(400, "Bad Request: something else"), True),
    ],
)
def test_a_press_that_telegram_calls_old_is_old(answer: Answer | None, is_recent: object) -> None:
    api = FakeBotApi(lambda _: answer)

    assert done(api, lambda messenger: messenger.acknowledge("77")) is is_recent


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (failed(403, "Forbidden: bot was blocked by the user"), MessageRefusedError),
        (failed(400, "Bad Request: chat not found"), MessageRefusedError),
        (failed(401, "Unauthorized"), TelegramUnreachableError),
        (failed(404, "Not Found"), TelegramUnreachableError),
        (
            failed(409, "Conflict: terminated by other getUpdates request"),
            TelegramUnreachableError,
        ),
        (failed(500, "Internal Server Error"), TelegramUnreachableError),
        (failed(502, "Bad Gateway"), TelegramUnreachableError),
        ((503, b"<html>overloaded</html>"), TelegramUnreachableError),
        ((200, b"<html>a captive portal</html>"), TelegramUnreachableError),
        ((200, b"{}"), TelegramUnreachableError),
        ((200, b'{"ok":true,"result":{}}'), TelegramUnreachableError),
        ((200, b'{"ok":true,"result":[]}'), TelegramUnreachableError),
        ((200, b"null"), TelegramUnreachableError),
        (failed(429, "Too Many Requests", retry_after=17), TooManyMessagesError),
    ],
    ids=str,
)
def test_every_no_of_telegram_is_one_of_three(answer: Answer, kind: type[AssistantError]) -> None:
    with pytest.raises(kind) as refusal:
        done(failing(answer), lambda messenger: messenger.send(7, SCREEN))

    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__


@pytest.mark.parametrize(
    "error", [TimedOut(), httpx.ConnectError(TOKEN), httpx.ReadTimeout(TOKEN), OSError(TOKEN)]
)
def test_a_network_that_fails_is_unreachable_and_says_no_token(error: Exception) -> None:
    def fails(_call: Call) -> None:
        raise error

    with pytest.raises(TelegramUnreachableError) as refusal:
        done(FakeBotApi(fails), lambda messenger: messenger.send(7, SCREEN))

    assert TOKEN not in str(refusal.value)


def test_the_pause_that_telegram_asks_for_is_handed_on() -> None:
    with pytest.raises(TooManyMessagesError) as limit:
        done(
            failing(failed(429, "Too Many Requests", retry_after=17)),
            lambda messenger: messenger.send(7, SCREEN),
        )

    assert limit.value.seconds == 17


@pytest.mark.parametrize("written", [17, timedelta(seconds=17)])
def test_a_pause_is_read_in_both_ways_in_which_the_library_says_it(
    written: int | timedelta,
) -> None:
    async def limited() -> None:
        raise RetryAfter(written)

    with pytest.raises(TooManyMessagesError) as limit:
        asyncio.run(answered(limited()))

    assert limit.value.seconds == 17


def test_an_edit_that_changes_nothing_is_done() -> None:
    api = failing(failed(400, "Bad Request: message is not modified: same text"))

    assert done(api, lambda messenger: messenger.edit(7, 41, SCREEN)) is None


def test_an_edit_of_what_is_gone_is_refused() -> None:
    api = failing(failed(400, "Bad Request: message to edit not found"))

    with pytest.raises(MessageRefusedError):
        done(api, lambda messenger: messenger.edit(7, 41, SCREEN))


def polled(api: FakeBotApi, number: int) -> list[object]:
    async def run() -> list[object]:
        async with connected_bot(TOKEN, "https://telegram.example", api) as bot:
            return list(await BotUpdates(bot).updates_from(number))

    return asyncio.run(run())


def test_updates_come_as_they_were_sent_also_those_that_the_library_cannot_read() -> None:
    api = FakeBotApi()
    api.waiting = [{"update_id": 4}, {"update_id": 5, "message": "odd"}]

    assert polled(api, 5) == [{"update_id": 5, "message": "odd"}]
    assert api.calls[0].parameters["allowed_updates"] == ["message", "callback_query"]


def test_something_else_than_a_list_of_updates_is_none() -> None:
    assert polled(failing((200, b'{"ok":true,"result":{"a":1}}')), 0) == []


def test_the_library_itself_would_say_the_token_in_an_error() -> None:
    async def initialised() -> None:
        async with Bot(TOKEN, request=failing(failed(401, "Unauthorized"))):
            pass

    with pytest.raises(TelegramError, match=TOKEN):
        asyncio.run(initialised())
