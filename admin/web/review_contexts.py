"""What the templates receive that lead drafts on: what waits, and what an approver compares."""

from dataclasses import dataclass

from admin.web.contexts import AdminFrame, Problem
from admin.web.editing_contexts import ReadingView, RemarkView
from assistant.channels.web.history_contexts import ParagraphView
from assistant.channels.web.parts import Link


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft in a list of work; ``moment`` is when it goes out, empty for no moment."""

    id: int
    title: Link
    why: str
    state: str
    editors: str
    moment: str


@dataclass(frozen=True, slots=True)
class WorkContext:
    """What waits: groups of (heading, drafts), those that wait for the reader first."""

    frame: AdminFrame
    groups: tuple[tuple[str, tuple[DraftRow, ...]], ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """How one message is answered before and after, each as lines; ``verdict`` may be empty."""

    message: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class NumberedParagraph:
    """A paragraph of a draft: its number from 1, what happened to it, and what was said of it."""

    number: int
    paragraph: ParagraphView
    remarks: tuple[RemarkView, ...]


@dataclass(frozen=True, slots=True)
class ParagraphRun:
    """Paragraphs that follow each other; ``stays`` for those of which there is nothing to see."""

    stays: bool
    paragraphs: tuple[NumberedParagraph, ...]


@dataclass(frozen=True, slots=True)
class ReviewedDraft:
    """One draft as its approver reads it; ``choices`` are its paragraphs, to comment on.

    ``remarks`` are about all of it, or about words that it does not show any more. ``takes_back``
    are paragraphs that were published after it was begun and that it does not keep.
    """

    id: int
    title: str
    path: str
    state: str
    why: str
    editors: str
    digest: str
    is_open: bool
    takes_out: bool
    has_moved: bool
    runs: tuple[ParagraphRun, ...]
    remarks: tuple[RemarkView, ...]
    takes_back: tuple[ParagraphView, ...]
    choices: tuple[tuple[int, str], ...]
    history: tuple[RemarkView, ...]
    previews: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ExaminationView:
    """What drafts would do together: ``is_passable`` where nothing stands in the way.

    ``protected`` says in sentences what changes that nobody changes by the way, ``gain`` how many
    judged questions find their page, empty where none was asked. ``unheard`` counts the examples
    of danger that are no longer heard and block nothing, as they are newer than what returns.
    """

    is_passable: bool
    unheard: int
    obstacles: tuple[str, ...]
    protected: tuple[str, ...]
    reading: tuple[tuple[str, tuple[ReadingView, ...]], ...]
    gain: tuple[str, ...]
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class ReviewContext:
    """Drafts that are read together; ``examination`` is None while it is being made.

    ``hindrance`` says why the reader cannot approve, empty where they can or nothing waits.
    ``edition`` is the number that they went out with, None before.
    """

    frame: AdminFrame
    name: str
    drafts: tuple[ReviewedDraft, ...]
    examination: ExaminationView | None
    problems: tuple[Problem, ...]
    hindrance: str
    may_comment: bool
    may_send_back: bool
    may_approve: bool
    may_publish: bool
    moment: str
    edition: int | None
    published: tuple[Link, ...]
