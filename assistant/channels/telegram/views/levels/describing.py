"""Describing what one sees: the request for words, and what was heard in them."""

from collections.abc import Iterator

from assistant.channels.telegram.screens import LONGEST_TEXT, Screen
from assistant.channels.telegram.views.cards import card_blocks, correction_rows
from assistant.channels.telegram.views.fitting import as_many_as_fit, joined
from assistant.channels.telegram.views.levels.standing import Op, Standing, framed, level_row
from assistant.channels.telegram.views.levels.ticking import suggested_screen
from assistant.channels.telegram.views.markup import Block, bold, listed, plain
from assistant.channels.telegram.views.menus import around_rows
from assistant.channels.telegram.views.notices import notice_blocks
from assistant.conversation.hearing import Heard
from assistant.localisation.navigator import identifier_name
from assistant.safety.identifiers import Identifier


def describe_screen(standing: Standing) -> Screen:
    """Ask for words, and say who sees them."""
    visit = standing.visit
    without = visit.gettext(
        "Leave out names, dates of birth and addresses. The words are compared with the signs and"
        " kept nowhere."
    )
    blocks = (
        *standing.opening,
        Block(bold(visit.gettext("Describe what you see, in plain words"))),
        Block(plain(without)),
        *notice_blocks(visit),
    )
    return framed(blocks, (), standing)


def heard_screen(heard: Heard, standing: Standing) -> Screen:
    """Show the help card that the words ask for, or else the signs that they sound like."""
    notes = tuple(_identified(heard.identifiers, standing))
    if heard.card is None:
        return suggested_screen(0, standing, *notes)
    visit = standing.visit
    blocks = as_many_as_fit(card_blocks(heard.card, visit), notes, LONGEST_TEXT)
    rows = (
        *correction_rows(heard.card, visit),
        level_row(visit.gettext("Signs that were suggested"), Op.SUGGESTED),
        *around_rows(visit),
    )
    return Screen(joined(blocks), rows, is_card=True)


def _identified(identifiers: tuple[Identifier, ...], standing: Standing) -> Iterator[Block]:
    """Say which details stood in the words that the tool has no need of."""
    visit = standing.visit
    if identifiers:
        asks = visit.gettext(
            "These words seem to hold a detail that tells who somebody is. This tool does not need"
            " it: please delete your message, and leave it out. Seen:"
        )
        yield Block(plain(asks))
        yield from listed(tuple(identifier_name(each, visit.catalogue) for each in identifiers))
