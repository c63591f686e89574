"""One message as Telegram takes it: HTML of bounded length, and rows of buttons under it."""

import re
from dataclasses import dataclass
from html import unescape

LONGEST_TEXT = 4_096
LONGEST_PRESS_BYTES = 64
NEUTRAL_CHARACTERS = 120
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; ``press`` comes back when it is pressed, at most 64 bytes."""

    label: str
    press: str


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: ``text`` is HTML of the few tags that Telegram knows, ``rows`` its buttons.

    ``is_card`` says that it carries a help card, which goes before every other message.
    """

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    is_card: bool = False


def length_of(html: str) -> int:
    """Measure a text in the units that Telegram counts, UTF-16; tags are counted as well.

    Telegram counts what is left after the tags are read (Bot API, sendMessage), so that this is
    never too little.
    """
    return len(html.encode("utf-16-le")) // 2


def shown_text(html: str) -> str:
    """Give the words of a message as a person or a preview sees them."""
    return unescape(TAG.sub("", html))
