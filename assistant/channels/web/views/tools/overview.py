"""The overview: an interruption that is no gate, and the tools of this edition."""

from collections.abc import Iterator

from assistant.channels.web.addresses import url_to
from assistant.channels.web.parts import Link
from assistant.channels.web.tool_contexts import ToolsContext
from assistant.channels.web.tool_parts import ToolLink
from assistant.channels.web.views.contacts import people_now
from assistant.channels.web.views.tools.offers import WALKED
from assistant.channels.web.views.tools.shared import tool_frame
from assistant.channels.web.visit import Visit
from assistant.guidance.page import Audience

FILLED = ("referral-summary", "conference-report")
"""The worksheets that have an address, by their ids."""


def tools_context(visit: Visit) -> ToolsContext:
    """List the tools that the edition has the content for."""
    frame = tool_frame(visit, visit.catalogue.gettext("For practitioners"))
    people = people_now(visit, Audience.PRACTITIONER)
    return ToolsContext(frame=frame, tools=tuple(tools_of(visit)), people=people)


def tools_of(visit: Visit) -> Iterator[ToolLink]:
    """Yield the tools that the edition has the content for."""
    words, guided = visit.catalogue, visit.live.guided
    if guided.thresholds is not None:
        yield _tool(
            words.gettext("Which level of need?"),
            words.gettext("Tick what you see. Get a range of steps, with reasons for the record."),
            "/thresholds",
            visit,
        )
    if guided.grid is not None:
        yield _tool(
            words.gettext("The protocol between agencies"),
            words.gettext(
                "Your agency and what you know: what you do, what others do, by when, what you"
                " may share."
            ),
            "/protocol",
            visit,
        )
    for route in (guided.routes[each] for each in WALKED if each in guided.routes):
        yield _tool(
            route.title,
            words.gettext("A few questions, and then whom to ring and what to do first."),
            f"/{route.id}",
            visit,
        )
    for sheet in (guided.worksheets[each] for each in FILLED if each in guided.worksheets):
        yield _tool(sheet.title, sheet.about, f"/{sheet.id}", visit)
    yield _tool(
        words.gettext("Time limits, and how to count them"),
        words.gettext("Find the day on which something is due."),
        "/timescales",
        visit,
    )


def _tool(name: str, about: str, path: str, visit: Visit) -> ToolLink:
    return ToolLink(Link(name, url_to(path, visit)), about)
