"""Search the edition."""

from dataclasses import replace

from assistant.conversation.ports import LiveEdition
from assistant.conversation.turn import Turn


def retrieve(turn: Turn, live: LiveEdition) -> Turn:
    """Add what the search found, when there is something to search for."""
    if turn.query is None:
        return turn
    return replace(turn, found=live.search.search(turn.query))
