"""Finding the line on which something stands, for errors that are seen only in the whole."""

from functools import lru_cache

import yaml

from assistant.persistence.content_files.nodes import LOADER
from assistant.persistence.content_files.nodes import line_of as line_of_node
from assistant.persistence.documents import Document

Place = tuple[str | int, ...]
PASSAGE = "#"


def line_of(document: Document, place: Place) -> int:
    """Find the line of a field, from 1.

    ``place`` leads there from the outside in: names of fields, places in a list from 0, or the id
    of an entry of a list; ``("#", 2)`` is the third passage of a page; in plain text the only step
    is a line from 0. Where it leads to nothing,
    the line is that of the last thing found on the way.
    """
    if document.path.endswith((".txt", ".tsv")):
        return int(place[0]) + 1
    if place and place[0] == PASSAGE:
        headings = _headings(document)
        return headings[int(place[1])]
    found = node = _root(document)
    for step in place:
        node = _child(node, step)
        if node is None:
            break
        found = node
    return 1 if found is None else line_of_node(found)


@lru_cache(maxsize=8)
def _root(document: Document) -> yaml.Node | None:
    """Parse the YAML of a document, once for the many places that are looked up in one."""
    front = document.text.split("\n---\n")[0] if document.path.endswith(".md") else document.text
    root: yaml.Node | None = yaml.compose(front, Loader=LOADER)
    return root


def _headings(document: Document) -> list[int]:
    lines = document.text.split("\n")
    return [number for number, line in enumerate(lines, start=1) if line.startswith("## ")]


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    if isinstance(node, yaml.SequenceNode):
        return next((item for item in node.value if _id_of(item) == step), None)
    return None


def _id_of(item: yaml.Node) -> str | None:
    identifier = _child(item, "id")
    return str(identifier.value) if isinstance(identifier, yaml.ScalarNode) else None
