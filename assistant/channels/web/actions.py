"""Read the ``action`` of a pressed button; whatever is not one of ours is passed over."""

from assistant.conversation.message import Action, ActionKind
from assistant.guidance.page import Audience

PLAIN = frozenset(
    {
        ActionKind.NONE_OF_THESE,
        ActionKind.NEED_HELP_NOW,
        ActionKind.ABOUT_SOMEONE_ELSE,
        ActionKind.ASKED_FOR_INFORMATION,
    }
)
AUDIENCES = frozenset(audience.value for audience in Audience)


def read_action(field: str) -> Action | None:
    """Turn "page:e-safety/gaming", "none" or "audience:family" into an action, else None."""
    name, _, value = field.partition(":")
    try:
        kind = ActionKind(name)
    except ValueError:
        return None
    if (kind in PLAIN) == bool(value):
        return None
    if kind is ActionKind.SWITCH_AUDIENCE and value not in AUDIENCES:
        return None
    return Action(kind, value)


def written_action(action: Action) -> str:
    """Write an action as the value of a button; ``read_action`` reads it back."""
    return f"{action.kind.value}:{action.value}" if action.value else action.kind.value
