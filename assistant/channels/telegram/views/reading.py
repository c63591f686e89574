"""A whole page, read in one message from screen to screen."""

from collections.abc import Iterable

from assistant.channels.telegram.presses import PressKind, button
from assistant.channels.telegram.screens import LONGEST_TEXT, Button, Screen, length_of
from assistant.channels.telegram.views.answers import page_blocks, people_blocks, source_block
from assistant.channels.telegram.views.contacts import Detail
from assistant.channels.telegram.views.fitting import in_pages, joined
from assistant.channels.telegram.views.markup import Block, blocks_of_markdown, bold
from assistant.channels.telegram.views.menus import around_rows
from assistant.channels.telegram.views.neutral import opening_blocks
from assistant.channels.telegram.visit import Visit
from assistant.conversation.people import Person, people_to_call
from assistant.guidance.edition import Revision

COMFORTABLE_ROOM = 2_400
"""A screen of about this many units is read without losing one's place."""

GAPS = 4


def reading_screens(revision: Revision, visit: Visit) -> tuple[Screen, ...]:
    """Lay out a page from its title to its people; each screen names its source."""
    opening, source = joined(opening_blocks(visit)), source_block(revision, visit).html
    room = LONGEST_TEXT - length_of(opening) - length_of(source) - GAPS
    texts = in_pages(_blocks(revision, visit), min(room, COMFORTABLE_ROOM))
    return tuple(
        Screen(
            f"{opening}\n\n{text}\n\n{source}",
            _rows(revision, number, len(texts), visit),
        )
        for number, text in enumerate(texts)
    )


def _blocks(revision: Revision, visit: Visit) -> Iterable[Block]:
    page = revision.page
    yield from page_blocks(page, visit)
    for passage in page.passages:
        yield from _with_heading(bold(passage.heading), blocks_of_markdown(passage.markdown))
    person = Person(None, page.audience, visit.at)
    people = people_to_call(visit.live, page.contacts, person)
    yield from people_blocks(people, visit, Detail.PAGE)


def _with_heading(heading: str, blocks: tuple[Block, ...]) -> Iterable[Block]:
    """Keep a heading with what follows it, so that none ends a screen."""
    for place, block in enumerate(blocks):
        yield block if place else Block(f"{heading}\n{block.html}")


def _rows(
    revision: Revision, number: int, count: int, visit: Visit
) -> tuple[tuple[Button, ...], ...]:
    code = revision.page.code
    place = visit.gettext("%(number)s of %(count)s", number=number + 2, count=count)
    onward = f"{visit.gettext('Read on')} ({place})"
    rows = (
        button(onward, PressKind.READ_PAGE, code, number + 1) if number + 1 < count else (),
        button(visit.gettext("Back"), PressKind.READ_PAGE, code, number - 1) if number else (),
        button(visit.gettext("Short answer"), PressKind.SHOW_PAGE, code),
    )
    return (*(row for row in rows if row), *around_rows(visit))
