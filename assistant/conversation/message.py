"""What a channel hands to the core."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assistant.conversation.actions import Action
from assistant.conversation.context import NEW_CONVERSATION, Context
from assistant.guidance.page import Audience


class Channel(StrEnum):
    """Where a message came from; the core counts it and never acts on it."""

    WEB = "web"
    API = "api"
    TELEGRAM = "telegram"
    EVALUATION = "evaluation"


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
