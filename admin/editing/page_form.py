"""A page as the fields of a form, and back to its text; what nobody touched stays as it was."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from assistant.persistence.content_files.nodes import compose
from assistant.persistence.content_files.notes import reading
from assistant.persistence.content_files.pages import FENCE
from assistant.persistence.content_files.serialising import (
    bracketed,
    folded,
    listed,
    scalar_of,
)
from assistant.persistence.documents import Document
from assistant.persistence.errors import ContentErrors


class Written(StrEnum):
    """How a field of a page is written in its file."""

    LINE = "line"
    WORD = "word"
    FOLDED = "folded"
    ENTRIES = "entries"
    IDS = "ids"


FIELDS: Mapping[str, Written] = {
    "title": Written.LINE,
    "summary": Written.FOLDED,
    "audience": Written.WORD,
    "topic": Written.LINE,
    "discreet": Written.WORD,
    "asks": Written.ENTRIES,
    "first_steps": Written.ENTRIES,
    "contacts": Written.IDS,
    "related": Written.IDS,
    "sources": Written.IDS,
    "owner": Written.LINE,
    "reviewed": Written.WORD,
    "review_due": Written.WORD,
    "confidence": Written.WORD,
    "translates": Written.LINE,
    "checked": Written.WORD,
    "change": Written.LINE,
}
"""Every field of a page, in the order of the content format."""

BODY = "body"
_KEY = re.compile(r"([a-z_]+):")


@dataclass(frozen=True, slots=True)
class PageForm:
    """A page in fields: ``values`` by name, lists with one entry a line; ``body`` is Markdown."""

    values: Mapping[str, str]
    body: str


def read_form(document: Document) -> PageForm | None:
    """Put a page into fields; None where it must be mended as text, because it is no page."""
    front, body = _parted(document.text)
    if front is None:
        return None
    try:
        with reading(document) as notes:
            root = compose(notes, f"{FENCE}\n{front}\n")
    except ContentErrors:
        return None
    values = _values(root)
    return None if values is None else PageForm(values, body.strip("\n"))


def write_form(document: Document, form: PageForm) -> str:
    """Put fields back into the text of a page; a field that did not change keeps its lines."""
    front, _ = _parted(document.text)
    before = read_form(document)
    blocks = dict(_blocks(front or ""))
    known = before.values if before else {}
    lines = [
        line
        for name, written in FIELDS.items()
        for line in (
            blocks.get(name, ())
            if known.get(name, "") == form.values.get(name, "").strip()
            else _lines(name, written, form.values.get(name, "").strip())
        )
    ]
    return "\n".join((FENCE, *lines, FENCE, form.body.strip("\n"), ""))


def _parted(text: str) -> tuple[str | None, str]:
    opening, fence, body = text.partition(f"\n{FENCE}\n")
    if not fence or not opening.startswith(f"{FENCE}\n"):
        return None, text
    return opening.removeprefix(f"{FENCE}\n"), body


def _values(root: Node) -> dict[str, str] | None:
    """Read what a form can hold: texts and lists of texts under the names of the fields."""
    if not isinstance(root, MappingNode):
        return None
    values: dict[str, str] = {}
    for key, node in root.value:
        value = _value(node)
        if key.value not in FIELDS or value is None:
            return None
        values[key.value] = value
    return values


def _value(node: Node) -> str | None:
    if isinstance(node, ScalarNode):
        return " ".join(str(node.value).split())
    if isinstance(node, SequenceNode) and all(isinstance(each, ScalarNode) for each in node.value):
        return "\n".join(" ".join(str(each.value).split()) for each in node.value)
    return None


def _blocks(front: str) -> Iterator[tuple[str, list[str]]]:
    """Part the front matter into fields, each with the lines that belong to it."""
    block: list[str] = []
    name = ""
    for line in front.splitlines():
        match = _KEY.match(line)
        if match:
            if name:
                yield name, block
            name, block = match[1], []
        block.append(line)
    if name:
        yield name, block


def _lines(name: str, written: Written, value: str) -> tuple[str, ...]:
    """Write a field anew; an empty one is left out."""
    entries = [" ".join(line.split()) for line in value.splitlines() if line.strip()]
    if not entries:
        return ()
    match written:
        case Written.ENTRIES:
            return listed(name, entries)
        case Written.IDS:
            return (f"{name}: {bracketed(entries)}",)
        case Written.FOLDED:
            return (f"{name}: {folded(' '.join(entries))}",)
        case Written.WORD:
            return (f"{name}: {entries[0]}",)
        case Written.LINE:
            return (f"{name}: {scalar_of(' '.join(entries))}",)


def place_of(document: Document, line: int | None) -> str:
    """Name the field that stands on a line of a page, counted from 1; the body for any other."""
    front, _ = _parted(document.text)
    last = 1
    for name, block in _blocks(front or ""):
        last += len(block)
        if line is not None and line <= last:
            return name
    return BODY
