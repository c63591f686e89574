"""Give talk about the service its own reply, where the search heard it by its meaning."""

from dataclasses import replace

from assistant.conversation.canned import canned_reply
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import Band, LiveEdition, SearchResult
from assistant.conversation.turn import Turn
from assistant.guidance.errors import AssistantError
from assistant.safety.judgement import Kind
from assistant.safety.suspicion import Harm

ANY_TIME = frozenset({"thanks", "are_you_human", "words_only"})
"""What is said after a page was shown as well; "is it free" may be asked of that page."""
BY_RULES_ALONE = frozenset({"insult", "never_mind"})
"""To the model "I am useless" sounds like "you are useless", and despair like giving up a chat."""


def hear_talk(turn: Turn, live: LiveEdition) -> Turn:
    """End the turn with the reply to what is surely talk, before danger is looked for again.

    A card that the raw message raised stays, and so does whatever else ended the turn.
    """
    is_sure = turn.found is not None and turn.found.talk is not None and turn.found.talk.is_sure
    return _answered(turn, live) if is_sure else turn


def hear_likely_talk(turn: Turn, live: LiveEdition) -> Turn:
    """End the turn with the reply to what is likely talk, where nothing better was found."""
    return turn if turn.found is None or _is_better(turn.found) else _answered(turn, live)


def _is_better(found: SearchResult) -> bool:
    return found.band is Band.ANSWER or found.harm.is_at_least(Harm.PLAIN)


def _answered(turn: Turn, live: LiveEdition) -> Turn:
    """Show the reply alone: what was found comes of words that ask for nothing."""
    talk = turn.found.talk if turn.found else None
    before = turn.message.context
    if talk is None or turn.has_ended or talk.reply in BY_RULES_ALONE:
        return turn
    if before.help_turns or turn.judgement.kind is not Kind.NONE:
        # After a card, or beside a small sign, what is said counts for more than how it sounds.
        return turn
    if before.pages and talk.reply not in ANY_TIME:
        return turn
    if not _has_reply(talk.reply, turn, live):
        return turn
    return replace(turn, outcome=Outcome.SMALL_TALK, reply_id=talk.reply, found=None)


def _has_reply(name: str, turn: Turn, live: LiveEdition) -> bool:
    """Tell whether the edition has a reply: what was learned may be older than its words."""
    try:
        canned_reply(live, name, turn.message.locale)
    except AssistantError:
        return False
    return True
