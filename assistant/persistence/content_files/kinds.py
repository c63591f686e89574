"""Kinds of scalar that a field can hold: how each is read, and what to say if it cannot be."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)

_WHOLE_NUMBER = re.compile(r"[1-9]\d{0,3}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Kind(Generic[Value]):
    """One kind of scalar.

    ``read`` raises ``ValueError`` for text that is not of this kind. ``stand_in`` takes the place
    of a value that could not be read, until the errors of the file are raised.
    """

    name: str
    read: Callable[[str], Value]
    stand_in: Value
    remedy: str


def choice(vocabulary: type[Choice]) -> Kind[Choice]:
    """Make the kind that holds one word of a closed vocabulary."""
    words = tuple(vocabulary)
    return Kind("one of the words allowed here", vocabulary, words[0], f"Use {', '.join(words)}")


def _day(written: str) -> date:
    if not _DAY.fullmatch(written):
        raise ValueError(written)
    return date.fromisoformat(written)


def _truth(written: str) -> bool:
    if written not in ("true", "false"):
        raise ValueError(written)
    return written == "true"


def _whole_number(written: str) -> int:
    if not _WHOLE_NUMBER.fullmatch(written):
        raise ValueError(written)
    return int(written)


TEXT = Kind("text", str, "", "Write it in quotation marks")
DAY = Kind("a date", _day, date.min, "Write year-month-day, as 2026-11-22")
WHOLE_NUMBER = Kind("a whole number", _whole_number, 1, "Write it in digits, from 1 to 9999")
TRUTH = Kind("true or false", _truth, stand_in=False, remedy="Write true or false")
