"""On which lines the entries of a YAML file begin, by the marks of its parser."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Written:
    """Where an id is written, with its quotation marks: a line and two columns, from 0."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A line, from 0, on which an entry begins, or something between entries: then ``id`` is None.

    ``column`` is where it begins in its line, ``floor`` the first line that can hold a comment on
    it. ``part`` is the field that the entry belongs to, empty at the top. ``id`` is empty where
    the entry has none.
    """

    line: int
    column: int
    floor: int
    part: str = ""
    id: str | None = None
    written: Written | None = None


class BlurredError(Exception):
    """The entries cannot be told apart line by line."""


def marks_of(root: yaml.Node, lines: Sequence[str]) -> Iterator[Mark]:
    """Give every place at which an entry begins or something between entries, in order.

    Raises:
        BlurredError: two of them share a line, or one begins in the midst of a line.
    """
    if not _is_block(root):
        raise BlurredError
    if isinstance(root, yaml.SequenceNode) or _is_list_by_name(root):
        yield from _items(root, lines, part="", floor=0)
        return
    floor = 0
    for key, value in root.value:
        yield Mark(_line_of_key(key, root, lines), 0, floor)
        if _is_block(value):
            yield from _items(value, lines, part=str(key.value), floor=key.end_mark.line + 1)
        floor = _beyond(value)


def _is_block(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and not node.flow_style and bool(node.value)


def _is_list_by_name(root: yaml.Node) -> bool:
    """Tell whether the names at the top are those of entries: each has fields and nothing else."""
    return all(isinstance(value, yaml.MappingNode) for _, value in root.value)


def _items(node: yaml.Node, lines: Sequence[str], *, part: str, floor: int) -> Iterator[Mark]:
    column = node.start_mark.column
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            line = _line_of_key(key, node, lines)
            yield Mark(line, column, floor, part, str(key.value), _written(key))
            floor = _beyond(value)
        return
    for item in node.value:
        line, found = _line_of_dash(item, node, lines, floor), _id_of(item)
        told = "" if found is None else str(found.value)
        yield Mark(line, column, floor, part, told, None if found is None else _written(found))
        floor = _beyond(item)


def _line_of_key(key: yaml.Node, mapping: yaml.Node, lines: Sequence[str]) -> int:
    line, column = key.start_mark.line, key.start_mark.column
    is_first = column == mapping.start_mark.column and not lines[line][:column].strip(" ")
    if not is_first or not isinstance(key, yaml.ScalarNode):
        raise BlurredError
    return int(line)


def _line_of_dash(item: yaml.Node, listed: yaml.Node, lines: Sequence[str], floor: int) -> int:
    """Find the dash before an item, which may stand some lines above it."""
    dash = f"{' ' * listed.start_mark.column}-"
    for line in range(item.start_mark.line, floor - 1, -1):
        if lines[line].startswith((f"{dash} ", f"{dash}\n", f"{dash}\t")):
            return line
    raise BlurredError


def _id_of(item: yaml.Node) -> yaml.ScalarNode | None:
    fields = item.value if isinstance(item, yaml.MappingNode) else ()
    found = (value for key, value in fields if key.value == "id")
    return next((each for each in found if isinstance(each, yaml.ScalarNode)), None)


def _written(node: yaml.Node) -> Written | None:
    start, end = node.start_mark, node.end_mark
    return Written(start.line, start.column, end.column) if start.line == end.line else None


def _beyond(node: yaml.Node) -> int:
    """Give the first line after the last word of a node, where comments may stand.

    The end of a list or mapping is where the next thing begins, so its last leaf is asked.
    """
    while _is_block(node):
        last = node.value[-1]
        node = last[1] if isinstance(node, yaml.MappingNode) else last
    return int(node.end_mark.line) + (node.end_mark.column > 0)
