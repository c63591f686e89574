"""Lists of entries that have an id: each id stands once."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Protocol, TypeVar

from assistant.persistence.content_files.fields import Fields


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Entry = TypeVar("Entry", bound=_HasId)


def keyed_by_id(entries: Iterable[tuple[Fields, Entry]]) -> dict[str, Entry]:
    """Key entries by id in the order of the file; an id that stands twice is reported."""
    keyed: dict[str, Entry] = {}
    for fields, entry in entries:
        if entry.id and entry.id in keyed:
            fields.report("id", f"the id {entry.id!r} stands twice", "Give one of them another id")
        keyed[entry.id] = entry
    return keyed


def keyed_list(fields: Fields, name: str, read: Callable[[Fields], Entry]) -> Mapping[str, Entry]:
    """Read a list of mappings, empty when it is left out, as entries keyed by id."""
    entries = ((entry, read(entry)) for entry in fields.mappings(name))
    return MappingProxyType(keyed_by_id(entries))
