"""One small edition on Telegram, and conversations with it."""

from typing import Any

from assistant.channels.telegram.screens import Screen
from assistant.conversation.ports import Band, LiveEdition
from tests.support.builders import DANGER, WORRY, a_page
from tests.support.fakes import FakeSearch, FakeTriage, found
from tests.support.telegram import a_telegram_edition
from tests.support.telegram_chats import Chats, the_bot
from tests.support.virtual_time import in_virtual_time

GAMING = a_page(related=("e-safety/chat",))
CHAT = a_page("e-safety/chat", title="Messages and group chats", discreet=True)
TRIAGE = FakeTriage({"a knife": DANGER, "a worry": WORRY})
LATE = Screen("Sorry for the delay. Send anything to go on.")


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
