"""A form as it was posted, read once: its words, and the file that it may carry."""

from dataclasses import dataclass
from typing import Any

from litestar import Request
from litestar.datastructures import UploadFile

from assistant.channels.web.forms import read_fields

MULTIPART = "multipart/form-data"
MOST_FIELDS = 2_000
"""Drafts that are read together send a field each, and an import may bring all of the content."""


@dataclass(frozen=True, slots=True)
class Posted:
    """The words of a form by the names of its fields, and its file, empty where it has none."""

    words: dict[str, list[str]]
    packed: bytes = b""


async def read_posted(request: Request[Any, Any, Any]) -> Posted:
    """Read a form; the guard reads it first, and what it read is kept for the handler.

    Raises:
        ClientException: it is no form of ours.
    """
    kept = request.scope["state"].get("posted")
    if isinstance(kept, Posted):
        return kept
    if request.content_type[0] == MULTIPART:
        posted = await _read_parts(request)
    else:
        body, kind = await request.body(), request.content_type[0]
        posted = Posted(read_fields(body, kind, most=MOST_FIELDS))
    request.scope["state"]["posted"] = posted
    return posted


async def _read_parts(request: Request[Any, Any, Any]) -> Posted:
    form = await request.form()
    words: dict[str, list[str]] = {}
    packed = b""
    try:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                packed = await value.read()
            elif isinstance(value, str):
                words.setdefault(name, []).append(value)
    finally:
        await form.close()
    return Posted(words, packed)
