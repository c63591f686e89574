"""Routes of questions: the answers so far travel in the form, and nothing is kept.

Each address has a handler of its own: one handler of several addresses is wrapped once for each of
them by Litestar 2.25, and then breaks.
"""

from dataclasses import replace

from litestar import Request, post
from litestar.datastructures import State
from litestar.params import RawBody

from assistant.channels.web.handlers.answers import (
    CurrentVisit,
    Page,
    Services,
    page,
    printed,
    printed_tool,
)
from assistant.channels.web.services import WebServices
from assistant.channels.web.tool_forms import RouteForm, read_route_form
from assistant.channels.web.views.tools.routes import route_context, route_of
from assistant.channels.web.visit import Visit
from assistant.conversation.tool_counts import cells_of_path, count_once
from assistant.pathways.errors import UnknownAnswerError
from assistant.pathways.route import End, Route
from assistant.pathways.walking import Walk, walk


@page("/allegation")
def show_allegation(services: Services, visit: CurrentVisit) -> Page:
    """Show the first question about an allegation."""
    return _shown(services, visit)


@post("/allegation", status_code=200, sync_to_thread=True)
def answer_allegation(
    request: Request[None, None, State], body: RawBody, services: Services, visit: CurrentVisit
) -> Page:
    """Show where the answers about an allegation lead."""
    return _answered(request, body, services, visit)


@page("/where-to-report")
def show_where_to_report(services: Services, visit: CurrentVisit) -> Page:
    """Show the first question about where to report."""
    return _shown(services, visit)


@post("/where-to-report", status_code=200, sync_to_thread=True)
def answer_where_to_report(
    request: Request[None, None, State], body: RawBody, services: Services, visit: CurrentVisit
) -> Page:
    """Show where the answers about where to report lead."""
    return _answered(request, body, services, visit)


def _shown(services: WebServices, visit: Visit) -> Page:
    route = route_of(visit)
    context = route_context(RouteForm(), route, walk(route, ()), visit)
    return printed(services, "route.html", context)


def _answered(
    request: Request[None, None, State], body: bytes, services: WebServices, visit: Visit
) -> Page:
    """Show where answers lead; those that lead nowhere begin the route again."""
    route = route_of(visit)
    form, walked = _walked(route, read_route_form(body, request.content_type[0]))
    context = services.sealer.open(form.conversation, visit.at)
    if isinstance(walked.stands_at, End):
        counter = services.counters.of_request(request)
        context = count_once(cells_of_path(route.id), context, counter)
    form = replace(form, conversation=services.sealer.seal(context, visit.at))
    return printed_tool(request, services, "route", route_context(form, route, walked, visit))


def _walked(route: Route, form: RouteForm) -> tuple[RouteForm, Walk]:
    try:
        return form, walk(route, form.answers)
    except UnknownAnswerError:
        return replace(form, answers=()), walk(route, ())
