"""What stands in a chat after /stop, whatever was waiting or under way when it was sent."""

import asyncio
from collections.abc import Callable

import pytest

from assistant.channels.telegram.screens import Screen
from assistant.channels.telegram.sending.messenger import (
    TelegramUnreachableError,
    TooManyMessagesError,
)
from assistant.guidance.errors import AssistantError
from tests.support.messengers import FakeMessenger
from tests.support.outboxes import now
from tests.support.telegram import press_of
from tests.support.telegram_chats import A_PARENT, the_bot
from tests.support.telegram_talks import live
from tests.support.virtual_time import in_virtual_time

GOODBYE, CARD, CONTENT = "This chat is cleared", "Call 999 now.", "Gaming"
HOUR = 3_600.0
Said = tuple[float, str]


def away_between(start: float, end: float) -> Callable[[int], AssistantError | None]:
    return lambda _chat: TelegramUnreachableError() if start <= now() < end else None


def cleared(messenger: FakeMessenger, *said: Said, seconds: float = 60) -> None:
    """Write each text at its second, however far the last one has come, and wait for all."""

    async def conversation() -> None:
        async with the_bot(live(), messenger) as chats:
            for at, text in said:
                await asyncio.sleep(at - now())
                await chats.desk.take(chats.message(text))
            await asyncio.sleep(seconds)
            await chats.outbox.drain()

    in_virtual_time(conversation())


def standing(messenger: FakeMessenger) -> list[Screen]:
    """Give our messages that were not deleted, as they read now."""
    shown: dict[int, Screen] = {}
    for place, (what, _, screen) in enumerate(messenger.done, start=1_001):
        message_id = place if what == "send" else int(what.removeprefix("edit "))
        shown |= {message_id: screen} if screen else {}
    return [shown[each] for each in shown if each not in messenger.deleted]


def test_a_card_that_still_waits_is_given_up_for_the_goodbye() -> None:
    messenger = FakeMessenger(away_between(0, 30))

    cleared(messenger, (0.1, "a worry"), (3, "/stop"))

    (only,) = standing(messenger)
    assert only.text.startswith(GOODBYE)
    assert len(messenger.done) == 1


def test_a_card_that_could_not_be_delivered_is_given_up_for_the_goodbye() -> None:
    messenger = FakeMessenger(away_between(0, 5), seconds_each=4)

    cleared(messenger, (0.1, "a worry"), (1, "/stop"))

    (only,) = standing(messenger)
    assert only.text.startswith(GOODBYE)


@pytest.mark.parametrize("text", ["gaming", "a worry"])
def test_what_was_under_way_is_cleared_as_well(text: str) -> None:
    messenger = FakeMessenger(seconds_each=2)

    cleared(messenger, (0.1, text), (0.5, "/stop"))

    (only,) = standing(messenger)
    assert only.text.startswith(GOODBYE)
    assert messenger.deleted == [500, 501]


def test_what_is_written_after_stop_stays_and_gets_its_card_in_a_new_message() -> None:
    messenger = FakeMessenger(seconds_each=2)

    cleared(messenger, (0.1, "gaming"), (0.5, "/stop"), (0.8, "a knife"))

    (only,) = standing(messenger)
    assert CARD in only.text
    assert sorted(messenger.deleted) == [500, 501, 1_001]
    assert [what for what, _, _ in messenger.done] == ["send", "send"]


@pytest.mark.parametrize("error", [TelegramUnreachableError(), TooManyMessagesError(3)])
def test_a_chat_is_cleared_although_telegram_says_no_at_first(error: AssistantError) -> None:
    messenger = FakeMessenger(lambda _: error if 4 <= now() < 20 else None)

    cleared(messenger, (0.1, "gaming"), (3, "a worry"), (4, "/stop"))

    (only,) = standing(messenger)
    assert only.text.startswith(GOODBYE)
    assert sorted(messenger.deleted) == [500, 501, 502, 1_001]


def test_an_answer_that_comes_before_the_goodbye_leaves_nothing_of_what_was_cleared() -> None:
    edits = iter([TelegramUnreachableError()])
    messenger = FakeMessenger()
    messenger.trouble = lambda _: next(edits, None) if 1_001 in messenger.deleted else None

    cleared(messenger, (0.1, "a worry"), (3, "a worry"), (6, "/stop"), (6.5, "gaming"))

    (only,) = standing(messenger)
    assert CONTENT in only.text
    assert 503 not in messenger.deleted


def test_after_hours_without_telegram_all_goes_and_nothing_is_said() -> None:
    messenger = FakeMessenger(away_between(5, 3 * HOUR))

    cleared(messenger, (0.1, "gaming"), (6, "/stop"), seconds=4 * HOUR)

    assert standing(messenger) == []
    assert sorted(messenger.deleted) == [500, 501, 1_001]


def test_the_button_to_clear_turns_its_own_message_into_the_goodbye() -> None:
    async def conversation() -> tuple[Screen, list[int]]:
        async with the_bot(live()) as chats:
            await chats.write("gaming")
            await chats.write("gaming")
            data = press_of(chats.messenger.screens(A_PARENT)[0], "Clear this chat")
            return await chats.press_data(data, message_id=1_001), chats.messenger.deleted

    last, deleted = in_virtual_time(conversation())

    assert last.text.startswith(GOODBYE)
    assert deleted == [500, 501, 1_002]


def test_the_next_stop_clears_the_goodbye_of_the_one_before() -> None:
    messenger = FakeMessenger()

    cleared(messenger, (0.1, "gaming"), (3, "/stop"), (6, "gaming"), (9, "/stop"))

    (only,) = standing(messenger)
    assert only.text.startswith(GOODBYE)
    assert 1_001 in messenger.deleted
