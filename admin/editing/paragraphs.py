"""A content document in the paragraphs in which it is compared and commented on."""

import re
from collections.abc import Iterator

_BEGINS = re.compile(r"\S|\s*- |\s*[\w-]+:(?:\s|$)")


def paragraphs_of(text: str, path: str) -> tuple[str, ...]:
    """Divide a document: a page at its blank lines, its fields and YAML by field and entry."""
    opening, fence, body = text.partition("\n---\n") if path.endswith(".md") else (text, "", "")
    blocks = re.split(r"\n\s*\n", body) if fence else []
    return tuple(
        block.strip("\n") for block in (*_fields(opening), *blocks) if block.strip(" \n-")
    )


def _fields(text: str) -> Iterator[str]:
    """Keep the lines of one folded value together, so that wrapping it anew changes nothing."""
    block: list[str] = []
    for line in text.splitlines():
        if _BEGINS.match(line) and block:
            yield "\n".join(block)
            block = []
        block.append(line)
    if block:
        yield "\n".join(block)
