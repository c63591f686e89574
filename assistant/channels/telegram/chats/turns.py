"""One turn of a chat: what came, what is known, and what is to be said."""

from dataclasses import dataclass, replace

from assistant.channels.telegram.chats.incoming import Incoming
from assistant.channels.telegram.chats.remembered import NOTHING, Remembered
from assistant.channels.telegram.screens import Screen
from assistant.channels.telegram.views.markup import Block
from assistant.channels.telegram.views.replies import reply_screen
from assistant.channels.telegram.visit import Visit
from assistant.conversation.actions import Action
from assistant.conversation.message import Channel, IncomingMessage
from assistant.conversation.pipeline import answer
from assistant.conversation.ports import UsageCounter


@dataclass(frozen=True, slots=True)
class Turn:
    """What a reply is made from; ``remembered`` is that of the turns before."""

    incoming: Incoming
    remembered: Remembered
    visit: Visit
    counter: UsageCounter


@dataclass(frozen=True, slots=True)
class Said:
    """What is said, and what is remembered for the next turn.

    ``clears`` asks for every message of the chat to be deleted, as far as that is allowed.
    """

    screen: Screen
    remembered: Remembered
    clears: bool = False


def no_longer_awaiting(turn: Turn) -> Turn:
    """Take what is typed next for a question again: somebody went on to something else."""
    ticked = turn.remembered.ticked
    if ticked is None or not ticked.awaits_words:
        return turn
    settled = replace(ticked, awaits_words=False)
    return replace(turn, remembered=replace(turn.remembered, ticked=settled))


def said(turn: Turn, screen: Screen) -> Said:
    """Say something that leaves the conversation as it was."""
    return Said(screen, turn.remembered)


def forgotten(screen: Screen) -> Said:
    """Say a last thing, remember nothing, and clear the chat."""
    return Said(screen, NOTHING, clears=True)


def asked(
    turn: Turn, text: str = "", action: Action | None = None, notice: tuple[Block, ...] = ()
) -> Said:
    """Hand words or an action to the core, and say its reply; ``notice`` comes under it."""
    message = IncomingMessage(
        text=text,
        locale=turn.visit.tag,
        channel=Channel.TELEGRAM,
        received_at=turn.visit.at,
        context=turn.remembered.context,
        action=action,
    )
    reply = answer(message, turn.visit.live, turn.counter)
    remembered = replace(turn.remembered, context=reply.context)
    return Said(reply_screen(reply, turn.visit, notice), remembered)
