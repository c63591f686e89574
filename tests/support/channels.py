"""The same person on the web and on Telegram: she writes, reads, and presses what she sees."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, Protocol

from assistant.bootstrap import Services
from assistant.channels.telegram.screens import shown_text
from assistant.channels.telegram.services import TelegramServices
from tests.support.bot_api import FakeBotApi, a_channel, a_webhook, sent
from tests.support.pages import Fetched, Visitor
from tests.support.service import a_running_service
from tests.support.updates import a_message_update, a_press_update

PATIENCE_SECONDS = 120.0
CHATS = count(8_001)
NUMBERS = count(2**40)


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on the screen: its words, and what can be pressed."""

    text: str
    buttons: tuple[str, ...]


class PersonOnAChannel(Protocol):
    """Somebody who uses the service."""

    def begin(self) -> Shown:
        """See the first screen, as somebody who has never been there."""
        ...

    def ask(self, text: str) -> Shown:
        """Write a message and read the reply."""
        ...

    def press(self, label: str) -> Shown:
        """Press what begins with a label."""
        ...


class OnTheWeb:
    """A browser without scripts."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._page: Fetched | None = None

    def begin(self) -> Shown:
        return self._see(self._visitor.get("/"))

    def ask(self, text: str) -> Shown:
        chat = self._page if self._page and self._page.all("input", name="conversation") else None
        return self._see(self._visitor.ask(text, chat))

    def press(self, label: str) -> Shown:
        """Press a button, open what is folded up, or follow a link."""
        page = self._page
        assert page is not None
        chosen = next(each for each in self._pressable(page) if words_of(each).startswith(label))
        if chosen.tag == "button":
            return self._see(self._visitor.press(page, chosen.get("value", "")))
        if chosen.tag == "summary":
            return self._see(page)
        return self._see(self._visitor.get(chosen.get("href", "")))

    def _pressable(self, page: Fetched) -> list[Any]:
        return [*page.all("button", name="action"), *page.all("summary"), *page.all("a")]

    def _see(self, page: Fetched) -> Shown:
        self._page = page
        return Shown(page.text, tuple(words_of(each) for each in self._pressable(page)))


class OnTelegram:
    """A phone: ``say`` writes, ``touch`` presses under a message, ``read`` gives what was said."""

    def __init__(
        self,
        say: Callable[[int, str], None],
        touch: Callable[[int, int, str], None],
        read: Callable[[int], list[dict[str, Any]]],
    ) -> None:
        self._chat = next(CHATS)
        self._say, self._touch, self._read = say, touch, read
        self.messages: list[dict[str, Any]] = []

    def begin(self) -> Shown:
        self._chat, self.messages = next(CHATS), []
        return self.ask("/start")

    def ask(self, text: str) -> Shown:
        self._say(self._chat, text)
        return self._await_change()

    def press(self, label: str) -> Shown:
        message = self.messages[-1]
        found = [each for each in self._keys(message) if each["text"].startswith(label)]
        assert found, f"{label!r} is not one of {[each['text'] for each in self._keys(message)]}"
        self._touch(self._chat, message["message_id"], found[0]["callback_data"])
        return self._await_change()

    def open(self, *labels: str) -> Shown:
        """Press one label after another, each on the first screen of a list that has it."""
        shown = self.look()
        for label in labels:
            while "More" in shown.buttons and not self._offers(shown, label):
                shown = self.press("More")
            shown = self.press(label)
        return shown

    def look(self) -> Shown:
        """See what stands in the chat last."""
        message = self.messages[-1]
        return Shown(
            " ".join(shown_text(message["text"]).split()),
            tuple(each["text"] for each in self._keys(message)),
        )

    @staticmethod
    def _offers(shown: Shown, label: str) -> bool:
        return any(each.startswith(label) for each in shown.buttons)

    def _await_change(self) -> Shown:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self._read(self._chat) == self.messages and time.monotonic() < deadline:
            time.sleep(0.02)
        before, self.messages = self.messages, self._read(self._chat)
        assert before != self.messages, "no reply came"
        return self.look()

    @staticmethod
    def _keys(message: dict[str, Any]) -> list[dict[str, str]]:
        rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
        return [each for row in rows for each in row]


def words_of(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def telegram_services_of(services: Services, **changes: Any) -> TelegramServices:
    """Hand the channel what the web answers from, on the real clock."""
    plain: dict[str, Any] = {
        "live": services.current,
        "counters": services.web.counters,
        "catalogues": services.web.catalogues,
        "claims": lambda _: True,
        "clock": services.web.clock,
        "web_url": None,
    }
    return TelegramServices(**{**plain, **changes})


@contextmanager
def on_the_web(services: Services) -> Iterator[PersonOnAChannel]:
    with a_running_service(replace(services, watches=())) as visitor:
        yield OnTheWeb(visitor)


@contextmanager
def on_telegram(services: Services) -> Iterator[OnTelegram]:
    """Use the bot in this process, with the Bot API in memory."""
    api = FakeBotApi()
    channel = a_channel(telegram_services_of(services), api)
    with a_webhook(services, channel) as client:

        def say(chat: int, text: str) -> None:
            update = a_message_update(text, update_id=next(NUMBERS), chat=chat)
            update["message"]["date"] = int(time.time())
            assert sent(client, update) == 200

        def touch(chat: int, message_id: int, data: str) -> None:
            update = a_press_update(data, update_id=next(NUMBERS), chat=chat)
            update["callback_query"]["message"]["message_id"] = message_id
            assert sent(client, update) == 200

        yield OnTelegram(say, touch, lambda chat: standing(api, chat))


def standing(api: FakeBotApi, chat: int) -> list[dict[str, Any]]:
    """Follow the calls to what stands in a chat: sent, edited in place, deleted."""
    messages: dict[int, dict[str, Any]] = {}
    for place, call in enumerate(api.calls):
        if call.parameters.get("chat_id") != chat:
            continue
        if call.method == "deleteMessages":
            for message_id in call.parameters["message_ids"]:
                messages.pop(message_id, None)
        elif call.method in ("sendMessage", "editMessageText"):
            message_id = call.parameters.get("message_id", call.message_id)
            messages[message_id] = {**call.parameters, "message_id": message_id, "place": place}
    return list(messages.values())
