"""Turn the message into a search: for whom, in which language, leaning on which pages."""

from dataclasses import replace

from assistant.conversation.follow_up import is_follow_up, knows_follow_ups
from assistant.conversation.message import IncomingMessage
from assistant.conversation.ports import LiveEdition, SearchQuery
from assistant.conversation.turn import Turn
from assistant.safety.normalising import undisguised

SEARCHED_CHARACTERS = 2_000


def understand(turn: Turn, _live: LiveEdition) -> Turn:
    """Put the search together, also beside a card, whose page it may choose.

    Every message after a first one is searched for beside the pages before; how far it leans on
    them, the search tells by how much it says.
    """
    text = searched_text(turn.message)
    if not any(character.isalnum() for character in text) or (
        turn.has_ended and not turn.awaits_page
    ):
        return turn
    near = turn.message.context.pages if knows_follow_ups(turn.message.locale) else ()
    chosen = turn.message.audience or turn.message.context.audience
    query = SearchQuery(
        text,
        turn.message.locale,
        turn.audience,
        near,
        is_audience_known=chosen is not None,
        stretch=_stretch(turn),
    )
    leans = bool(near) and is_follow_up(text, turn.message.locale)
    return replace(turn, query=query, leans=leans)


def searched_text(message: IncomingMessage) -> str:
    """Give what is searched of a raw message: its beginning, with no word in disguise."""
    return undisguised(message.text[:SEARCHED_CHARACTERS])


def query_for_words(turn: Turn) -> SearchQuery:
    """Search for the words of a turn by themselves, for whoever they may be of."""
    return SearchQuery(
        searched_text(turn.message),
        turn.message.locale,
        turn.audience,
        is_audience_known=False,
        stretch=_stretch(turn),
    )


def _stretch(turn: Turn) -> str:
    return turn.judgement.stretch.words if turn.judgement.stretch else ""
