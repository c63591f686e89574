"""Ask, after an answer, whether it helped and what comes next; never beside a help card.

Nor while the line to help is still there, for three turns after one.
"""

from dataclasses import replace

from assistant.conversation.feedback import next_question
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition
from assistant.conversation.reply import FeedbackPart
from assistant.conversation.turn import Turn


def ask_back(turn: Turn, _live: LiveEdition) -> Turn:
    """Add the question that this conversation has not answered yet, and thanks for an answer."""
    reply = turn.reply
    if reply is None or reply.card is not None:
        return turn
    given = turn.message.action if turn.outcome is Outcome.FEEDBACK_GIVEN else None
    may_ask = reply.page is not None and not reply.help_line
    question = next_question(reply.context) if may_ask else None
    if question is None and given is None:
        return turn
    return replace(turn, reply=replace(reply, feedback=FeedbackPart(question, given)))
