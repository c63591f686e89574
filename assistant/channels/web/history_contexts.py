"""What the templates of the history receive: amendments, wordings, and what lies between two."""

from dataclasses import dataclass

from assistant.channels.web.parts import Frame, Link, SectionView


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """What an edition did to a page: ``happened`` in a word, ``page`` a link to that wording.

    ``why`` is what the edition and the page say of it, empty where neither says anything.
    """

    happened: str
    page: Link
    published: str
    edition: int
    why: tuple[str, ...]
    difference_url: str | None


@dataclass(frozen=True, slots=True)
class ChangesContext:
    """Amendments in groups: (collection, amendments), the newest first.

    ``feed_url`` is None on the page of all collections, and where every page is discreet.
    """

    frame: Frame
    heading: str
    groups: tuple[tuple[Link, tuple[AmendmentView, ...]], ...]
    feed_url: str | None
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HistoryContext:
    """Every amendment of one page, with the forms that compare two and ask for a day.

    ``day`` is the day asked for in words, None where none was; ``said`` is what was live then.
    ``wordings`` are the numbers to choose from, the newest first.
    """

    frame: Frame
    title: str
    amendments: tuple[AmendmentView, ...]
    wordings: tuple[int, ...]
    day: str | None
    said: AmendmentView | None
    history_url: str
    compare_url: str
    current_url: str | None
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class WordingContext:
    """One wording of a page; ``is_current`` says that it is the one that is live.

    ``approved_by`` is a role, None for words that no approver has seen.
    """

    frame: Frame
    title: str
    summary: str
    first_steps: tuple[str, ...]
    sections: tuple[SectionView, ...]
    amendment: AmendmentView
    number: int
    approved_by: str | None
    approved_on: str | None
    is_current: bool
    current_url: str | None
    history_url: str
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph in both wordings; ``fate`` is said in words, None where it was kept.

    ``pieces`` are (mark, text): kept, added or taken-out.
    """

    fate: str | None
    pieces: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DifferenceContext:
    """Two wordings of a page as one text, in which additions and deletions are marked."""

    frame: Frame
    title: str
    before: int
    after: int
    paragraphs: tuple[ParagraphView, ...]
    before_url: str
    after_url: str
    history_url: str
    breadcrumbs: tuple[Link, ...]
