"""The domestic abuse protocol; an address that tells what it is about leads to a neutral one.

A redirect leaves no entry in the history of a browser.
"""

from dataclasses import replace

from litestar import Request, post
from litestar.datastructures import State
from litestar.params import RawBody
from litestar.response import Redirect

from assistant.channels.web.addresses import url_to
from assistant.channels.web.handlers.answers import (
    CurrentVisit,
    Page,
    Services,
    moved,
    page,
    printed,
    printed_tool,
)
from assistant.channels.web.tool_forms import ProtocolForm, read_protocol_form
from assistant.channels.web.views.tools.protocol import grid_of, protocol_context
from assistant.conversation.tool_counts import cells_of_path, count_once

PATHWAY = "domestic-abuse"


@page("/protocol")
def show_protocol(services: Services, visit: CurrentVisit) -> Page:
    """Show the two choices."""
    return printed(services, "protocol.html", protocol_context(ProtocolForm(), visit))


@post("/protocol", status_code=200, sync_to_thread=True)
def find_cell(
    request: Request[None, None, State], body: RawBody, services: Services, visit: CurrentVisit
) -> Page:
    """Show what an agency does with what it knows."""
    form = read_protocol_form(body, request.content_type[0])
    context = services.sealer.open(form.conversation, visit.at)
    if (form.agency, form.known) in grid_of(visit).cells:
        counter = services.counters.of_request(request)
        context = count_once(cells_of_path(PATHWAY, agency=form.agency), context, counter)
    form = replace(form, conversation=services.sealer.seal(context, visit.at))
    return printed_tool(request, services, "protocol", protocol_context(form, visit))


@page("/domestic-abuse")
def move_to_protocol(visit: CurrentVisit) -> Redirect:
    """Lead to the protocol under its neutral address."""
    return moved(url_to("/protocol", visit))
