"""Where a practitioner stands in the navigator, and the buttons that lead on from there."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from assistant.channels.telegram.presses import BETWEEN, PressKind, button
from assistant.channels.telegram.screens import Button, Screen
from assistant.channels.telegram.ticked import Ticked
from assistant.channels.telegram.views.fitting import joined
from assistant.channels.telegram.views.markup import Block
from assistant.channels.telegram.views.menus import around_rows
from assistant.channels.telegram.views.neutral import opening_blocks
from assistant.channels.telegram.views.tools import danger_blocks
from assistant.channels.telegram.visit import Visit
from assistant.conversation.navigating import Navigation
from assistant.conversation.ports import Suggestions
from assistant.pathways.levels import framework_of
from assistant.pathways.thresholds import Framework, Indicator, Thresholds


class Op(StrEnum):
    """What a button of the navigator asks for; the value is what stands first in its data."""

    BEGIN = ""
    STANDING = "h"
    BY_THEME = "t"
    BY_DOMAIN = "d"
    ELSE = "o"
    LIST = "g"
    TICK = "x"
    DESCRIBE = "e"
    SUGGESTED = "s"
    AGE = "a"
    AREA = "w"
    FRAMEWORK = "f"
    LEVEL = "l"
    RECORD = "r"
    CLEAR = "c"


Rows = tuple[tuple[Button, ...], ...]

OPS = {op.value: op for op in Op}
UNBORN = "u"
UNKNOWN = "n"
"""What stands for an age that is no number; an area or words not chosen are unknown too."""

SUGGESTED_LIST = "s"
"""Stands in the place of a list's code for what was suggested."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What every screen of the navigator is made from.

    ``area`` is the id of the place where the child lives, None where nobody has said.
    """

    found: Navigation
    framework: Framework
    area: str | None
    visit: Visit

    @property
    def thresholds(self) -> Thresholds:
        """The thresholds of the edition."""
        return self.found.thresholds

    @property
    def serious(self) -> tuple[Indicator, ...]:
        """The signs ticked of which each asks for 999 and the front door at once."""
        return self.found.assessment.serious if self.found.assessment else ()

    @property
    def suggestions(self) -> Suggestions | None:
        """The signs that the last description sounded like, None before one."""
        return self.found.suggestions

    @property
    def opening(self) -> tuple[Block, ...]:
        """Begin a screen neutrally, or with 999 as long as a serious sign is ticked."""
        return danger_blocks(self.visit) if self.serious else opening_blocks(self.visit)


def standing_of(found: Navigation, ticked: Ticked, area: str | None, visit: Visit) -> Standing:
    """Put together where a practitioner stands."""
    framework = framework_of(found.thresholds, ticked.framework)
    return Standing(found, framework, area, visit)


def level_row(label: str, op: Op, *codes: str, number: int = 0) -> tuple[Button, ...]:
    """Make a row of one button of the navigator."""
    return button(label, PressKind.LEVELS, BETWEEN.join((op.value, *codes)), number)


def list_row(label: str, code: str, number: int = 0) -> tuple[Button, ...]:
    """Lead to a screen of a list, or of what was suggested."""
    if code == SUGGESTED_LIST:
        return level_row(label, Op.SUGGESTED, number=number)
    return level_row(label, Op.LIST, code, number=number)


def hub_row(visit: Visit) -> tuple[Button, ...]:
    """Lead to what has been ticked so far."""
    return level_row(visit.gettext("What is ticked so far"), Op.STANDING)


def answer_row(visit: Visit) -> tuple[Button, ...]:
    """Ask for the range."""
    return level_row(visit.gettext("Show the level of need"), Op.LEVEL)


def framed(blocks: Iterable[Block], rows: Rows, standing: Standing) -> Screen:
    """Put the ways that stand under every screen of the navigator under one."""
    visit = standing.visit
    shown = tuple(row for row in rows if row)
    return Screen(
        joined(blocks),
        (*shown, hub_row(visit), *around_rows(visit)),
        is_card=bool(standing.serious),
    )
