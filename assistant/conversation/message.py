"""What a channel hands to the core."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assistant.conversation.context import NEW_CONVERSATION, Context
from assistant.guidance.page import Audience


class Channel(StrEnum):
    """Where a message came from; the core counts it and never acts on it."""

    WEB = "web"
    API = "api"
    TELEGRAM = "telegram"
    EVALUATION = "evaluation"


class ActionKind(StrEnum):
    """What a button asks for."""

    SHOW_PAGE = "page"
    NONE_OF_THESE = "none"
    NEED_HELP_NOW = "help"
    ABOUT_SOMEONE_ELSE = "other"
    ASKED_FOR_INFORMATION = "information"
    SWITCH_AUDIENCE = "audience"
    SWITCH_AREA = "area"


@dataclass(frozen=True, slots=True)
class Action:
    """A button press; ``value`` is a page's slug, an audience or an area, empty for the rest."""

    kind: ActionKind
    value: str = ""


AUDIENCES = frozenset(audience.value for audience in Audience)
ACTIONS = {kind.value: kind for kind in ActionKind}


def parse_action(written: str | None) -> Action | None:
    """Read a button's value such as ``page:e-safety/gaming``; an unknown one counts as none."""
    name, _, value = (written or "").partition(":")
    kind = ACTIONS.get(name)
    if kind is None or (kind is ActionKind.SWITCH_AUDIENCE and value not in AUDIENCES):
        return None
    return Action(kind, value)


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """One turn of a person: words, or a button, never kept after the reply.

    ``text`` is raw, exactly as received. ``audience`` and ``area`` are set only when the person
    has just chosen them. ``received_at`` is aware; opening hours are told for that moment.
    """

    text: str
    locale: str
    channel: Channel
    received_at: datetime
    context: Context = NEW_CONVERSATION
    action: Action | None = None
    audience: Audience | None = None
    area: str | None = None
