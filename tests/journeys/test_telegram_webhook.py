"""The webhook in the whole application: 403 without the secret, 200 with it, whatever comes."""

import json
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from litestar import Litestar
from litestar.testing import TestClient

from assistant.bootstrap import Services
from assistant.channels.telegram.taking.webhook import HEADER, LARGEST_BODY_BYTES
from assistant.persistence.engine import make_engine
from assistant.persistence.replay_window import ReplayWindow
from tests.support.bot_api import SECRETS, Call, FakeBotApi, a_channel, a_webhook, sent
from tests.support.pages import assert_sealed
from tests.support.service import a_service
from tests.support.telegram import telegram_services
from tests.support.updates import a_message_update, a_press_update, fuzzed_updates

PATIENCE_SECONDS = 120
EXAMPLES = 10_000
NUMBERS = count(100)


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return a_service(tmp_path_factory.mktemp("webhook"))


@pytest.fixture(scope="module")
def api() -> FakeBotApi:
    return FakeBotApi()


@pytest.fixture(scope="module")
def client(services: Services, api: FakeBotApi) -> Iterator[TestClient[Litestar]]:
    claims = ReplayWindow(make_engine(services.settings.database_url)).claim
    channel = a_channel(telegram_services(claims=claims), api)
    with a_webhook(services, channel) as client:
        yield client


def await_calls(api: FakeBotApi, count: int) -> list[Call]:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(api.calls) < count and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(0.1)
    return api.calls


@pytest.mark.parametrize(
    "secret", ["", "x", SECRETS.header[:-1], f"{SECRETS.header}x", SECRETS.header.upper(), "ä"]
)
def test_without_the_secret_nothing_is_read(
    client: TestClient[Litestar], api: FakeBotApi, secret: str
) -> None:
    before = len(api.calls)

    response = client.post(
        SECRETS.path,
        content=json.dumps(a_message_update("hello", update_id=1)),
        headers={HEADER: secret.encode()},
    )

    assert (response.status_code, response.content) == (403, b"")
    assert_sealed(response)
    assert len(api.calls) == before


def test_the_path_cannot_be_found_by_asking_for_others(client: TestClient[Litestar]) -> None:
    statuses = {client.post(path).status_code for path in ("/telegram", "/telegram/x", "/webhook")}

    assert statuses == {404}
    assert client.get(SECRETS.path).status_code == 405


def test_a_message_is_answered_with_200_and_a_reply_of_its_own(
    client: TestClient[Litestar], api: FakeBotApi
) -> None:
    before = len(api.calls)

    status = sent(client, a_message_update("/start", update_id=10))

    (call,) = await_calls(api, before + 1)[before:]
    assert status == 200
    assert (call.method, call.parameters["chat_id"]) == ("sendMessage", 7_001)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"\xff",
        b"[" * 30_000,
        b" " * (LARGEST_BODY_BYTES + 1),
        json.dumps(a_message_update("x" * LARGEST_BODY_BYTES)).encode(),
        json.dumps({**a_message_update("x"), "update_id": "x"}).encode(),
    ],
    ids=len,
)
def test_what_cannot_be_read_is_dropped_with_200_so_that_it_never_comes_again(
    client: TestClient[Litestar], api: FakeBotApi, body: bytes
) -> None:
    before = len(api.calls)

    status = sent(client, body)

    assert (status, len(api.calls)) == (200, before)


@pytest.mark.parametrize("kind", ["photo", "voice", "video", "document", "contact", "location"])
def test_what_has_no_words_is_answered_and_never_fetched(
    client: TestClient[Litestar], api: FakeBotApi, kind: str
) -> None:
    before, number = len(api.calls), next(NUMBERS)
    update = a_message_update("", update_id=number, chat=number, **{kind: {"file_id": "x"}})
    del update["message"]["text"]

    status = sent(client, update)

    calls = await_calls(api, before + 1)[before:]
    assert (status, [call.method for call in calls]) == (200, ["sendMessage"])


def test_groups_and_channels_get_no_reply(client: TestClient[Litestar], api: FakeBotApi) -> None:
    update = a_message_update("/start", update_id=11)
    update["message"]["chat"] = {"id": -100, "type": "supergroup"}
    before = len(api.calls)

    status = sent(client, update)

    assert (status, len(await_calls(api, before))) == (200, before)


@settings(max_examples=1_000, deadline=None)
@given(secret=st.text(max_size=200))
def test_no_guessed_secret_is_let_in(client: TestClient[Litestar], secret: str) -> None:
    headers = {HEADER: secret.encode(errors="ignore")}
    update = json.dumps(a_message_update("hello", update_id=13))

    assert client.post(SECRETS.path, content=update, headers=headers).status_code == 403


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(update=fuzzed_updates())
def test_ten_thousand_odd_updates_give_no_error_and_nothing_to_send_again(
    update: Any, client: TestClient[Litestar]
) -> None:
    assert sent(client, update) == 200


@settings(max_examples=300, deadline=None)
@given(data=st.text(max_size=64))
def test_any_data_of_a_button_is_answered(data: str, client: TestClient[Litestar]) -> None:
    encodable = data.encode(errors="ignore").decode()

    assert sent(client, a_press_update(encodable, update_id=12)) == 200


def test_a_thousand_updates_sent_five_times_to_two_workers_get_a_thousand_replies(
    tmp_path: Path,
) -> None:
    # Of its own: what the fuzzed updates claimed, at any number, would be before these.
    services = a_service(tmp_path)
    claims = ReplayWindow(make_engine(services.settings.database_url)).claim
    apis = (FakeBotApi(), FakeBotApi())
    channels = [a_channel(telegram_services(claims=claims), api) for api in apis]
    numbers = [2**45 + place * 37 % 1_000 for place in range(1_000)]

    with a_webhook(services, channels[0]) as one, a_webhook(services, channels[1]) as two:
        statuses = {
            sent(worker, a_message_update("/start", update_id=number, chat=number))
            for number in numbers
            for worker in (one, two, two, one, two)
        }
        deadline = time.monotonic() + 120
        while sum(len(api.calls) for api in apis) < 1_000 and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(1)

    chats = [call.parameters["chat_id"] for api in apis for call in api.calls]
    assert statuses == {200}
    assert sorted(chats) == sorted(numbers)
