"""How a message begins: its first 120 characters, which a locked screen may show."""

from assistant.channels.telegram.views.markup import Block, bold, plain
from assistant.channels.telegram.visit import Visit


def opening_blocks(visit: Visit) -> tuple[Block, ...]:
    """Begin a message with words that say nothing of what follows."""
    name = bold(visit.edition.partnership.neutral_name)
    return (Block(name), Block(_opening(visit), is_tight=True))


def opening_with_number(number: str, visit: Visit) -> tuple[Block, ...]:
    """Begin with a number that answers, and with nothing that says whose it is."""
    line = visit.gettext("You can call %(number)s.", number=plain(number))
    return (Block(f"<b>{line}</b>"), Block(_opening(visit), is_tight=True))


def _opening(visit: Visit) -> str:
    # Translators: at least 100 characters, and no word that says what the service is about.
    return visit.gettext(
        "This is a computer program, and nobody is reading along. What you asked for is below, in"
        " words that somebody has checked."
    )
