"""Files beside the pages: static ones under their digest, the theme, the icon, robots.txt."""

from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from assistant.channels.web.handlers.answers import Services, page
from assistant.channels.web.statics import StaticFile
from assistant.channels.web.theme import theme_css

FOR_EVER = "public, max-age=31536000, immutable"
ICON = "icon.svg"
ROBOTS = "User-agent: *\nAllow: /\n"


@page("/static/{digest:str}/{name:str}")
def send_static(
    request: Request[None, None, State],
    digest: FromPath[str],
    name: FromPath[str],
    services: Services,
) -> Response[bytes]:
    """Send a static file; under another digest than its own it may not be kept.

    Raises:
        NotFoundException: there is no such file.
    """
    file = services.statics.get(name)
    if file is None:
        raise NotFoundException
    response = sent(file, request.headers.get("accept-encoding", ""))
    if digest == file.digest:
        response.set_header("Cache-Control", FOR_EVER)
    return response


@page("/favicon.ico")
def send_icon(services: Services) -> Response[bytes]:
    """Send the plain grey icon, also to browsers that guess its address.

    Raises:
        NotFoundException: no icon is shipped.
    """
    if ICON not in services.statics:
        raise NotFoundException
    return sent(services.statics[ICON], accepted="")


@page("/theme.css")
def send_theme(services: Services) -> Response[bytes]:
    """Send the partnership's colours."""
    css = theme_css(services.live().edition.partnership.colours)
    return Response(css.encode(), media_type="text/css")


@page("/robots.txt")
def send_robots() -> Response[bytes]:
    """Let guidance be found; no address that could be found holds a person's words."""
    return Response(ROBOTS.encode(), media_type="text/plain")


def sent(file: StaticFile, accepted: str) -> Response[bytes]:
    """Send a file, compressed where the browser takes it."""
    if "gzip" not in accepted:
        return Response(
            file.content, media_type=file.media_type, headers={"Vary": "Accept-Encoding"}
        )
    headers = {"Vary": "Accept-Encoding", "Content-Encoding": "gzip"}
    return Response(file.compressed, media_type=file.media_type, headers=headers)
