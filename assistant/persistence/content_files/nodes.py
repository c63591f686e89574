"""YAML as nodes that know their lines; nothing is constructed from it but plain text.

Anchors, aliases and tags are refused: content needs none, and an imported pack could use them to
swell in memory or to name a Python object.
"""

from typing import Any

import yaml
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, NodeEvent

from assistant.persistence.content_files.notes import Notes

DEEPEST = 12
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EMPTY_TAG = "tag:yaml.org,2002:null"


def compose(notes: Notes, text: str) -> yaml.Node:
    """Parse YAML that begins on the first line of its file to its root node.

    Raises:
        ContentErrors: it is not YAML, is empty, or uses anchors, aliases or tags.
    """
    try:
        _refuse_what_content_never_needs(notes, text)
        root: yaml.Node | None = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        line = _line(getattr(error, "problem_mark", None))
        problem = getattr(error, "problem", None) or "it cannot be read"
        remedy = "Mend the indentation, or put the text in quotation marks"
        notes.stop(line, f"this is not YAML ({problem})", remedy)
    if root is None or is_empty(root):
        notes.stop(1, "there is nothing here", "Write the fields of this file")
    return root


def line_of(node: yaml.Node) -> int:
    """The line of the file on which a node begins, from 1."""
    return _line(node.start_mark)


def is_empty(node: yaml.Node) -> bool:
    """Tell whether a node holds nothing: null, or a text of no characters."""
    return isinstance(node, yaml.ScalarNode) and (
        node.tag == _EMPTY_TAG or not str(node.value).strip()
    )


def _refuse_what_content_never_needs(notes: Notes, text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        depth += isinstance(event, CollectionStartEvent)
        depth -= isinstance(event, CollectionEndEvent)
        if not isinstance(event, NodeEvent):
            continue
        line = _line(event.start_mark)
        if isinstance(event, AliasEvent) or event.anchor:
            notes.stop(line, "anchors and aliases are not used here", "Write the text out")
        if getattr(event, "tag", None):
            notes.stop(line, "tags are not used here", "Put the text in quotation marks")
        if depth > DEEPEST:
            notes.stop(line, "this is nested too deeply", "Compare it with a file that works")


def _line(mark: Any) -> int:
    """Turn a mark, of the C parser or the Python one, into a line from 1."""
    return 1 if mark is None else int(mark.line) + 1
