"""What the templates of documents and editions receive."""

from dataclasses import dataclass

from admin.web.contexts import AdminFrame, Choice, Problem
from assistant.channels.web.parts import Link


@dataclass(frozen=True, slots=True)
class FilterView:
    """A choice above a list: ``options`` are (value, words), the empty value for all."""

    name: str
    label: str
    chosen: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in the list; ``due`` is a day such as "2027-05-22", empty where none is set.

    ``confidence`` is what the facts of a page rest on, empty for what is no page.
    ``awaits_in_part`` says that something in it awaits confirmation, though not all of it.
    """

    title: Link
    kind: str
    collection: str
    owner: str
    due: str
    is_overdue: bool
    standing: str
    confidence: str
    awaits_in_part: bool


@dataclass(frozen=True, slots=True)
class DocumentsContext:
    """The documents that the filters leave; ``found`` counts them.

    ``translations`` lead to how everything stands in each other language.
    """

    frame: AdminFrame
    filters: tuple[FilterView, ...]
    rows: tuple[DocumentRow, ...]
    found: int
    translations: tuple[Link, ...]
    may_write: bool


@dataclass(frozen=True, slots=True)
class DocumentContext:
    """One live document: how it begins, where it can be seen in public, now and earlier,
    and as what it can be taken away; ``files`` is empty for what is no page.
    """

    frame: AdminFrame
    title: str
    path: str
    kind: str
    text: str
    public: tuple[Link, ...]
    files: tuple[Link, ...]
    draft_url: str | None
    may_write: bool


@dataclass(frozen=True, slots=True)
class NewPageContext:
    """The form for a page that does not exist yet; fields as they were typed.

    ``topics`` are those of the live edition, in the order of its tree.
    """

    frame: AdminFrame
    collections: tuple[str, ...]
    topics: tuple[Choice, ...]
    collection: str
    name: str
    title: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class EditionRow:
    """A past edition; ``is_live`` for the one that people read."""

    number: int
    published: str
    note: str
    is_live: bool


@dataclass(frozen=True, slots=True)
class EditionsContext:
    """The editions, the newest first, and content in and out as one file."""

    frame: AdminFrame
    rows: tuple[EditionRow, ...]
    problems: tuple[Problem, ...]
    may_write: bool
    may_export: bool
