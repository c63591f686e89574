"""The fields of YAML mappings, read by name; what is missing, misspelt or mistyped is reported.

After a report a stand-in is returned, so that reading goes on to the next error; the ``reading``
block then throws the value away. Fields that nobody asked for are reported at its end.
"""

import difflib
from collections.abc import Sequence
from typing import TypeVar

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from assistant.persistence.content_files.kinds import Kind
from assistant.persistence.content_files.nodes import compose, is_empty, line_of
from assistant.persistence.content_files.notes import Notes

Value = TypeVar("Value")

LIST_REMEDY = "Write a list, one entry a line, each after a hyphen and a space"
MAPPING_REMEDY = "Write its fields under it, indented by two spaces"


class Fields:
    """One mapping of a file, which begins on ``line``."""

    def __init__(self, notes: Notes, line: int, pairs: Sequence[tuple[Node, Node]]) -> None:
        self.line = line
        self._notes = notes
        self._nodes: dict[str, Node] = {}
        self._asked: set[str] = set()
        for key, value in pairs:
            self._add(str(key.value), value, line_of(key))
        notes.check_at_the_end(self._report_unknown)

    def report(self, key: str, problem: str, remedy: str) -> None:
        """Note an error at the line of a field, or of the mapping where the field is missing."""
        line = line_of(self._nodes[key]) if key in self._nodes else self.line
        self._notes.report(line, problem, remedy)

    def names(self) -> tuple[str, ...]:
        """List the names of all fields in the order of the file, where names are free."""
        return tuple(self._nodes)

    def has(self, key: str) -> bool:
        """Tell whether a field is there and holds something."""
        return self._node(key) is not None

    def is_mapping(self, key: str) -> bool:
        """Tell whether a field holds fields of its own."""
        return isinstance(self._node(key), MappingNode)

    def one(self, key: str, kind: Kind[Value]) -> Value:
        """Read a scalar that must be there."""
        self._require(key)
        found = self.one_or_none(key, kind)
        return kind.stand_in if found is None else found

    def one_or_none(self, key: str, kind: Kind[Value]) -> Value | None:
        """Read a scalar, None when it is left out."""
        node = self._node(key)
        return None if node is None else _scalar(self._notes, node, kind)

    def many(self, key: str, kind: Kind[Value]) -> tuple[Value, ...]:
        """Read a list of scalars that must hold at least one."""
        self._require(key)
        return self.many_or_none(key, kind)

    def many_or_none(self, key: str, kind: Kind[Value]) -> tuple[Value, ...]:
        """Read a list of scalars, empty when it is left out."""
        return tuple(_scalar(self._notes, node, kind) for node in self._items(key))

    def mapping(self, key: str) -> "Fields":
        """Read a field that must hold fields of its own."""
        self._require(key)
        return self.mapping_or_none(key) or Fields(self._notes, self.line, ())

    def mapping_or_none(self, key: str) -> "Fields | None":
        """Read a field that holds fields of its own, None when it is left out."""
        node = self._node(key)
        return None if node is None else _fields(self._notes, node)

    def mappings(self, key: str) -> "tuple[Fields, ...]":
        """Read a list of mappings, empty when it is left out."""
        return tuple(_fields(self._notes, node) for node in self._items(key))

    def _add(self, key: str, value: Node, line: int) -> None:
        if key in self._nodes:
            self._notes.report(line, f"{key!r} stands here twice", "Keep one of them")
        self._nodes[key] = value

    def _node(self, key: str) -> Node | None:
        self._asked.add(key)
        node = self._nodes.get(key)
        return None if node is None or is_empty(node) else node

    def _items(self, key: str) -> Sequence[Node]:
        node = self._node(key)
        return () if node is None else _sequence(self._notes, node)

    def _require(self, key: str) -> None:
        node = self._node(key)
        if node is None or (isinstance(node, SequenceNode) and not node.value):
            self.report(key, f"{key!r} is missing", "Add it and fill it in")

    def _report_unknown(self) -> None:
        for key in self._nodes.keys() - self._asked:
            near = difflib.get_close_matches(key, self._asked, n=1)
            remedy = f"Perhaps {near[0]!r} is meant" if near else "Take it out"
            self.report(key, f"there is no field {key!r} here", remedy)


def read_mapping(notes: Notes, text: str) -> Fields:
    """Read a file, or the front of one, that is one mapping.

    Raises:
        ContentErrors: it is not YAML or no mapping.
    """
    return _fields(notes, compose(notes, text))


def read_mappings(notes: Notes, text: str) -> tuple[Fields, ...]:
    """Read a file that is a list of mappings.

    Raises:
        ContentErrors: it is not YAML.
    """
    root = compose(notes, text)
    return tuple(_fields(notes, node) for node in _sequence(notes, root))


def _fields(notes: Notes, node: Node) -> Fields:
    if not isinstance(node, MappingNode):
        notes.stop(line_of(node), "fields are expected here", MAPPING_REMEDY)
    return Fields(notes, line_of(node), node.value)


def _sequence(notes: Notes, node: Node) -> Sequence[Node]:
    if isinstance(node, SequenceNode):
        items: Sequence[Node] = node.value
        return items
    notes.report(line_of(node), "a list is expected here", LIST_REMEDY)
    return ()


def _scalar(notes: Notes, node: Node, kind: Kind[Value]) -> Value:
    if not isinstance(node, ScalarNode):
        notes.report(line_of(node), f"{kind.name} is expected here", kind.remedy)
        return kind.stand_in
    written = str(node.value).strip()
    if not written:
        notes.report(line_of(node), "this entry is empty", "Fill it in or take it out")
        return kind.stand_in
    try:
        return kind.read(written)
    except ValueError:
        notes.report(line_of(node), f"{written!r} is not {kind.name}", kind.remedy)
        return kind.stand_in
