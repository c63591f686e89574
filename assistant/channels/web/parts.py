"""The parts that page contexts are made of, ready to print.

All text is in the language of the page; addresses are relative to the host; times are words.
"""

from dataclasses import dataclass

from assistant.channels.web.feedback_parts import FeedbackView


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere; ``is_current`` marks the page that the reader is on."""

    text: str
    url: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """A language that is offered, named in itself; its address keeps the place."""

    tag: str
    name: str
    direction: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page.

    ``tab_title`` is neutral on the chat and on discreet pages. ``exit_url`` leads away from the
    service. ``is_translated`` is False where the text is shown in English for want of another.
    ``theme_url`` is the sheet with the partnership's colours; ``icon_url`` a plain grey square.
    """

    locale: str
    direction: str
    tab_title: str
    site_name: str
    home_url: str
    exit_url: str
    exit_name: str
    stylesheet_url: str
    script_url: str
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    languages: tuple[LanguageLink, ...]
    is_translated: bool = True
    theme_url: str = "/theme.css"
    icon_url: str = "/icon.svg"


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """What the register adds: the area, the hours of a week, and the day of the last check.

    ``hours`` are lines such as "Monday to Friday: 9 am to 5 pm"; ``checked_on`` a date in words.
    """

    area: str
    hours: tuple[str, ...]
    checked_on: str | None


@dataclass(frozen=True, slots=True)
class ContactView:
    """One service to turn to, with its routes as links and its hours as words.

    ``opening`` is a sentence such as "Open now until 9 pm"; ``state`` is open, closed or unknown.
    ``is_being_confirmed`` puts the note beside the number. ``phone_keys`` are pressed after it.
    ``details`` are there in the register only, None beside an answer.
    """

    id: str
    name: str
    for_what: str
    not_for: str | None
    phone_url: str | None
    phone: str | None
    phone_keys: str | None
    text_url: str | None
    text_number: str | None
    text_keyword: str | None
    chat_url: str | None
    web_url: str | None
    web_name: str | None
    email: str | None
    relay: str | None
    is_free: bool
    is_being_confirmed: bool
    state: str
    opening: str
    details: ContactDetails | None


@dataclass(frozen=True, slots=True)
class HazardView:
    """One hazard of the log, its risks in words such as "very high (20)", its tests by name."""

    id: str
    hazard: str
    cause: str
    harm: str
    controls: tuple[str, ...]
    tests: tuple[str, ...]
    initial: str
    residual: str
    owner: str
    reviewed: str


@dataclass(frozen=True, slots=True)
class KeptContact:
    """A service to turn to on a page that knows no moment: its number and all of its hours."""

    name: str
    for_what: str
    phone_url: str
    phone: str
    hours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """The small line under every answer: which wording, who approved it, when it is due.

    ``approved_by`` is a role, None for starter text that no approver has seen.
    """

    title: str
    revision: int
    edition: int
    approved_by: str | None
    approved_on: str | None
    reviewed: str
    review_due: str
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class CardView:
    """A help card, emergency or urgent; ``languages`` and ``without_voice`` where needed."""

    level: str
    first_line: str
    lines: tuple[str, ...]
    silent_solution: bool
    contacts: tuple[ContactView, ...]
    languages: str | None = None
    without_voice: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The answer of one page in a turn."""

    title: str
    url: str
    summary: str
    first_steps: tuple[str, ...]
    contacts: tuple[ContactView, ...]
    related: tuple[Link, ...]
    source: SourceLine
    awaits_confirmation: bool


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A page offered; ``action`` is the value of the button that asks for it."""

    title: str
    action: str
    url: str


@dataclass(frozen=True, slots=True)
class AudienceView:
    """An audience that the person may switch to; ``action`` is the value of the button."""

    name: str
    action: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class TurnView:
    """One turn: what the person wrote, and the reply.

    ``question`` is shown to its writer only and kept nowhere; empty after a button.
    ``conversation`` is the sealed token for the next message, ``tools`` what begins here.
    """

    question: str
    outcome: str
    heading: str
    text: str | None
    card: CardView | None
    answer: AnswerView | None
    choices: tuple[ChoiceView, ...]
    contacts: tuple[ContactView, ...]
    help_line: bool
    audiences: tuple[AudienceView, ...]
    areas: tuple[AudienceView, ...]
    conversation: str
    feedback: FeedbackView | None = None
    tools: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class TermView:
    """A word explained; ``id`` is its anchor, ``also`` its other names, ``page`` to read on at."""

    id: str
    name: str
    also: tuple[str, ...]
    meaning: str
    page: Link | None


@dataclass(frozen=True, slots=True)
class SectionView:
    """A passage: ``html`` is sanitised and safe to print."""

    anchor: str
    heading: str
    html: str


@dataclass(frozen=True, slots=True)
class LessonView:
    """What reviews teach on one theme, and the pages that it changed."""

    theme: str
    sentence: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A page in a list, with the first words that help to choose."""

    title: str
    url: str
    summary: str
