"""Delivery on a clock that jumps: limits, pauses, outages, and nothing stale."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from assistant.channels.telegram.chats.traces import Traces
from assistant.channels.telegram.screens import Screen, shown_text
from assistant.channels.telegram.sending.messenger import (
    MessageRefusedError,
    TelegramUnreachableError,
    TooManyMessagesError,
)
from assistant.channels.telegram.sending.outbox import Outbox
from assistant.channels.telegram.sending.parcel import Parcel
from assistant.guidance.errors import AssistantError
from tests.support.messengers import FakeMessenger
from tests.support.virtual_time import in_virtual_time, virtual_now

LATE = Screen("Sorry for the delay.")
Run = Callable[[Outbox], Coroutine[Any, Any, None]]


def now() -> float:
    return asyncio.get_running_loop().time()


def parcel(chat_id: int, text: str = "words", *, is_card: bool = False, **changes: Any) -> Parcel:
    plain: dict[str, Any] = {
        "chat_id": chat_id,
        "chat": str(chat_id).encode(),
        "answers_from": virtual_now(),
        "taken_at": virtual_now(),
        "screen": Screen(text, is_card=is_card),
        "late": LATE,
    }
    return Parcel(**{**plain, **changes})


def delivered(messenger: FakeMessenger, work: Run, seconds: float = 0.0) -> FakeMessenger:
    """Run an outbox while things are put into it, so many seconds more, and until it is empty."""

    async def run() -> None:
        outbox = Outbox(messenger, Traces(), virtual_now)
        task = asyncio.create_task(outbox.run())
        await work(outbox)
        await asyncio.sleep(seconds)
        await outbox.drain()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await outbox.close()

    in_virtual_time(run())
    return messenger


def texts(messenger: FakeMessenger) -> list[str]:
    return [screen.text for _, _, screen in messenger.done if screen]


def most_in_a_second(times: list[float]) -> int:
    return max(sum(start <= time < start + 1.0 for time in times) for start in times)


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

    async def leaving(outbox: Outbox) -> None:
        outbox.put(parcel(1, "goodbye", edits=5, deletes=tuple(range(3))))

    messenger = delivered(FakeMessenger(lambda _: next(calls)), leaving)

    assert messenger.deleted == [0, 1, 2]
    assert shown_text(texts(messenger)[0]) == "goodbye"
