"""Telegram without Telegram: screens inspected like pages, and chats around one small edition."""

from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser
from typing import Any

from assistant.channels.planting import Counters
from assistant.channels.telegram.screens import (
    LONGEST_PRESS_BYTES,
    LONGEST_TEXT,
    NEUTRAL_CHARACTERS,
    Screen,
    length_of,
    shown_text,
)
from assistant.channels.telegram.services import TelegramServices
from assistant.channels.telegram.visit import Visit
from assistant.conversation.ports import CannedReply, LiveEdition
from tests.support.builders import OPEN_HOURS, REPLIES, a_live_edition
from tests.support.fakes import FakeCounter
from tests.support.live import CATALOGUES

TELEGRAM_TAGS = {"b", "i", "a", "code", "pre"}
TELLING_WORDS = (
    "abus",
    "violen",
    "suicid",
    "sex",
    "nude",
    "porn",
    "groom",
    "rape",
    "hurt",
    "harm",
    "hit",
    "child",
    "kid",
    "school",
    "police",
    "danger",
    "safeguard",
    "999",
    "przemoc",
    "dzieck",
    "niebezpiecz",
    "policj",
    "krzywd",
)
"""What the preview on a locked screen must not show, in the languages that are offered."""

MOST_ROWS = 100
WORDS = {
    **REPLIES,
    "card_lead": CannedReply("I may have got it wrong."),
    "held_channel": CannedReply("Approved: held_channel."),
    "held_page": CannedReply("Approved: held_page."),
}


class TagReader(HTMLParser):
    """Complain about every tag that Telegram does not know or that is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TELEGRAM_TAGS
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        assert all((value or "").startswith("https://") for _, value in attrs)
        self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag


def inspected(screen: Screen) -> Screen:
    """Check all that holds for every message, whatever the test is about."""
    assert 0 < length_of(screen.text) <= LONGEST_TEXT
    reader = TagReader()
    reader.feed(screen.text)
    reader.close()
    assert reader.opened == []
    presses = [button.press for row in screen.rows for button in row]
    assert all(0 < len(press.encode()) <= LONGEST_PRESS_BYTES for press in presses)
    assert all(button.label.strip() for row in screen.rows for button in row)
    assert all(screen.rows)
    assert len(presses) <= MOST_ROWS
    return screen


def telling_words(screen: Screen) -> list[str]:
    """Name what the preview of a message would give away."""
    preview = shown_text(screen.text)[:NEUTRAL_CHARACTERS].casefold()
    return [word for word in TELLING_WORDS if word in preview]


def labels(screen: Screen) -> list[str]:
    return [button.label for row in screen.rows for button in row]


def presses(screen: Screen) -> list[str]:
    return [button.press for row in screen.rows for button in row]


def press_of(screen: Screen, label: str) -> str:
    """Give the data of the button with this label."""
    found = [each.press for row in screen.rows for each in row if each.label.startswith(label)]
    assert len(found) == 1, f"{label!r} is not one of {labels(screen)}"
    return found[0]


def a_telegram_edition(*pages: Any, **changes: Any) -> LiveEdition:
    """The plain edition with the canned replies that the channel needs."""
    plain = a_live_edition(*pages, replies={"en": WORDS})
    return replace(plain, **changes)


def telegram_services(live: LiveEdition | None = None, **changes: Any) -> TelegramServices:
    """Hand the channel an edition, or the plain one, at half past ten of a working day."""
    edition = live or a_telegram_edition()
    plain: dict[str, Any] = {
        "live": lambda: edition,
        "counters": Counters(changes.pop("counter", FakeCounter())),
        "catalogues": CATALOGUES,
        "claims": lambda _number: True,
        "clock": lambda: OPEN_HOURS,
        "web_url": "https://help.example",
    }
    return TelegramServices(**{**plain, **changes})


def a_visit(
    live: LiveEdition | None = None, *, tag: str = "en", at: datetime = OPEN_HOURS
) -> Visit:
    return telegram_services(live, clock=lambda: at).visit(tag)
