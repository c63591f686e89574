"""The protocol between agencies by buttons: an agency, what it knows, and what everybody does.

Names and buttons say nothing of what it is about, as for every discreet page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.channels.telegram.presses import BETWEEN, PressKind, button, code_of_id
from assistant.channels.telegram.screens import Button, Screen
from assistant.channels.telegram.views.contacts import Detail, contact_blocks
from assistant.channels.telegram.views.fitting import joined
from assistant.channels.telegram.views.markup import Block, bold, listed, plain, told
from assistant.channels.telegram.views.menus import around_rows
from assistant.channels.telegram.views.neutral import opening_blocks
from assistant.channels.telegram.views.paging import leaf_of
from assistant.channels.telegram.views.tools import (
    all_tools_row,
    danger_blocks,
    interruption_blocks,
    page_rows,
)
from assistant.channels.telegram.visit import Visit
from assistant.conversation.people import Person, people_to_call
from assistant.guidance.page import Audience, Confidence
from assistant.pathways.grid import Agency, Cell, Grid, Knowledge

COMFORTABLE_ROOM = 2_800
"""A screen of about this many units is read without losing one's place."""

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """An agency and what it knows, with their cell of the grid.

    ``area`` is the id of the place where the family lives, None where nobody has said.
    """

    agency: Agency
    known: Knowledge
    cell: Cell
    area: str | None


def agencies_screen(grid: Grid, visit: Visit) -> Screen:
    """Say what to know first and what always holds, and ask for the agency."""
    blocks = (
        *opening_blocks(visit),
        Block(bold(visit.gettext("Your agency, and what you know"))),
        *interruption_blocks(visit),
        *told(visit.gettext("What always holds"), _always(visit)),
        Block(bold(visit.gettext("Your agency"))),
    )
    rows = (_row(each.name, each) for each in grid.agencies.values())
    return Screen(joined(blocks), (*rows, all_tools_row(visit), *around_rows(visit)))


def knowledge_screen(agency: Agency, grid: Grid, visit: Visit) -> Screen:
    """Ask what the agency knows; it stands in full in the text, for a button may cut it short."""
    known = tuple(grid.knowledge.values())
    blocks = (
        *opening_blocks(visit),
        Block(bold(agency.name)),
        Block(bold(visit.gettext("What you know"))),
        *listed(tuple(each.text for each in known)),
    )
    rows = (_row(each.text, agency, each) for each in known)
    return Screen(joined(blocks), (*rows, *_ways_back(visit), *around_rows(visit)))


def cell_screen(choice: Choice, number: int, visit: Visit) -> Screen:
    """Show what everybody does, over several screens; danger is said before anything else."""
    known = choice.known
    opening = danger_blocks(visit) if known.is_danger else opening_blocks(visit)
    leaf = leaf_of(opening, _blocks(choice, visit), number, COMFORTABLE_ROOM)
    onward, back = visit.gettext("Read on"), visit.gettext("Back")
    turns = (
        _row(onward, choice.agency, known, leaf.after) if leaf.after is not None else (),
        _row(back, choice.agency, known, leaf.before) if leaf.before is not None else (),
    )
    rows = (
        *(turn for turn in turns if turn),
        *page_rows((choice.agency.page, known.page), visit),
        _row(visit.gettext("Something else that you know"), choice.agency),
        *_ways_back(visit),
        *around_rows(visit),
    )
    return Screen(joined((*opening, Block(leaf.text))), rows, is_card=known.is_danger)


def _blocks(choice: Choice, visit: Visit) -> Iterator[Block]:
    """Yield the cell; in danger whom to ring comes first."""
    cell, people = choice.cell, tuple(_people(choice, visit))
    if choice.known.is_danger:
        yield from people
    yield Block(bold(choice.agency.name))
    yield Block(bold(choice.known.text), is_tight=True)
    if cell.confidence is Confidence.AWAITING_CONFIRMATION:
        note = visit.gettext("Part of this is being confirmed by the partnership.")
        yield Block(f"<i>{plain(note)}</i>")
    yield from told(visit.gettext("What you do"), cell.does)
    yield from told(visit.gettext("By when"), cell.by_when)
    yield from told(visit.gettext("What others do"), cell.others)
    yield from told(visit.gettext("What you may share, and with whom"), cell.share)
    yield from told(visit.gettext("On what basis"), cell.basis)
    yield from told(visit.gettext("What never to do"), cell.never)
    if not choice.known.is_danger:
        yield from people
    yield from told(visit.gettext("Sources"), _sources(cell, visit))


def _people(choice: Choice, visit: Visit) -> Iterator[Block]:
    yield Block(bold(visit.gettext("Whom to ring now")))
    person = Person(choice.area, Audience.PRACTITIONER, visit.at)
    people = people_to_call(visit.live, choice.known.contacts, person)
    yield from contact_blocks(people, visit, Detail.ANSWER)


def _sources(cell: Cell, visit: Visit) -> tuple[str, ...]:
    known = visit.edition.sources
    return tuple(known[each].title for each in cell.sources if each in known)


def _ways_back(visit: Visit) -> Rows:
    return (
        button(visit.gettext("Another agency"), PressKind.PROTOCOL),
        all_tools_row(visit),
    )


def _row(
    label: str, agency: Agency, known: Knowledge | None = None, number: int = 0
) -> tuple[Button, ...]:
    """Write what was chosen as codes that do not name it."""
    chosen = (agency.id, *((known.id,) if known else ()))
    value = BETWEEN.join(code_of_id(each) for each in chosen)
    return button(label, PressKind.PROTOCOL, value, number)


def _always(visit: Visit) -> tuple[str, ...]:
    return (
        visit.gettext(
            "The Dash helps you to ask and to listen. Its ticks are no verdict: few ticks and"
            " much fear is still high risk."
        ),
        visit.gettext(
            "Your own judgement is enough to go to MARAC. It can raise the risk, never lower it."
        ),
        visit.gettext(
            "A referral for each child goes to the front door beside MARAC. The one does not"
            " replace the other."
        ),
        visit.gettext(
            "Ask alone and in private. Ring, write or visit only in a way that the person has"
            " said is safe."
        ),
    )
