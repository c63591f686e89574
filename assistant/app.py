"""The web application, put together from services."""

import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import Any, TypeAlias

from litestar import Litestar, Router, get
from litestar.config.compression import CompressionConfig
from litestar.di import NamedDependency, Provide
from litestar.openapi import OpenAPIConfig
from litestar.types import ASGIApp, ControllerRouterHandler

from assistant.areas import installed_areas
from assistant.bootstrap import Services, build_services
from assistant.channels.api.controllers import create_api_router, describe_api
from assistant.channels.web.edge import exception_handlers
from assistant.channels.web.routing import create_web_handlers
from assistant.channels.web.security import LARGEST_BODY_BYTES, refuse_flood, seal_response
from assistant.conversation.unready_triage import UnreadyTriage
from assistant.persistence.repeating import Watch
from assistant.server import log_warnings
from assistant.settings import read_settings
from assistant.visiting import MadeOnVisit

Lifespan: TypeAlias = Callable[[Litestar], AbstractAsyncContextManager[None]]

CARD_FOR_ALL = "not ready: every message gets the emergency card"


def create_app(services: Services) -> Litestar:
    """Put every channel, every area and the health report into one application."""
    return _usual_app(services, _area_routers(services))


def _usual_app(services: Services, more: Sequence[ControllerRouterHandler] = ()) -> Litestar:
    """Put together what each worker serves from the start, and ``more``."""
    telegram, watches = services.telegram, watches_of(services)

    @asynccontextmanager
    async def answer_telegram(_: Litestar) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            if telegram is not None:
                await stack.enter_async_context(telegram.running())
            yield

    @asynccontextmanager
    async def watch_for_changes(_: Litestar) -> AsyncIterator[None]:
        for watch in watches:
            watch.start()
        try:
            yield
        finally:
            for watch in watches:
                watch.stop()

    handlers: list[ControllerRouterHandler] = [
        *create_web_handlers(services.web),
        create_api_router(services.api, [refuse_flood(services.web.rate_limit)]),
        show_health,
        *(telegram.route_handlers if telegram else ()),
        *more,
    ]
    return _litestar(services, handlers, [watch_for_changes, answer_telegram], describe_api())


def _area_app(services: Services) -> Litestar:
    """Put the pages of all areas together, under the same seal as everything else."""
    return _litestar(services, _area_routers(services))


def _area_routers(services: Services) -> Sequence[Router]:
    return [router for area in installed_areas() for router in area.routers(services)]


def _litestar(
    services: Services,
    handlers: Sequence[ControllerRouterHandler],
    lifespan: Sequence[Lifespan] = (),
    openapi: OpenAPIConfig | None = None,
) -> Litestar:
    return Litestar(
        route_handlers=handlers,
        dependencies={"health": Provide(lambda: health_of(services), sync_to_thread=False)},
        exception_handlers=exception_handlers(services.web),
        before_send=[seal_response],
        request_max_body_size=LARGEST_BODY_BYTES,
        lifespan=[*lifespan],
        compression_config=CompressionConfig("gzip", gzip_compress_level=1, exclude="^/static/"),
        openapi_config=openapi,
        logging_config=None,
    )


def watches_of(services: Services) -> tuple[Watch, ...]:
    """Give all that goes on beside the answering: of the service, then of each area."""
    of_areas = (watch for area in installed_areas() for watch in area.watches(services))
    return (*services.watches, *of_areas)


def create_served_app() -> ASGIApp:
    """Build the application from the environment, as each worker of the server does.

    The pages of the areas are made when somebody first visits them.
    """
    log_warnings()
    services = build_services(read_settings(os.environ))
    paths = tuple(path for area in installed_areas() for path in area.paths)
    return MadeOnVisit(_usual_app(services), paths, lambda: _area_app(services))


@get("/health", sync_to_thread=False, include_in_schema=False)
def show_health(health: NamedDependency[dict[str, Any]]) -> dict[str, Any]:
    """Report whether everything that an answer needs is at hand."""
    return health


def health_of(services: Services) -> dict[str, Any]:
    """Say which edition is live and what stands behind the search; nothing about any person."""
    live = services.current()
    status = services.current.search.status
    return {
        "edition": live.edition.number,
        "triage": CARD_FOR_ALL if isinstance(live.triage, UnreadyTriage) else "ok",
        "database": "ok" if services.has_database() else "out of reach",
        "index": status.index.value,
        "meaning": status.model.value,
        "vectors": {"done": status.vectors_done, "total": status.vectors_total},
    }
