"""A reply of the core as one message."""

from collections.abc import Iterator

from assistant.channels.telegram.presses import PressKind, button
from assistant.channels.telegram.screens import LONGEST_TEXT, Button, Screen, length_of
from assistant.channels.telegram.views.answers import (
    answer_blocks,
    page_row,
    people_blocks,
    reading_row,
    related_rows,
    source_block,
)
from assistant.channels.telegram.views.cards import card_blocks, correction_rows
from assistant.channels.telegram.views.contacts import Detail
from assistant.channels.telegram.views.feedback import feedback_blocks, feedback_rows
from assistant.channels.telegram.views.fitting import as_many_as_fit, joined
from assistant.channels.telegram.views.markup import Block, plain
from assistant.channels.telegram.views.menus import around_rows, settings_rows
from assistant.channels.telegram.views.neutral import opening_blocks
from assistant.channels.telegram.views.tools import rows_beside
from assistant.channels.telegram.visit import Visit
from assistant.conversation.actions import Action, ActionKind, written_action
from assistant.conversation.outcome import Outcome
from assistant.conversation.reply import Reply

SETTLED = frozenset(
    {
        Outcome.ANSWERED,
        Outcome.SETTING_CHANGED,
        Outcome.FEEDBACK_GIVEN,
        Outcome.NO_GUIDANCE_FOUND,
    }
)
GAP = 2


def reply_screen(reply: Reply, visit: Visit, notice: tuple[Block, ...] = ()) -> Screen:
    """Lay out a reply within one message.

    A card comes whole and first. Of a page its first blocks are shown, as many as fit, and a
    button leads to all of it; the line with its source is always there. ``notice`` comes last.
    """
    source = (source_block(reply.page.revision, visit),) if reply.page else ()
    ending = (*notice, *source, *feedback_blocks(reply.feedback, visit))
    room = LONGEST_TEXT - length_of(joined(ending)) - GAP
    blocks = as_many_as_fit(_required(reply, visit), _optional(reply, visit), room)
    rows = (row for row in _rows(reply, visit) if row)
    return Screen(joined((*blocks, *ending)), tuple(rows), is_card=reply.card is not None)


def _required(reply: Reply, visit: Visit) -> tuple[Block, ...]:
    """Give what must not be missing: the card, or the neutral opening; then a canned reply."""
    first = card_blocks(reply.card, visit) if reply.card else opening_blocks(visit)
    help_line = (Block(_help_line(visit)),) if reply.help_line else ()
    text = (Block(plain(reply.text)),) if reply.text else ()
    return (*first, *help_line, *text)


def _optional(reply: Reply, visit: Visit) -> tuple[Block, ...]:
    page = answer_blocks(reply.page, visit) if reply.page else ()
    people = people_blocks(reply.contacts, visit, Detail.ANSWER)
    later = (Block(_for_later(visit)),) if reply.card and reply.choices and not page else ()
    # Who was asked for comes before the page; whom else a reply names, after it.
    first = (*people, *page) if reply.outcome is Outcome.ANSWERED else (*page, *people)
    return (*first, *later)


def _for_later(visit: Visit) -> str:
    return visit.gettext("For later, or if nothing is happening now, press a title.")


def _help_line(visit: Visit) -> str:
    return visit.gettext("Help is here. Write “help” or press the button.")


def _rows(reply: Reply, visit: Visit) -> Iterator[tuple[Button, ...]]:
    if reply.card:
        yield from correction_rows(reply.card, visit)
    if reply.help_line:
        help_now = written_action(Action(ActionKind.NEED_HELP_NOW))
        yield button(visit.gettext("Help is here"), PressKind.ACTION, help_now)
    yield from feedback_rows(reply, visit)
    if reply.page:
        yield reading_row(reply.page.revision.page, visit)
    yield from (page_row(revision.page) for revision in reply.choices)
    if reply.choices:
        none = written_action(Action(ActionKind.NONE_OF_THESE))
        yield button(visit.gettext("None of these"), PressKind.ACTION, none)
    yield from rows_beside(reply, visit)
    if reply.page and not reply.choices:
        yield from related_rows(reply.page)
    if reply.outcome in SETTLED:
        yield from settings_rows(reply, visit)
    yield from around_rows(visit)
