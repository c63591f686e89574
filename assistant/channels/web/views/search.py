"""The search page: a card above what was found, then the people to call."""

from assistant.channels.web.contexts import SearchContext
from assistant.channels.web.views.cards import card_view
from assistant.channels.web.views.contacts import people_now
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.views.lists import listed_pages
from assistant.channels.web.views.turns import shown_words
from assistant.channels.web.visit import Visit
from assistant.conversation.reply import CardPart
from assistant.guidance.edition import Revision


def search_context(visit: Visit) -> SearchContext:
    """Lay out the search before anything was asked."""
    return SearchContext(
        frame_of(visit), query="", pages=None, card=None, people=people_now(visit)
    )


def found_context(
    visit: Visit, words: str, found: tuple[Revision, ...] | None, card: CardPart | None
) -> SearchContext:
    """Lay out what was found; under an emergency card ``found`` is None and nothing is listed."""
    return SearchContext(
        frame=frame_of(visit),
        query=shown_words(words),
        pages=None if found is None else listed_pages(found, visit),
        card=card_view(card, visit) if card else None,
        people=() if card else people_now(visit),
    )
