"""What differs between two wordings of a document that is a list of entries, by their ids."""

from calendar import day_name
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import time
from enum import StrEnum
from functools import singledispatch
from typing import Any

from assistant.guidance.hours import Span, Weekly


class Standing(StrEnum):
    """What happened to an entry, as a mark beside it; empty where nothing did."""

    NEW = "new"
    CHANGED = "changed"
    TAKEN_OUT = "taken out"
    SAME = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry in both wordings; ``before`` or ``after`` is None where it was not there."""

    id: str
    before: Any
    after: Any

    @property
    def standing(self) -> Standing:
        """Say what happened to it."""
        if self.before is None:
            return Standing.NEW
        if self.after is None:
            return Standing.TAKEN_OUT
        return Standing.SAME if self.before == self.after else Standing.CHANGED


def entries_of(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Entry, ...]:
    """Pair the entries of two wordings: those that differ first, each in the order of its file."""
    ids = dict.fromkeys((*after, *before))
    entries = (Entry(each, before.get(each), after.get(each)) for each in ids)
    return tuple(sorted(entries, key=lambda entry: entry.standing is Standing.SAME))


def changed_fields(entry: Entry) -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the lines before and after of each field that differs, by the name of the field."""
    before, after = fields_of(entry.before), fields_of(entry.after)
    names = dict.fromkeys((*before, *after))
    both = {name: (before.get(name, ()), after.get(name, ())) for name in names}
    return {name: lines for name, lines in both.items() if lines[0] != lines[1]}


def fields_of(value: Any) -> Mapping[str, tuple[str, ...]]:
    """Say a value field by field, in lines; a field that says nothing has none.

    A value is a mapping from names, or a dataclass; None has no fields.
    """
    if isinstance(value, Mapping):
        named = dict(value)
    elif is_dataclass(value):
        named = {each.name: getattr(value, each.name) for each in fields(value)}
    else:
        named = {}
    return {str(name).replace("_", " "): lines_of(held) for name, held in named.items()}


def lines_of(value: Any) -> tuple[str, ...]:
    """Say a value in lines: one for each of a list."""
    if isinstance(value, tuple):
        return tuple(map(words_of, value))
    if isinstance(value, Mapping):
        return tuple(f"{name}: {words_of(held)}" for name, held in value.items())
    words = words_of(value)
    return (words,) if words else ()


@singledispatch
def words_of(value: Any) -> str:
    """Say a value in one line; nothing for what is not there."""
    if value is None:
        return ""
    if not is_dataclass(value):
        return str(value)
    named = ((name, ", ".join(lines)) for name, lines in fields_of(value).items())
    said = "; ".join(f"{name}: {lines}" for name, lines in named if lines)
    return said or type(value).__name__.casefold()


@words_of.register
def _(value: bool) -> str:  # noqa: FBT001 - it is a value here
    return "yes" if value else "no"


@words_of.register
def _(value: time) -> str:
    return f"{value:%H:%M}"


@words_of.register
def _(value: tuple) -> str:  # type: ignore[type-arg]
    return ", ".join(map(words_of, value))


@words_of.register
def _(value: Span) -> str:
    return f"{words_of(value.opens)} to {words_of(value.closes)}"


@words_of.register
def _(value: Weekly) -> str:
    days = zip(day_name, value.days, strict=True)
    open_days = "; ".join(f"{day} {words_of(spans)}" for day, spans in days if spans)
    return f"{open_days}; bank holidays: {value.bank_holidays}"
