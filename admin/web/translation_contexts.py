"""What the pages of translations receive, documented field by field."""

from collections.abc import Mapping
from dataclasses import dataclass

from admin.editing.translating import Pair
from admin.web.contexts import AdminFrame
from assistant.channels.web.parts import Link


@dataclass(frozen=True, slots=True)
class TranslationContext:
    """A document and its translation, paragraph beside paragraph.

    ``state`` is how the translation that is live stands, ``checked`` who has checked it, in words.
    ``from_draft`` says that a draft stands on the right instead of what is live, and ``draft_url``
    leads to it, None where there is none. ``others`` are its other languages.
    """

    frame: AdminFrame
    title: str
    path: str
    locale: str
    language: str
    direction: str
    state: str
    checked: str
    from_draft: bool
    draft_url: str | None
    pairs: tuple[Pair, ...]
    others: tuple[Link, ...]
    may_write: bool


@dataclass(frozen=True, slots=True)
class EnglishView:
    """The English from which a page is translated; ``words`` are its paragraphs by field.

    ``url`` leads to both side by side. ``has_moved`` says that the English is another one than
    was translated, and ``history_url`` leads to its wordings, None where nobody can read them.
    """

    words: Mapping[str, tuple[str, ...]]
    url: str
    has_moved: bool
    history_url: str | None


@dataclass(frozen=True, slots=True)
class StandingRow:
    """How the translation of one document stands, in words; ``kind`` is such as "Pages"."""

    title: Link
    kind: str
    state: str


@dataclass(frozen=True, slots=True)
class TranslationsContext:
    """How everything stands in one language, what has work in it first; ``current`` counts what
    has none.
    """

    frame: AdminFrame
    language: str
    current: int
    rows: tuple[StandingRow, ...]
    others: tuple[Link, ...]
