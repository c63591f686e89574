"""What becomes of an update: one reply, in its chat, whatever breaks."""

import asyncio
import logging
from datetime import timedelta

import pytest

from assistant.channels.telegram.screens import Screen
from assistant.channels.telegram.sending.messenger import MessageRefusedError
from assistant.conversation.ports import CannedReply
from tests.support.fakes import BrokenTriage, FakeCounter, FakeSearch, found
from tests.support.messengers import FakeMessenger
from tests.support.telegram import WORDS, press_of
from tests.support.telegram_chats import A_PARENT, ago, the_bot
from tests.support.telegram_talks import GAMING, LATE, after, live
from tests.support.virtual_time import in_virtual_time

CANARY = "zyqqx vorpal"


def test_the_language_of_the_app_is_taken_where_it_is_offered() -> None:
    async def conversation() -> list[str]:
        async with the_bot(live()) as chats:
            tags = ("pl-PL", "PL", "fr", "")
            return [(await chats.write("/start", language=tag)).text[:60] for tag in tags]

    starts = in_virtual_time(conversation())

    assert ["program komputerowy" in start for start in starts] == [True, True, False, False]


def test_a_follow_up_leans_on_the_page_before_for_thirty_minutes() -> None:
    search = FakeSearch(found(GAMING.slug))

    async def conversation() -> None:
        async with the_bot(live(search=search)) as chats:
            for minutes in (0, 5, 31):
                await asyncio.sleep(minutes * 60)
                await chats.write("and how do i turn it off?")

    in_virtual_time(conversation())

    assert [query.near for query in search.queries] == [(), (GAMING.slug,), ()]


def test_two_chats_know_nothing_of_each_other() -> None:
    search = FakeSearch(found(GAMING.slug))

    async def conversation() -> None:
        async with the_bot(live(search=search)) as chats:
            await chats.write("gaming", chat=1)
            await chats.write("and how do i turn it off?", chat=2)

    in_virtual_time(conversation())

    assert [query.near for query in search.queries] == [(), ()]


def test_a_conversation_is_counted_once_under_its_channel() -> None:
    counter = FakeCounter()

    after("gaming", "gaming", counter=counter)

    assert [cell.id for cell in counter.cells] == [
        "outcome:answered",
        "topic:online/gaming",
        "channel:telegram",
        "audience:not-said",
        "language:en",
        "hours:office-hours",
        "contact:childline",
    ]


def test_an_update_older_than_two_minutes_gets_the_neutral_line_only() -> None:
    async def conversation() -> list[Screen]:
        async with the_bot(live()) as chats:
            return [
                await chats.write("a knife", chat=chat, sent_at=ago(seconds=seconds))
                for chat, seconds in ((1, 119), (2, 121), (3, 86_400))
            ]

    fresh, *late = in_virtual_time(conversation())

    assert "Call 999 now." in fresh.text
    assert late == [LATE, LATE]


def test_a_press_of_long_ago_gets_the_neutral_line_only() -> None:
    messenger = FakeMessenger(is_late=True)

    async def conversation() -> Screen:
        async with the_bot(live(), messenger) as chats:
            return await chats.press_data(f"p|{GAMING.code}")

    assert in_virtual_time(conversation()) == LATE


def test_an_update_that_came_twice_gets_one_reply() -> None:
    async def conversation() -> int:
        async with the_bot(live()) as chats:
            message = chats.message("gaming")
            for _ in range(5):
                await chats.desk.take(message)
            await chats.outbox.drain()
            return len(chats.messenger.done)

    assert in_virtual_time(conversation()) == 1


def test_an_update_that_another_worker_has_taken_gets_none_here() -> None:
    async def conversation() -> int:
        async with the_bot(live(), claims=lambda _: False) as chats:
            await chats.desk.take(chats.message("gaming"))
            await chats.outbox.drain()
            return len(chats.messenger.done)

    assert in_virtual_time(conversation()) == 0


@pytest.mark.parametrize("way", ["gaming", "/stop", "/topics"])
def test_no_screen_gives_back_what_a_person_wrote(way: str) -> None:
    text = after(f"{CANARY} is my name", way).text

    assert CANARY not in text


def test_stop_deletes_what_may_be_deleted_and_leaves_one_message_that_says_what_remains() -> None:
    async def conversation() -> tuple[list[str], list[int]]:
        async with the_bot(live()) as chats:
            await chats.write("gaming")
            await chats.write("a worry")
            await chats.write("/stop")
            return [what for what, _, _ in chats.messenger.done], chats.messenger.deleted

    done, deleted = in_virtual_time(conversation())

    assert done == ["send", "send", "edit 1002"]
    assert deleted == [500, 1001, 501, 502]


def test_after_stop_nothing_is_known_of_the_chat() -> None:
    search = FakeSearch(found(GAMING.slug))

    after("gaming", "/stop", "and how do i turn it off?", edition=live(search=search))

    assert search.queries[-1].near == ()


def test_stop_ends_neutrally_although_nothing_may_be_deleted_or_edited() -> None:
    refusal = MessageRefusedError()
    messenger = FakeMessenger(refuses_edits=refusal, refuses_deletes=refusal)

    assert "48 hours" in after("gaming", "/stop", messenger=messenger).text


def test_messages_older_than_48_hours_are_not_asked_to_be_deleted() -> None:
    async def conversation() -> list[int]:
        async with the_bot(live()) as chats:
            await chats.write("gaming")
            await asyncio.sleep(timedelta(hours=49).total_seconds())
            await chats.write("/stop")
            return chats.messenger.deleted

    assert in_virtual_time(conversation()) == [501]


def test_broken_triage_shows_the_card() -> None:
    assert "Call 999 now." in after("hello", edition=live(triage=BrokenTriage())).text


def test_a_fault_of_our_own_is_answered_with_999_and_logged_without_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    without_lead = {name: reply for name, reply in WORDS.items() if name != "card_lead"}

    screen = after(f"{CANARY}", "a knife", edition=live(replies={"en": without_lead}))

    assert "If someone is in danger now, call 999" in screen.text
    assert CANARY not in caplog.text
    assert "AssistantError at conversation/canned.py:" in caplog.text


def test_a_chat_of_a_person_is_only_known_by_a_hash() -> None:
    async def conversation() -> str:
        async with the_bot(live()) as chats:
            await chats.write("gaming")
            return repr(vars(chats.desk._memory)) + repr(vars(chats.traces))

    assert str(A_PARENT) not in in_virtual_time(conversation())


def test_the_help_card_is_there_in_the_language_that_was_chosen() -> None:
    words = {"pl": {**WORDS, "card_lead": CannedReply("Mogę się mylić.")}, "en": WORDS}

    screen = after("/language", "!Polski", "/help", edition=live(replies=words))

    assert "Mogę się mylić." in screen.text
    assert press_of(screen, "Wyczyść ten czat") == "x"
