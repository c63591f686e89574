"""What buttons carry, in at most 64 bytes: short names and codes, never words of a person."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from assistant.channels.telegram.screens import LONGEST_PRESS_BYTES, Button

HIGHEST_NUMBER = 999
CODE_BYTES = 4
BETWEEN = "."
"""Stands between the parts of a value."""


class PressKind(StrEnum):
    """What a button asks for; the value is what stands in its data."""

    SHOW_PAGE = "p"
    READ_PAGE = "r"
    ACTION = "d"
    TOPICS = "t"
    TOOL = "g"
    LEVELS = "n"
    PROTOCOL = "a"
    CHOOSE_AUDIENCE = "w"
    CHOOSE_AREA = "y"
    CHOOSE_LANGUAGE = "l"
    FEEDBACK = "f"
    STOP = "x"


KINDS = {kind.value: kind for kind in PressKind}


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed.

    ``value`` is a code, an action as the core writes it, both with a point between them, or a
    language, empty for the rest;
    ``number`` counts the screens of what is longer than one, from 0.
    """

    kind: PressKind
    value: str = ""
    number: int = 0


def written_press(press: Press) -> str:
    """Write a press as the data of a button; ``read_press`` reads it back."""
    number = str(press.number) if press.number else ""
    return f"{press.kind.value}|{press.value}|{number}".rstrip("|")


def read_press(data: str) -> Press | None:
    """Read the data of a button; that of another release or another bot counts as none."""
    name, _, rest = data.partition("|")
    value, _, number = rest.partition("|")
    kind = KINDS.get(name)
    if kind is None or not (number == "" or (number.isascii() and number.isdecimal())):
        return None
    return Press(kind, value, min(int(number or "0"), HIGHEST_NUMBER))


def code_of_id(name: str) -> str:
    """Name something of the content by a short code that does not say what it is about."""
    return hashlib.blake2b(name.encode(), digest_size=CODE_BYTES).hexdigest()


def button(label: str, kind: PressKind, value: str = "", number: int = 0) -> tuple[Button, ...]:
    """Make a row of one button, or none where its data would be too long for Telegram."""
    press = written_press(Press(kind, value, number))
    if len(press.encode()) > LONGEST_PRESS_BYTES:
        return ()
    return (Button(label, press),)
