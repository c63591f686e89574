"""Delivery on a clock that jumps: Telegram's limits, and who goes first."""

import asyncio

from assistant.channels.telegram.sending.messenger import (
    TooManyMessagesError,
)
from assistant.channels.telegram.sending.outbox import Outbox
from assistant.guidance.errors import AssistantError
from tests.support.messengers import FakeMessenger
from tests.support.outboxes import delivered, most_in_a_second, now, parcel, texts


def test_no_more_than_thirty_messages_leave_in_any_second() -> None:
    async def a_school_assembly(outbox: Outbox) -> None:
        for chat in range(300):
            outbox.put(parcel(chat))

    messenger = delivered(FakeMessenger(seconds_each=0.3), a_school_assembly)

    assert len(messenger.done) == 300
    assert most_in_a_second(messenger.times) <= 30
    assert messenger.times[-1] < 15


def test_one_chat_gets_at_most_one_message_a_second_and_the_newest_wins() -> None:
    async def somebody_in_a_hurry(outbox: Outbox) -> None:
        for number in range(40):
            outbox.put(parcel(1, str(number)))
            await asyncio.sleep(0.1)

    messenger = delivered(FakeMessenger(), somebody_in_a_hurry)

    gaps = [b - a for a, b in zip(messenger.times, messenger.times[1:], strict=False)]
    assert min(gaps) >= 1.0
    assert texts(messenger)[-1] == "39"


def test_in_a_rush_cards_leave_first() -> None:
    async def a_rush(outbox: Outbox) -> None:
        for chat in range(200):
            outbox.put(parcel(chat, "answer"))
        await asyncio.sleep(1.0)
        for chat in range(200, 210):
            outbox.put(parcel(chat, "card", is_card=True))

    messenger = delivered(FakeMessenger(), a_rush)

    cards = [
        time
        for text, time in zip(texts(messenger), messenger.times, strict=True)
        if text == "card"
    ]
    assert len(cards) == 10
    assert max(cards) < 2.0


def test_a_chat_that_was_limited_waits_as_long_as_it_is_told_and_holds_up_no_other() -> None:
    def limited(chat: int) -> AssistantError | None:
        return TooManyMessagesError(30) if chat == 1 and now() < 30 else None

    async def two_chats(outbox: Outbox) -> None:
        outbox.put(parcel(1, "limited"))
        await asyncio.sleep(1)
        outbox.put(parcel(2, "other"))

    messenger = delivered(FakeMessenger(limited), two_chats)

    assert texts(messenger) == ["other", "limited"]
    assert messenger.times[0] < 2
    assert messenger.times[1] >= 30
    assert messenger.calls == 3


def test_where_two_chats_are_limited_all_wait() -> None:
    def limited(_chat: int) -> AssistantError | None:
        return TooManyMessagesError(20) if now() < 20 else None

    async def many(outbox: Outbox) -> None:
        for chat in range(50):
            outbox.put(parcel(chat))
            await asyncio.sleep(0.1)

    messenger = delivered(FakeMessenger(limited), many)

    assert len(messenger.done) == 50
    assert messenger.calls - 50 <= 3


def test_in_a_storm_of_429_no_fresh_card_is_lost() -> None:
    def storm(chat: int) -> AssistantError | None:
        return TooManyMessagesError(5) if now() < 60 and chat % 3 else None

    async def asking(outbox: Outbox) -> None:
        for chat in range(60):
            outbox.put(parcel(chat, "answer"))
            outbox.put(parcel(chat + 1_000, "card", is_card=True))
            await asyncio.sleep(0.5)

    messenger = delivered(FakeMessenger(storm), asking)

    cards = [text for text in texts(messenger) if text == "card"]
    assert len(cards) == 60
