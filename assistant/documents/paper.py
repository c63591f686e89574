"""A paper: what a report says, block by block, before it becomes a page, a PDF or a Word file.

Values only: whoever has something to report lays it out as one, and every form is printed from it.
``kind`` tells templates which block they have before them.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, TypeAlias

LEVELS = (2, 3)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to where they come from, as "#rows-topic"; nowhere with no ``href``."""

    text: str
    href: str = ""


Words: TypeAlias = str | tuple[str | Link, ...]
"""What is said in one breath, with links in it."""


def pieces(words: Words) -> tuple[Link, ...]:
    """Give the pieces of which words are made, in order; plain ones lead nowhere."""
    said = (words,) if isinstance(words, str) else words
    return tuple(Link(piece) if isinstance(piece, str) else piece for piece in said)


def plain(words: Words) -> str:
    """Give words without their links."""
    return "".join(piece.text for piece in pieces(words))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain words; ``is_lead`` makes them larger."""

    kind: ClassVar[str] = "paragraph"

    text: Words
    is_lead: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """Short points."""

    kind: ClassVar[str] = "bullets"

    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """One large figure under the question that it answers; ``href`` leads to its source."""

    question: str
    value: str
    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Headlines:
    """Large figures beside one another."""

    kind: ClassVar[str] = "headlines"

    headlines: tuple[Headline, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``note`` stands small beneath its text."""

    text: Words
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what it is about, then a cell for each further column.

    ``anchor`` is unique in the paper where it is not empty.
    """

    head: str
    cells: tuple[Cell, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first of the ``columns`` is that of the heads.

    ``anchor`` is unique in the paper where it is not empty. ``is_figures`` sets the further
    columns as numbers; ``is_dense`` sets all of it small, for tables with a column for each month.
    """

    kind: ClassVar[str] = "table"

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    anchor: str = ""
    is_figures: bool = False
    is_dense: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; ``value`` is None where there is nothing to draw, and ``text`` says why."""

    label: str
    value: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars under a title; ``summary`` says in a sentence what they show.

    The table with the same figures stands beside it in every form.
    """

    kind: ClassVar[str] = "chart"

    anchor: str
    title: str
    summary: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Something that has to be read beside the figures, in a frame."""

    kind: ClassVar[str] = "box"

    title: str
    lines: tuple[str, ...]


Block: TypeAlias = Paragraph | Bullets | Headlines | Table | Chart | Box


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of level 2 or 3 with its blocks; ``anchor`` is unique in the paper.

    ``begins_page`` starts a new page where there are pages; ``is_wide`` turns the page.
    """

    anchor: str
    title: str
    blocks: tuple[Block, ...]
    level: int = LEVELS[0]
    begins_page: bool = False
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole report.

    ``made`` says from what and when it was made. ``warning`` stands on every page, empty where
    there is none. ``written_at`` is aware; ``language`` is a tag such as "en-GB". ``is_brief``
    leaves the list of contents out and keeps to one page.
    """

    title: str
    subtitle: str
    made: str
    warning: str
    language: str
    publisher: str
    written_at: datetime
    sections: tuple[Section, ...]
    is_brief: bool = False
