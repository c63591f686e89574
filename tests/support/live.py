"""A running web channel around values: the real templates and styles, everything else invented."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from litestar import Litestar
from litestar.testing import TestClient

from assistant.channels.planting import Counters
from assistant.channels.web.edge import exception_handlers
from assistant.channels.web.environment import create_renderer
from assistant.channels.web.rate_limit import RateLimit
from assistant.channels.web.routing import create_web_handlers
from assistant.channels.web.security import seal_response
from assistant.channels.web.services import WebServices
from assistant.channels.web.statics import read_statics
from assistant.conversation.ports import LiveEdition
from assistant.conversation.token import TokenSealer
from assistant.localisation.catalogues import load_catalogues
from assistant.localisation.compiling import compile_catalogues
from assistant.localisation.locales import offered_locales
from tests.support.builders import OPEN_HOURS, a_live_edition
from tests.support.fakes import FakeCounter
from tests.support.pages import Visitor
from tests.support.source_code import ROOT

SECRET = "a secret that only the tests know, long enough"
HOST = "http://help.example"


def _catalogues() -> Any:
    with TemporaryDirectory() as folder:
        compile_catalogues(ROOT / "locales", Path(folder))
        return load_catalogues(Path(folder), offered_locales())


CATALOGUES = _catalogues()
RENDERER = create_renderer(CATALOGUES)
STATICS = read_statics()


def a_sealer() -> TokenSealer:
    return TokenSealer((SECRET,))


def web_services(live: LiveEdition | None = None, **changes: Any) -> WebServices:
    """Hand the web channel an edition, or the plain one, at half past ten of a working day."""
    edition = live or a_live_edition()
    plain: dict[str, Any] = {
        "live": lambda: edition,
        "sealer": a_sealer(),
        "counters": Counters(changes.pop("counter", FakeCounter())),
        "catalogues": CATALOGUES,
        "renderer": RENDERER,
        "statics": STATICS,
        "clock": lambda: OPEN_HOURS,
        "rate_limit": RateLimit(),
    }
    return WebServices(**{**plain, **changes})


def web_app(services: WebServices) -> Litestar:
    """Put the web channel into an application as the production one does."""
    return Litestar(
        create_web_handlers(services),
        before_send=[seal_response],
        exception_handlers=exception_handlers(services),
        openapi_config=None,
        logging_config=None,
    )


@contextmanager
def a_visitor(live: LiveEdition | None = None, **changes: Any) -> Iterator[Visitor]:
    """Visit the web channel, with every page inspected."""
    app = web_app(web_services(live, **changes))
    with TestClient(app, base_url=HOST, raise_server_exceptions=False) as client:
        client.follow_redirects = False
        yield Visitor(client)


def at(moment: datetime) -> dict[str, Any]:
    """Visit at another moment."""
    return {"clock": lambda: moment}
