"""Give the holding card for what is stopped; a help card goes before it, always."""

from dataclasses import replace

from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition
from assistant.conversation.turn import CARDS, Turn

CHANNEL_REPLY = "held_channel"
PAGE_REPLY = "held_page"
SAID_WITHOUT_PAGES = frozenset({Outcome.PASTED_MESSAGE, Outcome.HARMFUL_REQUEST_DECLINED})


def hold_channel(turn: Turn, live: LiveEdition) -> Turn:
    """End every turn of a stopped channel that has no help card."""
    if turn.outcome in CARDS or not live.stopped.has_channel(turn.message.channel):
        return turn
    return _held(turn, CHANNEL_REPLY)


def hold_page(turn: Turn, live: LiveEdition) -> Turn:
    """End a turn whose answer is a stopped page; such a page is no choice either.

    What was pasted or declined stays as it is without its page, and a help card without the page
    below it.
    """
    shown = turn.pages[:1] if turn.has_answer else turn.pages
    is_stopped = bool(shown) and all(live.stopped.has_page(slug) for slug in shown)
    if turn.outcome in CARDS or turn.outcome in SAID_WITHOUT_PAGES or not is_stopped:
        return turn
    return _held(turn, PAGE_REPLY)


def _held(turn: Turn, reply: str) -> Turn:
    return replace(turn, outcome=Outcome.HELD, reply_id=reply, pages=(), has_answer=False)
