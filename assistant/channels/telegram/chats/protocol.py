"""The protocol by buttons: what was chosen travels in the button, so that nothing is kept."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from assistant.channels.telegram.chats.turns import Said, Turn, said
from assistant.channels.telegram.presses import BETWEEN, Press, code_of_id
from assistant.channels.telegram.views.protocol import (
    Choice,
    agencies_screen,
    cell_screen,
    knowledge_screen,
)
from assistant.conversation.tool_counts import cells_of_path, count_once
from assistant.pathways.grid import Agency, Grid, Knowledge
from assistant.pathways.guided import PROTOCOL

Named = TypeVar("Named", Agency, Knowledge)


def press_protocol(turn: Turn, press: Press, grid: Grid) -> Said:
    """Go where a button leads; what the grid no longer has is asked for again."""
    codes = press.value.split(BETWEEN)
    agency = _of_code(codes[:1], grid.agencies.values())
    known = _of_code(codes[1:2], grid.knowledge.values())
    if agency is None:
        return said(turn, agencies_screen(grid, turn.visit))
    if known is None:
        return said(turn, knowledge_screen(agency, grid, turn.visit))
    context = turn.remembered.context
    choice = Choice(agency, known, grid.cell(agency.id, known.id), context.area)
    context = count_once(cells_of_path(PROTOCOL, agency=agency.id), context, turn.counter)
    screen = cell_screen(choice, press.number, turn.visit)
    return Said(screen, replace(turn.remembered, context=context))


def _of_code(codes: list[str], named: Iterable[Named]) -> Named | None:
    return next((each for each in named if code_of_id(each.id) in codes), None)
