"""Reading an activity from written fields, the same for a form and for a row of a file."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from admin.activities.activity import (
    Activity,
    AgencyType,
    Audience,
    Change,
    Evaluation,
    FollowUp,
    Kind,
)
from assistant.safety.identifiers import identifiers_in

FIELDS = (
    "kind",
    "held_on",
    "subject",
    "audience",
    "booked",
    "attended",
    "agencies",
    "outcomes",
    "answered",
    "before",
    "after",
    "followed_up",
    "changed",
    "change",
    "confidence",
    "note",
)
EVALUATION = ("answered", "before", "after")
FOLLOW_UP = ("followed_up", "changed", "change", "confidence")
LONGEST_SUBJECT = 100
LONGEST_NOTE = 200
FIRST_YEAR = 2000
BETWEEN_OUTCOMES = "|"
_COUNT = re.compile(r"\d{1,5}", re.ASCII)
_MEAN = re.compile(r"[1-4](?:\.\d)?|5(?:\.0)?", re.ASCII)
_TWO_NAMES = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")

Choice = TypeVar("Choice", bound=StrEnum)
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a field, and what to do; ``field`` is one of ``FIELDS``."""

    field: str
    text: str


def read_activity(
    written: Mapping[str, str], today: date, outcomes: Collection[str] = ()
) -> Activity | tuple[Fault, ...]:
    """Read an activity, or tell everything that is wrong with it.

    Fields that were not sent are empty; dates are year-month-day; agencies are written as
    ``police: 4; health: 7``. ``outcomes`` are those that it may serve, written with ``|`` between
    them.
    """
    reading = _Reading(written)
    activity = Activity(
        kind=reading.field("kind", lambda text: _chosen(text, Kind)) or Kind.WORKSHOP,
        held_on=reading.field("held_on", lambda text: _day(text, today)) or today,
        subject=reading.field("subject", lambda text: _short(text, LONGEST_SUBJECT)) or "",
        audience=reading.field("audience", lambda text: _chosen(text, Audience)) or Audience.MIXED,
        attended=reading.field("attended", _count) or 0,
        booked=reading.optional("booked", _count),
        agencies=reading.optional("agencies", _agencies) or (),
        outcomes=reading.optional("outcomes", lambda text: _outcomes(text, outcomes)) or (),
        evaluation=_evaluation(reading),
        follow_up=_follow_up(reading),
    )
    return tuple(reading.faults) or tuple(_contradictions(activity)) or activity


def _contradictions(activity: Activity) -> Iterator[Fault]:
    evaluation, later = activity.evaluation, activity.follow_up
    if sum(count for _, count in activity.agencies) > activity.attended:
        yield Fault("agencies", "More people came from agencies than came at all")
    if evaluation and not 0 < evaluation.answered <= activity.attended:
        yield Fault("answered", "Between one person and all who came can have answered")
    if later and not 0 < later.answered <= activity.attended:
        yield Fault("followed_up", "Between one person and all who came can have answered")
    if later and later.changed is not None and later.changed > later.answered:
        yield Fault("changed", "More people changed something than answered")
    if later and later.changed and later.change is Change.NOTHING_YET:
        yield Fault("change", "Choose what most of those who changed something named")


def names_in(activity: Activity) -> tuple[str, ...]:
    """Name the fields that look as if they told who somebody is; it errs towards warning."""
    note = activity.follow_up.note if activity.follow_up else ""
    seems = {
        "subject": bool(identifiers_in(activity.subject)),
        "note": bool(identifiers_in(note) or _TWO_NAMES.search(note)),
    }
    return tuple(name for name, is_seen in seems.items() if is_seen)


class _Reading:
    """The fields that were written, and the faults found in them so far."""

    def __init__(self, written: Mapping[str, str]) -> None:
        self._written = written
        self.faults: list[Fault] = []

    def text(self, name: str) -> str:
        return self._written.get(name, "").strip()

    def report(self, name: str, text: str) -> None:
        self.faults.append(Fault(name, text))

    def field(self, name: str, read: Callable[[str], Read]) -> Read | None:
        """Read a field; the message of a ``ValueError`` becomes a fault."""
        try:
            return read(self.text(name))
        except ValueError as wrong:
            self.report(name, str(wrong))
            return None

    def optional(self, name: str, read: Callable[[str], Read]) -> Read | None:
        return self.field(name, read) if self.text(name) else None

    def has_any(self, names: tuple[str, ...]) -> bool:
        return any(self.text(name) for name in names)


def _evaluation(reading: _Reading) -> Evaluation | None:
    if not reading.has_any(EVALUATION):
        return None
    answered = reading.field("answered", _count)
    before, after = reading.field("before", _tenths), reading.field("after", _tenths)
    return Evaluation(answered or 0, before or 0, after or 0)


def _follow_up(reading: _Reading) -> FollowUp | None:
    note = reading.optional("note", lambda text: _short(text, LONGEST_NOTE))
    if not reading.has_any((*FOLLOW_UP, "note")):
        return None
    answered = reading.field("followed_up", _count)
    changed = reading.optional("changed", _count)
    change = reading.field("change", lambda text: _chosen(text, Change))
    confidence = reading.field("confidence", _tenths)
    named = change or Change.NOTHING_YET
    return FollowUp(answered or 0, named, confidence or 0, note or "", changed)


def _chosen(text: str, vocabulary: type[Choice]) -> Choice:
    found = [each for each in vocabulary if each.value.casefold() == text.casefold()]
    if not found:
        raise ValueError(f"Choose one of: {', '.join(vocabulary)}")
    return found[0]


def _day(text: str, today: date) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError("Write the date as year-month-day, such as 2026-11-26") from None
    if not day.year >= FIRST_YEAR or day > today:
        raise ValueError(f"The date must lie between {FIRST_YEAR} and today")
    return day


def _short(text: str, longest: int) -> str:
    if not 0 < len(text) <= longest or not text.isprintable():
        raise ValueError(f"Write one line of at most {longest} characters")
    return text


def _count(text: str) -> int:
    if not _COUNT.fullmatch(text):
        raise ValueError("Write a whole number, such as 25")
    return int(text)


def _tenths(text: str) -> int:
    if not _MEAN.fullmatch(text):
        raise ValueError("Write a mean from 1 to 5, such as 3.4")
    return round(float(text) * 10)


def _agencies(text: str) -> tuple[tuple[AgencyType, int], ...]:
    found = [_agency(part) for part in text.split(";") if part.strip()]
    if len({agency for agency, _ in found}) < len(found):
        raise ValueError("An agency stands twice")
    return tuple(found)


def _outcomes(text: str, known: Collection[str]) -> tuple[str, ...]:
    found = {part.strip() for part in text.split(BETWEEN_OUTCOMES)}
    if not found <= set(known):
        between = f" {BETWEEN_OUTCOMES} "
        raise ValueError(f"Choose among the desired outcomes: {between.join(sorted(known))}")
    return tuple(sorted(found))


def _agency(text: str) -> tuple[AgencyType, int]:
    name, _, count = text.rpartition(":")
    return _chosen(name.strip(), AgencyType), _count(count.strip())
