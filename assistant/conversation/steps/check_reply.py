"""Look at the finished reply once more before it leaves."""

from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition
from assistant.conversation.reply import Reply
from assistant.conversation.turn import Turn
from assistant.guidance.edition import Revision
from assistant.guidance.errors import AssistantError
from assistant.safety.judgement import Level

MOST_CHOICES = 3


class ReplyRefusedError(AssistantError):
    """A reply breaks a law of the service; the person gets the error card instead."""


def check_reply(turn: Turn, live: LiveEdition) -> Turn:
    """Let the reply pass when every part of it is approved and complete.

    Raises:
        ReplyRefusedError: a card is missing or names nobody, a page is not of this edition, there
            are too many choices, or the reply says nothing at all.
    """
    reply = turn.reply
    if reply is None:
        raise ReplyRefusedError("there is no reply")
    for problem, is_broken in _problems(reply, live):
        if is_broken:
            raise ReplyRefusedError(problem)
    return turn


def _problems(reply: Reply, live: LiveEdition) -> tuple[tuple[str, bool], ...]:
    shown = reply.page.revision if reply.page else None
    return (
        ("no card for a danger", reply.judgement.level is not Level.NONE and reply.card is None),
        ("a card without anybody to call", reply.card is not None and not reply.card.contacts),
        ("a page of another edition", shown is not None and not _is_published(shown, live)),
        ("too many choices", len(reply.choices) > MOST_CHOICES),
        (
            "nothing is said",
            not (reply.card or reply.page or reply.text or reply.choices)
            and reply.outcome is not Outcome.FEEDBACK_GIVEN,  # thanked for in a catalogue's words
        ),
    )


def _is_published(revision: Revision, live: LiveEdition) -> bool:
    page = revision.page
    return live.edition.revisions.get((page.locale, page.slug)) == revision
