"""A running JSON channel around values, with the edge of the web channel behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from litestar import Litestar
from litestar.testing import TestClient

from assistant.channels.api.controllers import ApiServices, create_api_router, describe_api
from assistant.channels.planting import Counters
from assistant.channels.web.edge import exception_handlers
from assistant.channels.web.security import seal_response
from assistant.conversation.ports import LiveEdition
from tests.support.builders import OPEN_HOURS, a_live_edition
from tests.support.fakes import FakeCounter
from tests.support.live import HOST, a_sealer, web_services

ASK = "/api/v1/ask"


@contextmanager
def an_api(live: LiveEdition | None = None, **changes: Any) -> Iterator[TestClient[Litestar]]:
    """Call the JSON channel of an edition, or of the plain one, on a working day."""
    edition = live or a_live_edition()
    plain: dict[str, Any] = {
        "live": lambda: edition,
        "sealer": a_sealer(),
        "counters": Counters(changes.pop("counter", FakeCounter())),
        "locales": ("en", "pl"),
        "clock": lambda: OPEN_HOURS,
    }
    app = Litestar(
        [create_api_router(ApiServices(**{**plain, **changes}))],
        exception_handlers=exception_handlers(web_services(edition)),
        before_send=[seal_response],
        openapi_config=describe_api(),
        logging_config=None,
    )
    with TestClient(app, base_url=HOST, raise_server_exceptions=False) as client:
        yield client
