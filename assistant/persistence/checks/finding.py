"""A finding: what a check says, before its line has been looked up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from assistant.persistence.content_files.lines import Place
from assistant.persistence.content_files.pack import ContentPack


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to put right at a place in a document; an empty place is the whole file."""

    path: str
    place: Place
    problem: str
    remedy: str


Check: TypeAlias = Callable[[ContentPack], Iterator[Finding]]
