"""Registering the bot, and what a start says about it."""

import asyncio
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.bot import telegram_channel
from assistant.channels.telegram.sending.messenger import TelegramUnreachableError
from assistant.cli import main
from assistant.settings import TelegramMode, TelegramSettings
from tests.support.bot_api import SECRET, SECRETS, TOKEN, Call, FakeBotApi, a_channel, failed
from tests.support.service import a_prepared_folder
from tests.support.telegram import TELLING_WORDS, telegram_services


def run(kept: Path, *words: str, **environment: str) -> Result:
    settings = {"ASSISTANT_DATA_DIR": str(kept), "ASSISTANT_MEANING": "off", **environment}
    return CliRunner().invoke(main, list(words), env=settings)


def registered(*, polls: bool) -> list[Call]:
    api = FakeBotApi()
    asyncio.run(a_channel(telegram_services(), api, polls=polls).register())
    return api.calls


def test_the_webhook_is_set_with_its_secret_and_the_two_kinds_of_updates() -> None:
    call = registered(polls=False)[0]

    assert call.method == "setWebhook"
    assert call.parameters == {
        "url": f"https://help.example{SECRETS.path}",
        "secret_token": SECRETS.header,
        "allowed_updates": ["message", "callback_query"],
        "max_connections": 40,
    }


def test_for_polling_the_webhook_is_ended() -> None:
    assert registered(polls=True)[0].method == "deleteWebhook"


def test_commands_and_texts_are_told_in_every_language_and_give_nothing_away() -> None:
    calls = registered(polls=False)[1:]

    told = [(call.method, call.parameters.get("language_code")) for call in calls]
    methods = ("setMyCommands", "setMyDescription", "setMyShortDescription", "setMyName")
    assert told == [(method, language) for language in (None, "pl") for method in methods]
    commands = [each["command"] for each in calls[0].parameters["commands"]]
    assert commands == ["start", "help", "topics", "tools", "language", "stop"]
    said = " ".join(str(call.parameters) for call in calls).casefold()
    assert [word for word in TELLING_WORDS if word in said] == []


def test_without_a_token_registering_says_what_to_set(tmp_path: Path) -> None:
    result = run(tmp_path, "telegram", "register")

    assert result.exit_code == 1
    assert "ASSISTANT_TELEGRAM_TOKEN" in result.output


def test_registering_says_in_a_sentence_that_telegram_is_out_of_reach(tmp_path: Path) -> None:
    result = run(
        a_prepared_folder(tmp_path),
        "telegram",
        "register",
        ASSISTANT_TELEGRAM_TOKEN=TOKEN,
        ASSISTANT_TELEGRAM_API_URL="http://127.0.0.1:9",
    )

    assert result.exit_code == 1
    assert "Error: Telegram did not answer" in result.output
    assert TOKEN not in result.output


def test_several_workers_that_poll_are_refused(tmp_path: Path) -> None:
    result = run(tmp_path, "serve", "--workers", "2", ASSISTANT_TELEGRAM_TOKEN=TOKEN)

    assert result.exit_code == 1
    assert "polling needs --workers 1" in result.output


@pytest.mark.parametrize(
    ("mode", "routes"), [(TelegramMode.POLLING, []), (TelegramMode.WEBHOOK, [SECRETS.path])]
)
def test_the_settings_decide_how_updates_come(mode: TelegramMode, routes: list[str]) -> None:
    settings = TelegramSettings(TOKEN, mode, "https://help.example")

    channel = telegram_channel(settings, telegram_services(), [SECRET])

    assert channel is not None
    assert [path for each in channel.route_handlers for path in each.paths] == routes


def test_without_settings_there_is_no_channel() -> None:
    assert telegram_channel(None, telegram_services(), [SECRET]) is None


def test_a_refusal_of_telegram_ends_the_registration() -> None:
    api = FakeBotApi(lambda _: failed(401, "Unauthorized"))

    with pytest.raises(TelegramUnreachableError, match="does not know the token"):
        asyncio.run(a_channel(telegram_services(), api).register())
