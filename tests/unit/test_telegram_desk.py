"""What becomes of an update: one reply, in its chat, whatever breaks."""

import asyncio
import logging
from datetime import timedelta
from typing import Any

import pytest

from assistant.channels.telegram.screens import Screen, shown_text
from assistant.channels.telegram.sending.messenger import MessageRefusedError
from assistant.conversation.ports import Band, CannedReply, LiveEdition
from assistant.conversation.stopped import Part, PartKind, Stopped
from tests.support.builders import DANGER, WORRY, a_page
from tests.support.fakes import BrokenTriage, FakeCounter, FakeSearch, FakeTriage, found
from tests.support.messengers import FakeMessenger
from tests.support.telegram import WORDS, a_telegram_edition, labels, press_of
from tests.support.telegram_chats import A_PARENT, Chats, ago, the_bot
from tests.support.virtual_time import in_virtual_time

GAMING = a_page(related=("e-safety/chat",))
CHAT = a_page("e-safety/chat", title="Messages and group chats", discreet=True)
TRIAGE = FakeTriage({"a knife": DANGER, "a worry": WORRY})
LATE = Screen("Sorry for the delay. Send anything to go on.")
CANARY = "zyqqx vorpal"


def live(*slugs: str, band: Band = Band.ANSWER, **changes: Any) -> LiveEdition:
    search = FakeSearch(found(*(slugs or (GAMING.slug,)), band=band))
    return a_telegram_edition(GAMING, CHAT, **{"triage": TRIAGE, "search": search, **changes})


def after(*texts: str, edition: LiveEdition | None = None, **changes: Any) -> Screen:
    """Write one message after another; what begins with ! is a button's label."""

    async def conversation() -> Screen:
        async with the_bot(edition or live(), **changes) as chats:
            for text in texts[:-1]:
                await say(chats, text)
            return await say(chats, texts[-1])

    return in_virtual_time(conversation())


async def say(chats: Chats, text: str) -> Screen:
    return await (chats.press(text[1:]) if text.startswith("!") else chats.write(text))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("/start", "Telegram can see this chat"),
        ("/start@our_bot", "Telegram can see this chat"),
        ("/START", "Telegram can see this chat"),
        ("/start nothing-of-ours", "Telegram can see this chat"),
        (f"/start {CHAT.code}", CHAT.summary),
        ("/help", "Call 999 now."),
        ("/topics", "Press what is nearest"),
        ("/language", "Languages"),
        ("/stop", "48 hours"),
        (" Stop ", "48 hours"),
        ("close", "48 hours"),
        ("/unknown", GAMING.summary),
        ("/stop a knife", GAMING.summary),
        ("/help it is a question", GAMING.summary),
        ("gaming", GAMING.summary),
        ("", "The approved words of empty_message."),
        ("lighthouse", "Call 999 now."),
    ],
)
def test_a_message_is_a_command_or_else_words(written: str, shown: str) -> None:
    assert shown in after(written).text


def test_a_deep_link_shows_its_page_and_who_sees_the_chat() -> None:
    text = after(f"/start {CHAT.code}").text

    assert CHAT.title in text
    assert "Telegram can see this chat" in text


def test_a_press_edits_the_message_in_place_and_a_message_gets_a_new_one() -> None:
    async def conversation() -> list[str]:
        async with the_bot(live()) as chats:
            await chats.write("gaming")
            await chats.press("Read the whole page")
            await chats.press("Short answer")
            return [what for what, _, _ in chats.messenger.done]

    assert in_virtual_time(conversation()) == ["send", "edit 1001", "edit 1001"]


def test_a_button_whose_message_can_no_longer_be_edited_is_answered_with_a_new_one() -> None:
    messenger = FakeMessenger(refuses_edits=MessageRefusedError())

    async def conversation() -> list[str]:
        async with the_bot(live(), messenger) as chats:
            await chats.press_data("t")
            return [what for what, _, _ in chats.messenger.done]

    assert in_virtual_time(conversation()) == ["send"]


@pytest.mark.parametrize(
    ("way", "shown"),
    [
        (("gaming", "!Read the whole page"), "Sit down together and agree on times."),
        (("gaming", "!Messages and group chats"), CHAT.title),
        (("gaming", "!Showing advice", "!young people"), "setting_changed"),
        (("gaming", "!Choose where you live", "!Kent"), "setting_changed"),
        (("gaming", "!Help now"), "Call 999 now."),
        (("gaming", "!Topics", "!Online", "!Messages and group chats"), CHAT.title),
        (("a worry", "!I was asking for information"), "Help is here."),
        (("a worry", "!It is about someone else"), "Thank you for saying this."),
        (("a worry", "!I need help now"), "Call 999 now."),
        (("/language", "!Polski"), "Napisz własnymi słowami"),
        (("/language", "!Polski", "/topics"), "Naciśnij to, co najbliższe"),
        (("gaming", "!Clear this chat"), "48 hours"),
    ],
)
def test_buttons_lead_on(way: tuple[str, ...], shown: str) -> None:
    assert shown in after(*way).text


def test_after_none_of_these_there_are_people() -> None:
    edition = live(GAMING.slug, CHAT.slug, band=Band.CHOICES)

    assert "none_of_these" in after("chat", "!None of these", edition=edition).text


def test_what_was_chosen_is_said_and_holds() -> None:
    screen = after("gaming", "!Choose where you live", "!Kent", "gaming")

    assert "Showing numbers for Kent. Change" in labels(screen)


@pytest.mark.parametrize(
    "data", ["", "z", "r|nothing", "p|nothing", "d|launch", "t|nothing", "l|xx"]
)
def test_an_old_or_foreign_button_is_answered_with_something_to_go_on(data: str) -> None:
    async def conversation() -> Screen:
        async with the_bot(live()) as chats:
            return await chats.press_data(data)

    screen = in_virtual_time(conversation())

    assert "Topics" in labels(screen)


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
        "audience:family",
        "language:en",
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


STOPPED = Stopped(frozenset({Part(PartKind.TELEGRAM)}))
PAGE_STOPPED = Stopped(frozenset({Part(PartKind.PAGE, GAMING.slug)}))


@pytest.mark.parametrize(
    "written",
    ["gaming", "/topics", f"/start {GAMING.code}", f"p|{GAMING.code}", f"r|{GAMING.code}", "t"],
)
def test_a_stopped_channel_shows_the_holding_card_for_everything_but_danger(written: str) -> None:
    async def conversation() -> Screen:
        async with the_bot(live(stopped=STOPPED)) as chats:
            if "|" in written or written == "t":
                return await chats.press_data(written)
            return await chats.write(written)

    text = in_virtual_time(conversation()).text

    assert "Approved: held_channel." in text
    assert GAMING.summary not in text
    assert "999" in text


@pytest.mark.parametrize("written", ["a knife", "/help", "lighthouse"])
def test_a_stopped_channel_still_answers_danger(written: str) -> None:
    assert "Call 999 now." in after(written, edition=live(stopped=STOPPED)).text


def test_a_stopped_channel_still_says_what_it_is_and_clears_a_chat() -> None:
    edition = live(stopped=STOPPED)

    assert "Telegram can see this chat" in after("/start", edition=edition).text
    assert "48 hours" in after("/stop", edition=edition).text


@pytest.mark.parametrize("data", [f"p|{GAMING.code}", f"r|{GAMING.code}", f"r|{GAMING.code}|1"])
def test_a_stopped_page_shows_the_holding_card_and_the_others_stay(data: str) -> None:
    async def conversation() -> tuple[str, str]:
        async with the_bot(live(stopped=PAGE_STOPPED)) as chats:
            held = await chats.press_data(data)
            other = await chats.press_data(f"r|{CHAT.code}")
            return shown_text(held.text), shown_text(other.text)

    held, other = in_virtual_time(conversation())

    assert "Approved: held_page." in held
    assert GAMING.summary not in held
    assert CHAT.title in other


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
