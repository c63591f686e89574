"""Nothing is kept on Telegram either: no word, name, id or token on the disk or in a log."""

import logging
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from assistant.bootstrap import Services
from assistant.channels.telegram.presses import code_of_id
from assistant.channels.telegram.services import TelegramServices
from assistant.conversation.ports import LiveEdition
from tests.support.bot_api import (
    SECRETS,
    TOKEN,
    Answer,
    Call,
    FakeBotApi,
    a_channel,
    a_webhook,
    failed,
    sent,
)
from tests.support.service import a_service
from tests.support.telegram import telegram_services
from tests.support.updates import A_NAME, A_USERNAME, a_message_update, a_press_update

WORDS = "zyqqx vorpal my son is being bullied"
CHAT = 4_815_162_342
MESSAGE = 40
UPDATE = 987_654_321
CANARIES = ("zyqqx", A_NAME, A_USERNAME, str(CHAT), TOKEN, SECRETS.header, SECRETS.path)
IDS_ON_DISK = (str(CHAT).encode(), CHAT.to_bytes(8, "big"), CHAT.to_bytes(8, "little"))
Failure = Callable[[Call], Answer | None]


def raising(error: Exception) -> Failure:
    def fails(_call: Call) -> None:
        raise error

    return fails


def answering(status: int, description: str, **parameters: int) -> Failure:
    return lambda _call: failed(status, f"{description} {WORDS} {TOKEN} {CHAT}", **parameters)


FAILURES: dict[str, Failure] = {
    "nothing fails": lambda _call: None,
    "the network": raising(httpx.ConnectError(f"no route to /bot{TOKEN}/sendMessage {WORDS}")),
    "a time-out": raising(httpx.ReadTimeout(f"/bot{TOKEN}/ {WORDS}")),
    "something unknown": raising(ZeroDivisionError(f"{TOKEN} {WORDS}")),
    "an odd response": lambda _call: (200, f"{WORDS} {TOKEN}".encode()),
    "a response without a result": lambda _call: (200, f'{{"{TOKEN}": "{WORDS}"}}'.encode()),
    "a wrong token": answering(401, "Unauthorized"),
    "a bot that was blocked": answering(403, "Forbidden: bot was blocked by"),
    "a bad request": answering(400, "Bad Request: can't parse"),
    "a limit": answering(429, "Too Many Requests", retry_after=1),
    "an overload": answering(502, "Bad Gateway"),
}


POLLED_FAILURES = (
    "nothing fails",
    "the network",
    "something unknown",
    "an odd response",
    "a limit",
)


def broken_edition() -> LiveEdition:
    raise LookupError(f"{WORDS} {CHAT} {TOKEN}")


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return a_service(tmp_path_factory.mktemp("canary"))


def channel_services(services: Services) -> TelegramServices:
    return TelegramServices(
        live=services.current,
        counters=services.web.counters,
        catalogues=services.web.catalogues,
        claims=lambda _: True,
        clock=services.web.clock,
    )


def everything(chat: int) -> list[object]:
    """What a person does and what nobody should: messages, presses, late and odd updates."""
    now = int(time.time())
    return [
        a_message_update(WORDS, update_id=UPDATE, chat=chat, date=now),
        a_message_update(f"/start {WORDS}", update_id=UPDATE + 1, chat=chat, date=now),
        a_message_update(WORDS, update_id=UPDATE + 2, chat=chat, date=now - 500),
        a_press_update("t", update_id=UPDATE + 3, chat=chat),
        a_press_update(WORDS[:20], update_id=UPDATE + 4, chat=chat),
        a_press_update(f"n|f.{code_of_id('plain')}", update_id=UPDATE + 5, chat=chat),
        a_press_update("n|e", update_id=UPDATE + 6, chat=chat),
        a_message_update(WORDS, update_id=UPDATE + 7, chat=chat, date=now),
        a_message_update("/stop", update_id=UPDATE + 8, chat=chat, date=now),
        {**a_message_update(WORDS, chat=chat), "update_id": WORDS},
        f'{{"message": "{WORDS} {chat}'.encode(),
        WORDS.encode() * 5_000,
    ]


def failing_later(failure: Failure) -> Failure:
    """Let updates be fetched once, and fail at everything else and ever after."""
    fetched: list[str] = []

    def fails(call: Call) -> Answer | None:
        if call.method == "GetUpdates" and not fetched:
            fetched.append(call.method)
            return None
        return failure(call)

    return fails


def files_with(folder: Path, canaries: tuple[bytes, ...]) -> list[str]:
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(canary in path.read_bytes() for canary in canaries)
    ]


@pytest.mark.parametrize("name", FAILURES)
def test_no_word_name_id_or_token_is_kept_whatever_fails(
    name: str,
    services: Services,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    api = FakeBotApi(FAILURES[name])

    with a_webhook(services, a_channel(channel_services(services), api)) as client:
        statuses = {sent(client, body) for body in everything(CHAT)}
        refused = sent(client, everything(CHAT)[0], secret=f"{WORDS} {TOKEN}")
        time.sleep(0.3)

    own = [
        record for record in caplog.records if record.name.startswith(("assistant", "telegram"))
    ]
    printed = "".join(capfd.readouterr())
    said = printed + "".join(f"{record.getMessage()} {record.exc_text}" for record in own)
    folder = services.settings.data_dir
    assert (statuses, refused) == ({200}, 403)
    assert api.calls or name in ("the network", "a time-out", "something unknown")
    assert [canary for canary in CANARIES if canary in said] == []
    assert [record for record in caplog.records if record.name in ("httpx", "httpcore")] == []
    assert files_with(folder, (*(each.encode() for each in CANARIES), *IDS_ON_DISK)) == []


@pytest.mark.parametrize("name", POLLED_FAILURES)
def test_no_word_name_id_or_token_is_kept_while_polling_whatever_fails(
    name: str,
    services: Services,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    api = FakeBotApi(failing_later(FAILURES[name]))
    api.waiting = [update for update in everything(CHAT) if isinstance(update, dict)]

    with a_webhook(services, a_channel(channel_services(services), api, polls=True)):
        time.sleep(0.6)

    own = [
        record for record in caplog.records if record.name.startswith(("assistant", "telegram"))
    ]
    printed = "".join(capfd.readouterr())
    said = printed + "".join(f"{record.getMessage()} {record.exc_text}" for record in own)
    assert api.waiting == []
    assert [canary for canary in CANARIES if canary in said] == []
    folder = services.settings.data_dir
    assert files_with(folder, (*(each.encode() for each in CANARIES), *IDS_ON_DISK)) == []


def test_a_fault_of_our_own_leaves_no_word_either(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api = FakeBotApi()
    broken = telegram_services(live=None, claims=lambda _: True)
    faulty = TelegramServices(
        live=broken_edition,
        counters=broken.counters,
        catalogues=broken.catalogues,
        claims=broken.claims,
        clock=broken.clock,
    )

    with a_webhook(services, a_channel(faulty, api)) as client:
        status = sent(client, everything(CHAT)[0])

    assert status == 200
    assert [canary for canary in CANARIES if canary in caplog.text.replace(SECRETS.path, "")] == []
    assert "LookupError at " in caplog.text


def test_the_web_goes_on_while_telegram_is_out_of_reach(services: Services) -> None:
    api = FakeBotApi(FAILURES["the network"])

    with a_webhook(services, a_channel(channel_services(services), api)) as client:
        for place in range(50):
            update = a_message_update(WORDS, update_id=place + 1, chat=place + 1)
            update["message"]["date"] = int(time.time())
            sent(client, update)
        page = client.post("/", data={"message": "is gaming safe for my son"})

    assert page.status_code == 200
    assert "Gaming" in page.text
