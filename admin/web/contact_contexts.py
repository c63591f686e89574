"""What the page of contacts to check receives, documented field by field."""

from dataclasses import dataclass

from admin.web.contexts import AdminFrame, Problem
from assistant.channels.web.parts import Link


@dataclass(frozen=True, slots=True)
class CheckView:
    """A contact to check: ``field`` is its name in the form, ``checked_on`` a day such as
    "2026-11-22", empty where nobody has checked it yet.
    """

    field: str
    name: str
    numbers: tuple[str, ...]
    web: Link | None
    checked_on: str
    is_due: bool
    is_on_a_card: bool
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class ContactsContext:
    """What is to be checked this week, and all others in the order of their turn; ``due`` counts
    those that nobody checked in the last quarter.
    """

    frame: AdminFrame
    this_week: tuple[CheckView, ...]
    later: tuple[CheckView, ...]
    due: int
    may_write: bool
    problems: tuple[Problem, ...]
