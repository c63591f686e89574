"""What handlers share: the values handed to them, and a page as a response."""

from collections.abc import Callable
from typing import Any, Literal, TypeAlias

from litestar import HttpMethod, MediaType, Request, Response
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import SkipValidation
from litestar.response import Redirect

from assistant.channels.web.environment import PageContext
from assistant.channels.web.services import WebServices
from assistant.channels.web.visit import Visit

Services: TypeAlias = NamedDependency[SkipValidation[WebServices]]
CurrentVisit: TypeAlias = NamedDependency[SkipValidation[Visit]]
Page: TypeAlias = Response[str]
PageOrRedirect: TypeAlias = Response[str] | Redirect

FOUND: Literal[302] = 302
FRAGMENT = "X-Fragment"


def page(path: str) -> Callable[[Callable[..., Any]], HTTPRouteHandler]:
    """Declare a page that is read by GET and asked about by HEAD."""
    return HTTPRouteHandler(
        path, http_method=(HttpMethod.GET, HttpMethod.HEAD), sync_to_thread=True
    )


def printed(services: WebServices, template: str, context: PageContext, status: int = 200) -> Page:
    """Print a context with its template."""
    html = services.renderer.render(template, context)
    return Response(html, media_type=MediaType.HTML, status_code=status)


def wants_turn(request: Request[None, None, State]) -> bool:
    """Tell whether a script asks for one turn alone, to put it into the chat."""
    return request.headers.get(FRAGMENT) == "turn"


def printed_tool(
    request: Request[None, None, State], services: WebServices, name: str, context: PageContext
) -> Page:
    """Print a step of a tool: as a page of its own, or as a turn of the chat."""
    template = f"{name}_turn.html" if wants_turn(request) else f"{name}.html"
    response = printed(services, template, context)
    response.set_header("Vary", FRAGMENT)
    return response


def moved(url: str) -> Redirect:
    """Send the reader to the one address of a page."""
    return Redirect(url, status_code=FOUND)
