"""Canned replies: approved words for what no page says."""

from assistant.conversation.ports import CannedReply, LiveEdition
from assistant.guidance.errors import AssistantError


def canned_reply(live: LiveEdition, name: str, locale: str) -> CannedReply:
    """Find a canned reply, in English where the language has none.

    Raises:
        AssistantError: the edition has no such reply; show the people to call and mend it.
    """
    replies = live.replies.get(locale) or live.replies["en"]
    if name not in replies:
        raise AssistantError(f"the edition has no reply {name!r}")
    return replies[name]
