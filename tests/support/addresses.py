"""Every address of a running back end, so that a rule is tried on all of them."""

import re
from collections.abc import Iterator

from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute

from tests.support.back_end import StaffBrowser

PARAMETER = re.compile(r"\{[a-z]+\}")


def addresses(browser: StaffBrowser) -> Iterator[tuple[str, str, HTTPRouteHandler]]:
    """Give every address of the back end with each method that it answers."""
    for route in browser.client.app.routes:
        if isinstance(route, HTTPRoute) and route.path.startswith("/admin"):
            path = PARAMETER.sub("999", route.path_format)
            for method, (handler, _) in route.route_handler_map.items():
                if method != "OPTIONS":
                    yield path, method, handler


def forms(browser: StaffBrowser) -> list[tuple[str, HTTPRouteHandler]]:
    """Give every address that takes a form."""
    return [(path, each) for path, method, each in addresses(browser) if method == "POST"]
