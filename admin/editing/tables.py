"""Tables that are translated as a whole (replies, help cards, words explained): what they say.

A table names the wording that it translates in its first line, as a page does in a field.
"""

import re
from collections.abc import Iterator

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from assistant.persistence.content_files.nodes import compose
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document
from assistant.persistence.errors import ContentErrors

SAID = ("name", "also", "meaning", "text", "first_line", "lines")
"""The fields of an entry that readers see as words; the others are the same in all languages."""

_NAMES_SOURCE = re.compile(r"# translates: (?P<digest>[0-9a-f]{64})\n")


def source_named_in(text: str) -> str | None:
    """Read the digest of the source from the first line of a table; None where none is named."""
    named = _NAMES_SOURCE.match(text)
    return named["digest"] if named else None


def naming_source(text: str, digest: str) -> str:
    """Bind the text of a table to the source with this digest."""
    return f"# translates: {digest}\n{_NAMES_SOURCE.sub('', text, count=1)}"


def words_of_table(document: Document) -> dict[str, tuple[str, ...]]:
    """Give the words of each field by "entry: field"; nothing for what cannot be read."""
    try:
        with reading(document) as notes:
            root = compose(notes, document.text)
    except ContentErrors:
        return {}
    return {
        f"{entry}: {name.replace('_', ' ')}": words
        for entry, fields in _entries(root)
        for name in SAID
        if (words := _words(fields.get(name)))
    }


def _entries(root: Node) -> Iterator[tuple[str, dict[str, Node]]]:
    """Find the entries: mappings under their ids, or in a list with the id as a field."""
    if isinstance(root, MappingNode):
        for key, node in root.value:
            yield str(key.value), _fields(node)
    elif isinstance(root, SequenceNode):
        for node in root.value:
            fields = _fields(node)
            yield " ".join(_words(fields.get("id"))), fields


def _fields(node: Node) -> dict[str, Node]:
    pairs = node.value if isinstance(node, MappingNode) else ()
    return {str(key.value): value for key, value in pairs}


def _words(node: Node | None) -> tuple[str, ...]:
    if isinstance(node, SequenceNode):
        return tuple(word for each in node.value for word in _words(each))
    return (" ".join(str(node.value).split()),) if isinstance(node, ScalarNode) else ()
