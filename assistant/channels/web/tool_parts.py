"""The parts of the tools for practitioners, ready to print, as the other ``parts`` are."""

from dataclasses import dataclass

from assistant.channels.web.parts import CardView, ContactView, Link
from assistant.pathways.worksheet import Item


@dataclass(frozen=True, slots=True)
class ToolLink:
    """One tool in the overview: what it is called, and what it does in a sentence."""

    link: Link
    about: str


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a list or of radio buttons."""

    id: str
    name: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick; ``field`` is its id in the page, unique also where a sign stands twice."""

    id: str
    field: str
    text: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class TickGroup:
    """Boxes under a heading, folded away unless ``is_open``; ``is_english`` marks its name."""

    name: str
    ticks: tuple[Tick, ...]
    is_open: bool
    is_english: bool = True


@dataclass(frozen=True, slots=True)
class ThresholdFormView:
    """The navigator's form; ``suggested`` is None before anything was described.

    ``words`` are shown to their writer only; ``sounds_like`` names the step whose signs they sound
    like most, None where they sound like none. ``kept`` are ticked signs that stand nowhere else.
    """

    ages: tuple[Option, ...]
    areas: tuple[Option, ...]
    frameworks: tuple[Option, ...]
    agencies: tuple[Option, ...]
    arrangements: tuple[Option, ...]
    words: str
    suggested: tuple[Tick, ...] | None
    kept: tuple[Tick, ...]
    signs: tuple[TickGroup, ...]
    questions: tuple[TickGroup, ...]
    sounds_like: str | None
    is_degraded: bool
    conversation: str


@dataclass(frozen=True, slots=True)
class HeardView:
    """What was heard in free text: a help card, and what should be taken out of it again."""

    card: CardView | None
    identifiers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReasonView:
    """A rule as a sentence, and the sentences on which it rests."""

    rule: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """What one step of the range asks; ``page`` is where to read on, if anywhere."""

    name: str
    lead: str
    basis: str
    do: tuple[str, ...]
    consent: tuple[str, ...]
    by_when: tuple[str, ...]
    record: tuple[str, ...]
    page: Link | None


@dataclass(frozen=True, slots=True)
class NotedSection:
    """A heading of a rationale and its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RationaleView:
    """Reasons to put on record, with edition, date and time and without a name.

    ``text`` is all of it as plain text; ``fields`` are the names and values that the form of the
    document sends.
    """

    title: str
    made: str
    sections: tuple[NotedSection, ...]
    text: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """The range of steps in the words of the chosen framework, with all that belongs to it.

    ``cumulative`` is what to do where small signs have added up, None where they have not.
    """

    range: str
    framework: str
    note: str | None
    is_serious: bool
    reasons: tuple[ReasonView, ...]
    against: tuple[str, ...]
    cumulative: str | None
    cautions: tuple[str, ...]
    would_raise: tuple[str, ...]
    would_lower: tuple[str, ...]
    steps: tuple[StepView, ...]
    people: tuple[ContactView, ...]
    rationale: RationaleView


@dataclass(frozen=True, slots=True)
class CellView:
    """What one agency does with one thing that it knows, and whom it can ring now."""

    agency: str
    known: str
    is_danger: bool
    does: tuple[str, ...]
    others: tuple[str, ...]
    by_when: tuple[str, ...]
    share: tuple[str, ...]
    basis: tuple[str, ...]
    never: tuple[str, ...]
    people: tuple[ContactView, ...]
    pages: tuple[Link, ...]
    sources: tuple[Link, ...]
    awaits_confirmation: bool


@dataclass(frozen=True, slots=True)
class WorksheetPart:
    """A heading of a worksheet with what is ticked or written under it."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question of a route; an option's ``id`` is the answer that its button sends."""

    text: str
    hint: str | None
    options: tuple[Option, ...]
    skip: Option


@dataclass(frozen=True, slots=True)
class TakenView:
    """A question that was passed; ``said`` is None where it was skipped."""

    question: str
    said: str | None


@dataclass(frozen=True, slots=True)
class EndView:
    """Where a route ends: what to do, whom to ring now, what not to do, what follows."""

    title: str
    is_danger: bool
    do: tuple[str, ...]
    people: tuple[ContactView, ...]
    never: tuple[str, ...]
    next: tuple[str, ...]
    will_not: tuple[str, ...]
    pages: tuple[Link, ...]
    sources: tuple[Link, ...]
    awaits_confirmation: bool
