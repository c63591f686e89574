"""Delivery while Telegram fails: nothing stale, nothing twice, and on again soon."""

import asyncio

import pytest

from assistant.channels.telegram.chats.traces import Trace, Traces
from assistant.channels.telegram.screens import shown_text
from assistant.channels.telegram.sending.messenger import (
    MessageRefusedError,
    TelegramUnreachableError,
    TooManyMessagesError,
)
from assistant.channels.telegram.sending.outbox import Outbox
from assistant.guidance.errors import AssistantError
from tests.support.builders import OPEN_HOURS
from tests.support.messengers import FakeMessenger
from tests.support.outboxes import LATE, delivered, now, parcel, texts
from tests.support.virtual_time import virtual_now


@pytest.mark.parametrize("error", [TelegramUnreachableError(), TooManyMessagesError(3)])
def test_a_reply_that_has_waited_longer_than_two_minutes_says_nothing(
    error: AssistantError,
) -> None:
    def outage(_chat: int) -> AssistantError | None:
        return error if now() < 130 else None

    async def asking(outbox: Outbox) -> None:
        outbox.put(parcel(1, "card", is_card=True))
        await asyncio.sleep(100)
        outbox.put(parcel(2, "fresh"))

    messenger = delivered(FakeMessenger(outage), asking)

    assert sorted(texts(messenger)) == [LATE.text, "fresh"]


def test_after_an_hour_without_telegram_replies_resume_within_thirty_seconds() -> None:
    hour = 3_600.0

    def outage(_chat: int) -> AssistantError | None:
        return TelegramUnreachableError() if now() < hour else None

    async def a_busy_hour(outbox: Outbox) -> None:
        for chat in range(int(hour)):
            outbox.put(parcel(chat, f"answer {chat}"))
            await asyncio.sleep(1)

    messenger = FakeMessenger(outage, seconds_each=0.1)
    delivered(messenger, a_busy_hour, seconds=120)

    contents = [text for text in texts(messenger) if text != LATE.text]
    answered_at = [
        time
        for text, time in zip(texts(messenger), messenger.times, strict=True)
        if text != LATE.text
    ]
    assert min(answered_at) - hour < 30
    assert len(messenger.done) <= 1_010
    assert {int(text.split()[1]) for text in contents} <= set(range(int(hour) - 121, int(hour)))
    assert f"answer {int(hour) - 1}" in contents
    assert max(messenger.times) - hour < 60
    assert messenger.calls - len(messenger.done) < 2_000


def test_one_chat_that_always_fails_holds_up_no_other_and_is_given_up() -> None:
    def poisoned(chat: int) -> AssistantError | None:
        return TelegramUnreachableError() if chat == 1 else None

    async def asking(outbox: Outbox) -> None:
        outbox.put(parcel(1))
        for chat in range(2, 20):
            await asyncio.sleep(5)
            outbox.put(parcel(chat, str(now())))

    messenger = delivered(FakeMessenger(poisoned), asking)

    waited = [
        time - float(text) for text, time in zip(texts(messenger), messenger.times, strict=True)
    ]
    assert max(waited) < 20
    assert len(waited) == 18


@pytest.mark.parametrize("edits", [None, 5])
def test_what_telegram_will_never_take_is_given_up(edits: int | None) -> None:
    async def asking(outbox: Outbox) -> None:
        outbox.put(parcel(1, edits=edits))

    messenger = delivered(FakeMessenger(lambda _: MessageRefusedError()), asking)

    assert messenger.done == []
    assert messenger.calls <= 2


def test_a_press_is_acknowledged_once_although_the_edit_has_to_wait() -> None:
    def briefly(_chat: int) -> AssistantError | None:
        return TelegramUnreachableError() if now() < 3 else None

    async def pressing(outbox: Outbox) -> None:
        outbox.put(parcel(1, "page", edits=5, callback_id="press"))

    messenger = delivered(FakeMessenger(briefly), pressing)

    assert messenger.acknowledged == ["press"]
    assert texts(messenger) == ["page"]


def test_a_chat_is_cleared_once_although_the_goodbye_has_to_wait() -> None:
    calls = iter([None, TelegramUnreachableError(), None])
    traces = Traces()
    for message_id in range(3):
        traces.note(b"1", Trace(message_id, OPEN_HOURS, is_ours=True))

    async def leaving(outbox: Outbox) -> None:
        outbox.put(parcel(1, "goodbye", edits=5, clears_until=virtual_now()))

    messenger = delivered(FakeMessenger(lambda _: next(calls)), leaving, traces=traces)

    assert messenger.deleted == [0, 1, 2]
    assert shown_text(texts(messenger)[0]) == "goodbye"
