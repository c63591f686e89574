"""Following one message through the steps, for staff who ask why it got its reply."""

from itertools import accumulate

from assistant.conversation.message import IncomingMessage
from assistant.conversation.pipeline import STEPS, begin
from assistant.conversation.ports import LiveEdition
from assistant.conversation.turn import Turn


def trace(message: IncomingMessage, live: LiveEdition) -> tuple[Turn, ...]:
    """Give the turn as each step left it, in the order of ``STEPS``; nothing is counted.

    Raises:
        Exception: whatever breaks in a step; a person would get the error card.
    """
    turns = accumulate(STEPS, lambda turn, step: step(turn, live), initial=begin(message))
    return tuple(turns)[1:]
