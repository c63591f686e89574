"""The outer edge: whatever fails, the person gets a page with people to call, and no trace."""

import logging
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException
from litestar.types import ExceptionHandlersMap

from assistant.channels.faults import place_of
from assistant.channels.refusals import PersonBody, RefusalBody, problem_of
from assistant.channels.web.services import WebServices
from assistant.channels.web.views.plain import error_context
from assistant.guidance.errors import UnknownPageError

LOG = logging.getLogger(__name__)
API = "/api/"
EXPLAINED = frozenset({400, 403, 404, 405, 413, 429, 500})
STATUS_OF: tuple[tuple[type[Exception], int], ...] = ((UnknownPageError, HTTPStatus.NOT_FOUND),)


def exception_handlers(services: WebServices) -> ExceptionHandlersMap:
    """Answer every error of the application: HTML for people, JSON under /api/."""

    def answer_error(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
        status = status_of(error)
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            LOG.error("%s", place_of(error))
        return _answer(services, request, status, error)

    return {Exception: answer_error}


def status_of(error: Exception) -> int:
    """Choose the status of an error from the one table, or from the framework's own errors."""
    for kind, status in STATUS_OF:
        if isinstance(error, kind):
            return status
    status = error.status_code if isinstance(error, HTTPException) else 500
    is_ours = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return status if status in EXPLAINED else 500 if is_ours else 400


def _answer(
    services: WebServices, request: Request[Any, Any, Any], status: int, error: Exception
) -> Response[Any]:
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    try:
        return _page(services, request.scope["path"], status, headers, problem_of(error))
    except Exception as broken:  # noqa: BLE001 - the last net: the page that needs nothing
        LOG.error("%s", place_of(broken))  # noqa: TRY400 - a traceback could hold words
        return Response(
            services.renderer.fallback, media_type=MediaType.HTML, status_code=500, headers=headers
        )


def _page(
    services: WebServices, path: str, status: int, headers: dict[str, str], problem: str | None
) -> Response[Any]:
    context = error_context(replace(services.visit(path), path="/"), status)
    if path.startswith(API):
        people = tuple(PersonBody(each.name, each.phone) for each in context.people)
        body = RefusalBody(status, problem, people)
        return Response(body, media_type=MediaType.JSON, status_code=status, headers=headers)
    html = services.renderer.render("error.html", context)
    return Response(html, media_type=MediaType.HTML, status_code=status, headers=headers)
