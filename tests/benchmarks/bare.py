"""The yardstick: a bare Litestar page of a given size, in a POST as the chat has it."""

import os

from litestar import Litestar, MediaType, get, post

PAGE = "x" * int(os.environ.get("BARE_BYTES", "10000"))


@post("/", media_type=MediaType.HTML, sync_to_thread=False, status_code=200)
def answer() -> str:
    """Answer with a page that costs nothing to make."""
    return PAGE


@get("/", media_type=MediaType.HTML, sync_to_thread=False)
def show() -> str:
    """Show the same page."""
    return PAGE


app = Litestar([answer, show], openapi_config=None, logging_config=None)
