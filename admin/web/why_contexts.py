"""What the template of the search tester receives, documented field by field."""

from dataclasses import dataclass

from admin.web.contexts import AdminFrame, Problem
from assistant.channels.web.parts import TurnView


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as there are ``columns``, the first names the row."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class WhyContext:
    """A question, as it was typed, and all that decided its answer; empty before one is typed."""

    frame: AdminFrame
    question: str
    audiences: tuple[str, ...]
    audience: str
    locales: tuple[str, ...]
    locale: str
    tables: tuple[Table, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class AnswerThen:
    """A reply as people were shown it; ``published`` and ``at`` are moments as London reads them.

    ``judged`` is what safety made of the question. ``is_whole`` is False where words alone could
    decide.
    """

    edition: int
    published: str
    at: str
    judged: Table
    turn: TurnView
    is_whole: bool


@dataclass(frozen=True, slots=True)
class SaidContext:
    """A day and a question, as they were typed, and what was said to it; None before."""

    frame: AdminFrame
    day: str
    latest: str
    question: str
    audiences: tuple[str, ...]
    audience: str
    said: AnswerThen | None
    problems: tuple[Problem, ...]
