"""Turn the message into a search: for whom, in which language, leaning on which pages."""

from dataclasses import replace

from assistant.conversation.follow_up import is_follow_up
from assistant.conversation.ports import LiveEdition, SearchQuery
from assistant.conversation.turn import Turn
from assistant.safety.normalising import undisguised

SEARCHED_CHARACTERS = 2_000


def understand(turn: Turn, _live: LiveEdition) -> Turn:
    """Put the search together, also beside a card, whose page it may choose."""
    text = undisguised(turn.message.text[:SEARCHED_CHARACTERS])
    if not any(character.isalnum() for character in text) or (
        turn.has_ended and not turn.awaits_page
    ):
        return turn
    near = turn.message.context.pages if is_follow_up(text, turn.message.locale) else ()
    chosen = turn.message.audience or turn.message.context.audience
    query = SearchQuery(
        text,
        turn.message.locale,
        turn.audience,
        near,
        is_audience_known=chosen is not None,
    )
    return replace(turn, query=query)
