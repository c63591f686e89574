"""The domestic abuse protocol: from an agency and what it knows to what everybody does.

Its tab and its address say nothing of what it is about, as for every discreet page.
"""

from assistant.channels.web.addresses import url_to
from assistant.channels.web.tool_contexts import ProtocolContext
from assistant.channels.web.tool_forms import ProtocolForm
from assistant.channels.web.tool_parts import CellView
from assistant.channels.web.views.tools.shared import (
    area_options,
    options,
    page_links,
    people_view,
    source_links,
    tool_frame,
)
from assistant.channels.web.visit import Visit
from assistant.guidance.errors import UnknownPageError
from assistant.guidance.page import Confidence
from assistant.pathways.grid import Grid

READING = tuple(
    f"domestic-abuse/protocol-{name}"
    for name in (
        "risk-assessment",
        "marac",
        "referral-thresholds",
        "asking-safely",
        "information-sharing",
    )
)


def protocol_context(form: ProtocolForm, visit: Visit) -> ProtocolContext:
    """Lay out the two choices, and the cell where both were made.

    Raises:
        UnknownPageError: the edition has no grid.
    """
    grid = grid_of(visit)
    is_chosen = (form.agency, form.known) in grid.cells
    return ProtocolContext(
        frame=tool_frame(visit),
        areas=area_options(form.area, visit),
        agencies=options(((each.id, each.name) for each in grid.agencies.values()), form.agency),
        knowledge=options(((each.id, each.text) for each in grid.knowledge.values()), form.known),
        cell=_cell(form, grid, visit) if is_chosen else None,
        needs_choice=form.is_sent and not is_chosen,
        reading=page_links(READING, visit),
        conversation=form.conversation,
        url=url_to("/protocol", visit),
        tools_url=url_to("/tools", visit),
    )


def grid_of(visit: Visit) -> Grid:
    """Give the grid of the edition.

    Raises:
        UnknownPageError: it has none.
    """
    if visit.live.guided.grid is None:
        raise UnknownPageError("this edition has no grid")
    return visit.live.guided.grid


def _cell(form: ProtocolForm, grid: Grid, visit: Visit) -> CellView:
    agency, known = grid.agencies[form.agency], grid.knowledge[form.known]
    cell = grid.cell(agency.id, known.id)
    return CellView(
        agency=agency.name,
        known=known.text,
        is_danger=known.is_danger,
        does=cell.does,
        others=cell.others,
        by_when=cell.by_when,
        share=cell.share,
        basis=cell.basis,
        never=cell.never,
        people=people_view(known.contacts, visit, area=form.area or None),
        pages=page_links((agency.page, known.page), visit),
        sources=source_links(cell.sources, visit),
        awaits_confirmation=cell.confidence is Confidence.AWAITING_CONFIRMATION,
    )
