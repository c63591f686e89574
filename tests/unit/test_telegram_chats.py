"""What is said next: commands, words and buttons of a chat, and what is paused."""

import pytest

from assistant.channels.telegram.screens import Screen, shown_text
from assistant.channels.telegram.sending.messenger import MessageRefusedError
from assistant.conversation.ports import Band
from assistant.conversation.stopped import Part, PartKind, Stopped
from tests.support.messengers import FakeMessenger
from tests.support.telegram import labels, press_of
from tests.support.telegram_chats import the_bot
from tests.support.telegram_talks import CHAT, GAMING, after, live
from tests.support.virtual_time import in_virtual_time


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


def test_what_is_said_of_an_older_answer_leaves_that_answer_in_its_message() -> None:
    async def conversation() -> tuple[Screen, list[str]]:
        async with the_bot(live()) as chats:
            first = await chats.write("gaming")
            await chats.press("Messages and group chats")
            shown = await chats.press_data(press_of(first, "Partly"))
            return shown, [what for what, _, _ in chats.messenger.done]

    shown, done = in_virtual_time(conversation())

    assert GAMING.summary in shown_text(shown.text)
    assert "What will you do next?" in shown.text
    assert done == ["send", "edit 1001", "edit 1001"]


@pytest.mark.parametrize("data", ["f", "f|nothing", "f|nothing.helped:yes", "f|.helped:very"])
def test_feedback_on_a_page_that_nobody_knows_leads_back_to_the_beginning(data: str) -> None:
    async def conversation() -> Screen:
        async with the_bot(live()) as chats:
            return await chats.press_data(data)

    assert "Telegram can see this chat" in in_virtual_time(conversation()).text
