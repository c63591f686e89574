"""Updates are read strictly, and whatever else arrives is dropped without a trace."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.channels.telegram.chats.incoming import Incoming
from assistant.channels.telegram.taking.updates import converted_update, decoded_update, number_of
from tests.support.updates import a_message_update, a_press_update, fuzzed_updates

SENT_AT = datetime(2026, 10, 13, 9, 30, tzinfo=UTC)


def decoded(update: Any) -> Incoming | None:
    return decoded_update(json.dumps(update).encode())


def test_a_private_message_is_read_without_the_person_who_wrote_it() -> None:
    incoming = decoded(a_message_update("is gaming safe", update_id=9, language="pl"))

    assert incoming == Incoming(9, 7_001, 40, SENT_AT, text="is gaming safe", language="pl")


def test_a_press_is_read_with_its_data() -> None:
    incoming = decoded(a_press_update("r|abc|1", update_id=9))

    assert incoming == Incoming(9, 7_001, 41, None, press="r|abc|1", callback_id="77")


def test_the_words_under_a_picture_are_words() -> None:
    update = a_message_update("", caption="he hit me", photo=[{"file_id": "x"}])
    del update["message"]["text"]

    incoming = decoded(update)

    assert incoming is not None
    assert incoming.text == "he hit me"


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "contact", "location", "document"])
def test_what_has_no_words_is_read_as_such_and_never_fetched(kind: str) -> None:
    update = a_message_update("", **{kind: {"file_id": "x"}})
    del update["message"]["text"]

    incoming = decoded(update)

    assert incoming is not None
    assert incoming.text == ""


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel", "PRIVATE", ""])
def test_only_private_chats_are_read(kind: str) -> None:
    update = a_message_update("hello")
    update["message"]["chat"] = {"id": -100, "type": kind}
    press = a_press_update("t")
    press["callback_query"]["message"]["chat"]["type"] = kind

    assert (decoded(update), decoded(press)) == (None, None)


@pytest.mark.parametrize(
    "field", ["edited_message", "channel_post", "inline_query", "my_chat_member", "poll"]
)
def test_updates_of_another_kind_are_dropped(field: str) -> None:
    update = a_message_update("hello")
    update[field] = update.pop("message")

    assert decoded(update) is None


@pytest.mark.parametrize(
    "change",
    [
        {"update_id": "x"},
        {"update_id": 2**70},
        {"update_id": -1},
        {"update_id": True},
        {"update_id": None},
        {"message": "hello"},
        {"message": {"text": "hello"}},
        {"message": {**a_message_update("x")["message"], "text": 5}},
        {"message": {**a_message_update("x")["message"], "date": "now"}},
        {"message": {**a_message_update("x")["message"], "from": None}},
        {"message": {**a_message_update("x")["message"], "from": {"is_bot": True}}},
        {
            "message": {
                **a_message_update("x")["message"],
                "chat": {"id": 2**60, "type": "private"},
            }
        },
        {"message": {**a_message_update("x")["message"], "chat": {"id": -5, "type": "private"}}},
    ],
    ids=str,
)
def test_an_update_that_is_not_quite_one_is_dropped(change: dict[str, Any]) -> None:
    update = {**a_message_update("hello"), **change}

    assert decoded(update) is None
    assert converted_update(update) is None


@pytest.mark.parametrize(
    "change",
    [
        {"message": None},
        {"data": "x" * 65},
        {"data": 5},
        {"id": ""},
        {"id": 7},
        {"from": {"is_bot": True}},
    ],
    ids=str,
)
def test_a_press_that_is_not_quite_one_is_dropped(change: dict[str, Any]) -> None:
    update = a_press_update("t")
    update["callback_query"].update(change)

    assert decoded(update) is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b"[" * 50_000,
        b'{"update_id":1e400}',
        b'{"a":"\\ud800"}',
    ],
)
def test_a_body_that_is_no_update_is_dropped(body: bytes) -> None:
    assert decoded_update(body) is None


def test_a_date_beyond_the_calendar_is_taken_for_its_last_day() -> None:
    incoming = decoded(a_message_update("hello", date=2**52))

    assert incoming is not None
    assert incoming.sent_at is not None
    assert incoming.sent_at.year == 9999


@settings(max_examples=2_000, deadline=None)
@given(fuzzed_updates())
def test_nothing_that_arrives_raises(update: Any) -> None:
    body = json.dumps(update).encode()

    assert decoded_update(body) == converted_update(json.loads(body))


@settings(max_examples=500, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_raise(body: bytes) -> None:
    assert decoded_update(body) is None


@pytest.mark.parametrize(
    ("body", "number"),
    [({"update_id": 7, "message": 5}, 7), ({"update_id": "7"}, None), ({}, None), (5, None)],
)
def test_the_number_is_read_also_where_nothing_else_can_be(
    body: object, number: int | None
) -> None:
    assert number_of(body) == number
