"""Search: the words come by POST only, so that no address ever holds them."""

from litestar import Request, post
from litestar.datastructures import State
from litestar.params import RawBody

from assistant.channels.web.forms import read_form
from assistant.channels.web.handlers.answers import CurrentVisit, Page, Services, page, printed
from assistant.channels.web.search import search_pages
from assistant.channels.web.views.held import held_web_context, is_web_held
from assistant.channels.web.views.search import found_context, search_context


@page("/search")
def show_search(services: Services, visit: CurrentVisit) -> Page:
    """Show the empty search."""
    return printed(services, "search.html", search_context(visit))


@post("/search", status_code=200, sync_to_thread=True)
def search(
    request: Request[None, None, State], body: RawBody, services: Services, visit: CurrentVisit
) -> Page:
    """Show what the words find, under the help card that they ask for."""
    form = read_form(body, request.content_type[0])
    visit = services.visit_in(visit, form.locale)
    found = search_pages(form.query, visit)
    if is_web_held(visit) and found.card is None:
        return printed(services, "held.html", held_web_context(visit))
    token = services.sealer.seal(found.context, visit.at)
    context = found_context(visit, form.query, found, token)
    return printed(services, "search.html", context)
