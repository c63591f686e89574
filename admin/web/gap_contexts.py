"""What the page of questions without an answer receives, documented field by field."""

from dataclasses import dataclass

from admin.web.contexts import AdminFrame, Choice


@dataclass(frozen=True, slots=True)
class GapView:
    """A word of the reviewed list, or several that could only be shown together.

    ``figure`` says how often at least. ``title`` and ``page`` are what a new page about the word
    would be called, and its name in the address; both are empty for several words.
    """

    name: str
    figure: str
    title: str
    page: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic, or several that could only be shown together.

    ``figure`` says in how many conversations at least a page of it was shown, ``pages`` counts
    those that are live, each once in whatever languages. ``topics`` are what a new page can be
    about, none where it is no topic; ``collections`` begin with that in which most pages of it
    stand.
    """

    name: str
    figure: str
    pages: int
    topics: tuple[Choice, ...]
    collections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GapsContext:
    """What had no answer in a period; ``unanswered`` is empty before the first release.

    ``collections`` are those in which a new page can stand.
    """

    frame: AdminFrame
    periods: tuple[Choice, ...]
    unanswered: str
    words: tuple[GapView, ...]
    topics: tuple[TopicView, ...]
    collections: tuple[str, ...]
    may_write: bool
