"""Help cards as a page shows them."""

from assistant.channels.web.parts import CardView
from assistant.channels.web.views.contacts import contact_views
from assistant.channels.web.visit import Visit
from assistant.conversation.reply import CardPart


def card_view(part: CardPart, visit: Visit) -> CardView:
    """Show a card with its people in their order."""
    return CardView(
        level=part.card.level.value,
        first_line=part.card.first_line,
        lines=part.card.lines,
        silent_solution=part.card.silent_solution,
        contacts=contact_views(part.contacts, visit),
        languages=part.languages,
        without_voice=part.without_voice,
    )
