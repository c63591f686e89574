"""Whatever a conversation is: it never gives words back, and nothing late has content."""

import asyncio
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.channels.telegram.presses import code_of_id
from assistant.channels.telegram.screens import Screen
from assistant.channels.telegram.sending.messenger import TelegramUnreachableError
from assistant.conversation.ports import LiveEdition, Suggestions
from assistant.guidance.errors import AssistantError
from tests.support.fakes import FakeSuggester
from tests.support.messengers import FakeMessenger
from tests.support.outboxes import now
from tests.support.telegram_chats import ago, the_bot
from tests.support.telegram_talks import GAMING, LATE, live
from tests.support.tools import shipped_paths
from tests.support.virtual_time import in_virtual_time

CANARY = "zyqqx"
HOUR = 3_600.0
WRITTEN = (
    CANARY,
    f"my name is {CANARY}",
    f"a worry about {CANARY}",
    f"a knife {CANARY}",
    f"/start {CANARY}",
    f"/stop {CANARY}",
    "/tools",
    "/topics",
)
PRESSED = (
    f"n|f.{code_of_id('plain')}",
    "n|e",
    "n|s",
    "n|h",
    "n|l",
    "a",
    "t",
    "d|help",
    "d|info",
    f"p|{GAMING.code}",
)
TURNS = st.one_of(
    st.sampled_from(WRITTEN),
    st.sampled_from([f"!{data}" for data in PRESSED]),
    st.text(max_size=12).map(lambda text: f"{text} {CANARY}"),
)


def edition() -> LiveEdition:
    signs = tuple(shipped_paths().thresholds.indicators) if shipped_paths().thresholds else ()
    return live(guided=shipped_paths(), suggester=FakeSuggester(Suggestions(signs[:5])))


@settings(max_examples=400, deadline=None)
@given(turns=st.lists(TURNS, min_size=1, max_size=6))
def test_no_dialogue_gives_a_word_back(turns: list[str]) -> None:
    async def conversation() -> list[Screen]:
        async with the_bot(edition()) as chats:
            for turn in turns:
                is_press = turn.startswith("!")
                await (chats.press_data(turn[1:]) if is_press else chats.write(turn))
            return [screen for _, _, screen in chats.messenger.done if screen]

    screens = in_virtual_time(conversation())

    assert screens != []
    assert [screen for screen in screens if CANARY in f"{screen.text}{screen.rows}"] == []


@pytest.mark.parametrize(
    "written", [*WRITTEN, "/start", "/help", "/language", "/stop", "", "help"]
)
@pytest.mark.parametrize("seconds", [121, 3_600, 172_800])
def test_nothing_late_has_content(written: str, seconds: int) -> None:
    async def conversation() -> Screen:
        async with the_bot(edition()) as chats:
            await chats.press_data(f"n|f.{code_of_id('plain')}", chat=1)
            await chats.press_data("n|e", chat=1)
            return await chats.write(written, chat=1, sent_at=ago(seconds=seconds))

    assert in_virtual_time(conversation()) == LATE


def test_in_an_hour_without_telegram_nobody_gets_an_old_answer_and_then_all_goes_on() -> None:
    def outage(_chat: int) -> AssistantError | None:
        return TelegramUnreachableError() if now() < HOUR else None

    messenger = FakeMessenger(outage)

    async def an_hour() -> None:
        async with the_bot(edition(), messenger) as chats:
            for chat in range(1, 181):
                await chats.desk.take(chats.message("gaming", chat))
                await asyncio.sleep(timedelta(seconds=20).total_seconds())
            await chats.desk.take(chats.message("a knife", 999))
            await chats.outbox.drain()

    in_virtual_time(an_hour())

    times = {chat: at for (_, chat, _), at in zip(messenger.done, messenger.times, strict=True)}
    answered = [chat for _, chat, screen in messenger.done if screen not in (LATE, None)]
    assert times[999] - HOUR < 30
    assert "Call 999 now." in messenger.screens(999)[0].text
    assert set(answered) <= {*range(174, 181), 999}
