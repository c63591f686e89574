"""Time limits, and counting one; what is typed comes by POST only and is kept nowhere."""

from litestar import Request, post
from litestar.datastructures import State
from litestar.params import RawBody

from assistant.channels.web.counting import count
from assistant.channels.web.forms import read_count_form
from assistant.channels.web.handlers.answers import CurrentVisit, Page, Services, page, printed
from assistant.channels.web.views.time_limits import counted_context, time_limits_context


@page("/timescales")
def show_time_limits(services: Services, visit: CurrentVisit) -> Page:
    """Show every time limit, and the empty form."""
    return printed(services, "time_limits.html", time_limits_context(visit))


@post("/timescales", status_code=200, sync_to_thread=True)
def count_time_limit(
    request: Request[None, None, State], body: RawBody, services: Services, visit: CurrentVisit
) -> Page:
    """Show the day on which a limit is over, or what is wrong with the form."""
    form = read_count_form(body, request.content_type[0])
    context = counted_context(form, count(form, visit), visit)
    return printed(services, "time_limits.html", context)
