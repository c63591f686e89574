"""Worksheets: what to tick and what to write down, filled in by the reader and by nobody else."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.guidance.page import Confidence


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to tick, or to write about where ``lines`` of paper are left for it."""

    id: str
    text: str
    hint: str | None = None
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Items under a heading, keyed by id in the order of the file."""

    id: str
    heading: str
    items: Mapping[str, Item]


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A form that is never sent; ``before`` is said above it.

    ``contacts`` come in the order in which they are to be tried, ``pages`` are to read on.
    """

    id: str
    title: str
    about: str
    owner: str
    before: tuple[str, ...]
    parts: Mapping[str, Part]
    contacts: tuple[str, ...]
    pages: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: Confidence

    @property
    def texts(self) -> tuple[str, ...]:
        """Every sentence of the worksheet."""
        items = (item for part in self.parts.values() for item in part.items.values())
        return (
            self.title,
            self.about,
            *self.before,
            *(part.heading for part in self.parts.values()),
            *(text for item in items for text in (item.text, item.hint) if text),
        )
