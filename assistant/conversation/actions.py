"""Buttons: what they ask for, and how every channel writes them down."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.guidance.page import Audience


class ActionKind(StrEnum):
    """What a button asks for."""

    SHOW_PAGE = "page"
    NONE_OF_THESE = "none"
    NEED_HELP_NOW = "help"
    ABOUT_SOMEONE_ELSE = "other"
    ASKED_FOR_INFORMATION = "information"
    SWITCH_AUDIENCE = "audience"
    SWITCH_AREA = "area"
    HELPED = "helped"
    NEXT_STEP = "next"


@dataclass(frozen=True, slots=True)
class Action:
    """A button press; ``value`` is a slug, an audience, an area or a feedback, else empty."""

    kind: ActionKind
    value: str = ""


ACTIONS = {kind.value: kind for kind in ActionKind}
WITH_VALUE = frozenset(
    {
        ActionKind.SHOW_PAGE,
        ActionKind.SWITCH_AUDIENCE,
        ActionKind.SWITCH_AREA,
        ActionKind.HELPED,
        ActionKind.NEXT_STEP,
    }
)
AUDIENCES = frozenset(audience.value for audience in Audience)


def read_action(written: str | None) -> Action | None:
    """Read a button's value such as ``page:e-safety/gaming``; an unknown one counts as none."""
    name, _, value = (written or "").partition(":")
    kind = ACTIONS.get(name)
    if kind is None or (kind in WITH_VALUE) != bool(value):
        return None
    if kind is ActionKind.SWITCH_AUDIENCE and value not in AUDIENCES:
        return None
    return Action(kind, value)


def written_action(action: Action) -> str:
    """Write an action as the value of a button; ``read_action`` reads it back."""
    return f"{action.kind.value}:{action.value}" if action.value else action.kind.value
