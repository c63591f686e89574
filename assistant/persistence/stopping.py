"""Which parts of the live edition can be stopped by name."""

from collections.abc import Iterator

from assistant.conversation.stopped import Part, PartKind
from assistant.guidance.errors import UnknownPageError
from assistant.persistence.editions import EditionStore
from assistant.persistence.incidents import IncidentError

NAMED = {
    PartKind.PAGE: ("en/{}.md",),
    PartKind.PATHWAY: ("pathways/{}.yaml", "worksheets/{}.yaml"),
}
"""The parts that have a name, and where a document of that name may lie."""


def named_part(kind: PartKind, name: str) -> Part:
    """Name a part.

    Raises:
        IncidentError: a page or pathway has no name, or a channel has one.
    """
    if (kind in NAMED) != bool(name):
        raise IncidentError("Name the page or the pathway; web and telegram have no name.")
    return Part(kind, name)


def known_part(kind: PartKind, name: str, editions: EditionStore) -> Part:
    """Name a part that is there, and refuse a page whose name was mistyped in haste.

    Raises:
        IncidentError: a page or pathway has no name, or a channel has one.
        UnknownPageError: the live edition has no such page or pathway.
    """
    part = named_part(kind, name)
    if kind in NAMED and part not in set(parts_of(editions)):
        raise UnknownPageError(f"there is no {part} in the live edition")
    return part


def parts_of(editions: EditionStore) -> Iterator[Part]:
    """Give every part that can be stopped: channels, then what the live edition names."""
    yield from (Part(kind) for kind in PartKind if kind not in NAMED)
    number = editions.latest_number()
    for document in editions.load(number).documents if number else ():
        for kind, places in NAMED.items():
            for place in places:
                before, after = place.split("{}")
                path = document.path
                if path.startswith(before) and path.endswith(after):
                    yield Part(kind, path[len(before) : -len(after)])
