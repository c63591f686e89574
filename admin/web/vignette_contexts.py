"""What the pages of vignettes receive, documented field by field."""

from dataclasses import dataclass

from admin.web.contexts import AdminFrame, Problem


@dataclass(frozen=True, slots=True)
class AgreementView:
    """What was released of a phase; ``groups`` are (agencies, at least how many, alpha)."""

    phase: str
    groups: tuple[tuple[str, int, str], ...]
    alpha: str


@dataclass(frozen=True, slots=True)
class SetView:
    """A set in the list: its links while it is open, (phase, address), and its figures after."""

    id: int
    title: str
    vignettes: int
    links: tuple[tuple[str, str], ...]
    closed_on: str
    agreement: tuple[AgreementView, ...]


@dataclass(frozen=True, slots=True)
class VignettesContext:
    """Every set, and the form to publish another, as it was filled in."""

    frame: AdminFrame
    sets: tuple[SetView, ...]
    title: str
    text: str
    smallest: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class AnswerContext:
    """The public form behind a link; ``vignettes`` are (number, text, chosen step)."""

    frame: AdminFrame
    code: str
    ticket: str
    vignettes: tuple[tuple[int, str, str], ...]
    agencies: tuple[str, ...]
    agency: str
    steps: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class AnsweredContext:
    """What is said after a form was sent, or where a link is closed."""

    frame: AdminFrame
    heading: str
    text: str
