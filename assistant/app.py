"""The web application, put together from services."""

import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from litestar import Litestar, get
from litestar.config.compression import CompressionConfig
from litestar.di import NamedDependency, Provide
from litestar.types import ControllerRouterHandler

from assistant.areas import installed_areas
from assistant.bootstrap import Services, build_services
from assistant.channels.api.controllers import OPENAPI, create_api_router
from assistant.channels.web.edge import exception_handlers
from assistant.channels.web.routing import create_web_handlers
from assistant.channels.web.security import LARGEST_BODY_BYTES, refuse_flood, seal_response
from assistant.conversation.unready_triage import UnreadyTriage
from assistant.persistence.repeating import Watch
from assistant.server import log_warnings
from assistant.settings import read_settings

CARD_FOR_ALL = "not ready: every message gets the emergency card"


def create_app(services: Services) -> Litestar:
    """Put every channel and the health report into one application."""
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
        *(router for area in installed_areas() for router in area.routers(services)),
    ]
    return Litestar(
        route_handlers=handlers,
        dependencies={"health": Provide(lambda: health_of(services), sync_to_thread=False)},
        exception_handlers=exception_handlers(services.web),
        before_send=[seal_response],
        request_max_body_size=LARGEST_BODY_BYTES,
        lifespan=[watch_for_changes, answer_telegram],
        compression_config=CompressionConfig("gzip", gzip_compress_level=1, exclude="^/static/"),
        openapi_config=OPENAPI,
        logging_config=None,
    )


def watches_of(services: Services) -> tuple[Watch, ...]:
    """Give all that goes on beside the answering: of the service, then of each area."""
    of_areas = (watch for area in installed_areas() for watch in area.watches(services))
    return (*services.watches, *of_areas)


def create_served_app() -> Litestar:
    """Build the application from the environment, as each worker of the server does."""
    log_warnings()
    return create_app(build_services(read_settings(os.environ)))


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
