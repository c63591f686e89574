"""The search page: a card above what was found, then the people to call."""

from assistant.channels.web.contexts import SearchContext
from assistant.channels.web.search import Found
from assistant.channels.web.views.cards import card_view
from assistant.channels.web.views.contacts import people_now
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.views.lists import listed_pages
from assistant.channels.web.views.turns import shown_words
from assistant.channels.web.visit import Visit


def search_context(visit: Visit) -> SearchContext:
    """Lay out the search before anything was asked."""
    return SearchContext(
        frame_of(visit),
        query="",
        pages=None,
        card=None,
        people=people_now(visit),
        conversation="",
    )


def found_context(visit: Visit, words: str, found: Found, conversation: str) -> SearchContext:
    """Lay out what was found; ``conversation`` is the sealed token for the buttons of a card."""
    return SearchContext(
        frame=frame_of(visit),
        query=shown_words(words),
        pages=None if found.pages is None else listed_pages(found.pages, visit),
        card=card_view(found.card, visit) if found.card else None,
        people=() if found.card else people_now(visit),
        conversation=conversation,
    )
