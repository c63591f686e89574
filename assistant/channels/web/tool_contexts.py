"""What the templates of the tools receive: one documented value a page, made of ``tool_parts``."""

from dataclasses import dataclass

from assistant.channels.web.parts import ContactView, Frame, Link
from assistant.channels.web.tool_parts import (
    AssessmentView,
    CellView,
    EndView,
    HeardView,
    NotedSection,
    Option,
    QuestionView,
    ReasonView,
    TakenView,
    ThresholdFormView,
    ToolLink,
    WorksheetPart,
)


@dataclass(frozen=True, slots=True)
class ToolsContext:
    """The overview: what to know before any tool is used, and the tools."""

    frame: Frame
    tools: tuple[ToolLink, ...]
    people: tuple[ContactView, ...]


@dataclass(frozen=True, slots=True)
class ThresholdsContext:
    """The navigator: its form, what was heard, and the range where one was asked for.

    ``needs_sign`` says that a range was asked for and no sign was ticked.
    """

    frame: Frame
    form: ThresholdFormView
    heard: HeardView
    assessment: AssessmentView | None
    needs_sign: bool
    tools_url: str
    url: str
    how_url: str
    rationale_url: str


@dataclass(frozen=True, slots=True)
class HowItDecidesContext:
    """How the navigator decides, laid out from the data that it decides by.

    ``rules`` are the sentences with the numbers that they need; ``serious`` the signs that decide
    alone, by theme; ``circumstances`` what changes a range; ``frameworks`` the names of the steps
    as (framework, note, names) triples.
    """

    frame: Frame
    steps: tuple[str, ...]
    rules: tuple[ReasonView, ...]
    serious: tuple[NotedSection, ...]
    circumstances: tuple[NotedSection, ...]
    frameworks: tuple[tuple[str, str | None, tuple[str, ...]], ...]
    sign_count: int
    case_count: int
    edition: int
    tools_url: str
    navigator_url: str


@dataclass(frozen=True, slots=True)
class ProtocolContext:
    """From an agency and what it knows to the cell of the grid; ``cell`` is None before both.

    ``reading`` are the pages of the protocol on the Dash, MARAC, asking safely and sharing.
    """

    frame: Frame
    areas: tuple[Option, ...]
    agencies: tuple[Option, ...]
    knowledge: tuple[Option, ...]
    cell: CellView | None
    needs_choice: bool
    reading: tuple[Link, ...]
    conversation: str
    url: str
    tools_url: str


@dataclass(frozen=True, slots=True)
class RouteContext:
    """A route of questions: the next one, or the end; ``answers`` are the ids given so far."""

    frame: Frame
    title: str
    taken: tuple[TakenView, ...]
    answers: tuple[str, ...]
    question: QuestionView | None
    end: EndView | None
    conversation: str
    url: str
    tools_url: str


@dataclass(frozen=True, slots=True)
class WorksheetContext:
    """A form that is never sent; ``has_writing`` says that there is more in it than ticks."""

    frame: Frame
    title: str
    before: tuple[str, ...]
    parts: tuple[WorksheetPart, ...]
    has_writing: bool
    people: tuple[ContactView, ...]
    pages: tuple[Link, ...]
    awaits_confirmation: bool
    edition: int
    tools_url: str
