"""What handlers of the back end share: how they are declared, and a page as a response."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, Literal, Protocol, TypeAlias

from litestar import HttpMethod, MediaType, Response
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import SkipValidation
from litestar.response import Redirect

from admin.identity.passkeys import Site
from admin.identity.policy import Action
from admin.web.admission import HOME, staff_cookie
from admin.web.contexts import AdminFrame
from admin.web.services import AdminServices, Guest
from assistant.channels.web.security import LARGEST_BODY_BYTES

Services: TypeAlias = NamedDependency[SkipValidation[AdminServices]]
SignedIn: TypeAlias = NamedDependency[SkipValidation[Guest]]
CurrentSite: TypeAlias = NamedDependency[SkipValidation[Site]]
Fields: TypeAlias = NamedDependency[SkipValidation[Mapping[str, str]]]
Page: TypeAlias = Response[str]
PageOrRedirect: TypeAlias = Response[str] | Redirect

SEE_OTHER: Literal[303] = 303


class AdminContext(Protocol):
    """What every template receives: a page that knows the frame around it."""

    @property
    def frame(self) -> AdminFrame:
        """What surrounds the page."""
        ...


def page(
    path: str, action: Action, back: str = HOME
) -> Callable[[Callable[..., Any]], HTTPRouteHandler]:
    """Declare a page that is read, for those who may do the action; ``back`` as for a form."""
    methods = (HttpMethod.GET, HttpMethod.HEAD)
    return HTTPRouteHandler(
        path, http_method=methods, sync_to_thread=True, action=action, back=back
    )


def form(
    path: str,
    action: Action,
    back: str = HOME,
    *,
    most_bytes: int = LARGEST_BODY_BYTES,
    holds_words: bool = False,
) -> Callable[[Callable[..., Any]], HTTPRouteHandler]:
    """Declare what a form is sent to; ``back`` is the page to try again from after a step-up.

    What was typed into a form that holds words is given back where it cannot be taken.
    """
    return HTTPRouteHandler(
        path,
        http_method=HttpMethod.POST,
        status_code=HTTPStatus.OK,
        sync_to_thread=True,
        request_max_body_size=most_bytes,
        holds_words=holds_words,
        action=action,
        back=back,
    )


def printed(services: AdminServices, template: str, context: AdminContext) -> Page:
    """Print a context with its template."""
    found = services.environment.get_template(template)
    html = found.render(page=context, frame=context.frame)
    return Response(html, media_type=MediaType.HTML)


def sent_on(address: str, token: str = "") -> Redirect:
    """Go on to a page, with a new cookie where there is a new token."""
    cookies = [staff_cookie(token)] if token else None
    return Redirect(address, status_code=SEE_OTHER, cookies=cookies)
