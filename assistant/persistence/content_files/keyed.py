"""Lists of entries that have an id: each id stands once."""

from collections.abc import Iterable
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
