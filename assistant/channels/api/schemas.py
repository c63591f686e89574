"""The shapes that the API takes and gives; field names are part of its promise."""

from datetime import date, datetime

from msgspec import UNSET, Struct, UnsetType


class AskRequest(Struct, forbid_unknown_fields=True):
    """One turn: words, or an action such as ``page:e-safety/gaming``, ``none``, ``help``.

    ``conversation`` is the token of the reply before; without it a conversation begins.
    """

    message: str = ""
    locale: str = "en"
    audience: str | None = None
    area: str | None = None
    conversation: str = ""
    action: str | None = None


class ContactBody(Struct, omit_defaults=True):
    """A service to turn to, with whether it answers now.

    ``state`` is open, closed or unknown; ``changes_at`` is when that changes next. A number whose
    ``is_being_confirmed`` is true must be shown with that note.
    """

    id: str
    name: str
    for_what: str
    area: str
    state: str
    is_being_confirmed: bool
    not_for: str | None = None
    phone: str | None = None
    phone_keys: str | None = None
    text: str | None = None
    text_keyword: str | None = None
    chat_url: str | None = None
    web: str | None = None
    email: str | None = None
    relay: str | None = None
    free: bool | None = None
    changes_at: datetime | None = None
    checked_on: date | None = None


class SourceBody(Struct):
    """Which wording this is: ``approved_by`` is a role, null for unapproved starter text."""

    edition: int
    revision: int
    digest: str
    approved_by: str | None
    approved_on: date | None
    reviewed: date
    review_due: date
    is_overdue: bool


class PassageBody(Struct):
    """A section of a page, in Markdown."""

    anchor: str
    heading: str
    markdown: str


class PageBody(Struct):
    """A page; ``passages`` is left out where only the answer is given.

    Of a page whose ``is_held`` is true the summary is the holding card, and nothing else is given:
    it is paused, and the contacts are those to call instead.
    """

    slug: str
    locale: str
    title: str
    url: str
    audience: str
    topic: str
    summary: str
    first_steps: tuple[str, ...]
    contacts: tuple[ContactBody, ...]
    related: tuple[str, ...]
    source: SourceBody
    awaits_confirmation: bool
    passages: tuple[PassageBody, ...] | UnsetType = UNSET
    is_held: bool = False


class PageListed(Struct):
    """A page by its title and address."""

    slug: str
    title: str
    url: str


class CardBody(Struct):
    """A help card: show it above all else, its first line first.

    ``languages``, and ``without_voice`` for who cannot hear or speak, are shown where given.
    """

    level: str
    first_line: str
    lines: tuple[str, ...]
    contacts: tuple[ContactBody, ...]
    silent_solution: bool
    languages: str | None
    without_voice: str | None


class AskReply(Struct):
    """The reply; ``conversation`` goes into the next request and is good for thirty minutes."""

    outcome: str
    locale: str
    audience: str
    edition: int
    card: CardBody | None
    text: str | None
    pages: tuple[PageBody, ...]
    choices: tuple[PageListed, ...]
    contacts: tuple[ContactBody, ...]
    help_line: bool
    conversation: str


class PageList(Struct):
    """All pages of an edition, in the order of their collections."""

    edition: int
    pages: tuple[PageListed, ...]


class ContactList(Struct):
    """The whole register with what is open now."""

    edition: int
    contacts: tuple[ContactBody, ...]


class TimescaleBody(Struct):
    """A time limit: ``what`` is due ``limit`` units before or after the event, as ``counts`` says.

    ``unit`` is hours, working-days, calendar-days, weeks or months.
    """

    id: str
    what: str
    counts: str
    event: str
    limit: int
    unit: str
    source: str
    is_being_confirmed: bool


class TimescaleList(Struct):
    """Every time limit that the pages name."""

    edition: int
    timescales: tuple[TimescaleBody, ...]


class SignBody(Struct):
    """A sign that a child may need help: ``decides_alone`` asks for urgent action.

    ``ages`` are the youngest and the oldest in whole years, null for a sign before birth only.
    """

    id: str
    step: str
    domain: str
    theme: str | None
    text: str
    ages: tuple[int, int] | None
    unborn: bool
    decides_alone: bool


class RuleBody(Struct):
    """A rule of the navigator: its sentence, its effect and the numbers that it needs."""

    id: str
    effect: str
    text: str
    fewest: int
    domains: int


class FrameworkBody(Struct):
    """What an area calls the steps, by step; the note must be shown with the names."""

    id: str
    name: str
    note: str | None
    is_being_confirmed: bool
    levels: dict[str, str]


class ThresholdsBody(Struct):
    """All that the threshold navigator goes by; ``steps`` from least to most."""

    edition: int
    steps: tuple[str, ...]
    frameworks: tuple[FrameworkBody, ...]
    rules: tuple[RuleBody, ...]
    signs: tuple[SignBody, ...]
