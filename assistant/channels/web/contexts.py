"""What each template receives: one documented value a page, made of ``parts``."""

from dataclasses import dataclass

from assistant.channels.web.limit_parts import (
    CountFormView,
    CountView,
    MistakeView,
    TimeLimitView,
)
from assistant.channels.web.parts import (
    CardView,
    ContactView,
    Frame,
    HazardView,
    KeptContact,
    LessonView,
    Link,
    ListedPage,
    SectionView,
    SourceLine,
    TermView,
    TurnView,
)


@dataclass(frozen=True, slots=True)
class ChatContext:
    """The chat at ``/``: ``turn`` is None on the first visit.

    ``starting_points`` are (audience name, links) pairs; ``topics`` the families to browse by;
    ``tools`` those for practitioners; ``people`` who answers now. ``holding`` says that the
    service is paused, None when it is not.
    """

    frame: Frame
    turn: TurnView | None
    starting_points: tuple[tuple[str, tuple[Link, ...]], ...]
    topics: tuple[Link, ...]
    tools: tuple[Link, ...]
    people: tuple[ContactView, ...]
    holding: str | None = None


@dataclass(frozen=True, slots=True)
class TurnContext:
    """One turn alone, fetched into the page."""

    frame: Frame
    turn: TurnView


@dataclass(frozen=True, slots=True)
class GuidanceContext:
    """One whole page of guidance; a discreet one says what a device may give away.

    ``change`` says what is new in this revision, None where there is nothing to say;
    ``history_url`` leads to every wording that was ever published. ``lessons`` stand on the page
    about lessons alone; ``time_limits_url`` on pages for practitioners.
    """

    frame: Frame
    title: str
    summary: str
    first_steps: tuple[str, ...]
    sections: tuple[SectionView, ...]
    contacts: tuple[ContactView, ...]
    related: tuple[Link, ...]
    sources: tuple[Link, ...]
    source: SourceLine
    change: str | None
    history_url: str
    lessons: tuple[LessonView, ...]
    time_limits_url: str | None
    awaits_confirmation: bool
    is_discreet: bool
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ListContext:
    """Pages under a heading: a collection, a topic, or all topics."""

    frame: Frame
    heading: str
    groups: tuple[tuple[str, tuple[ListedPage, ...]], ...]
    breadcrumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SearchContext:
    """The search page; ``pages`` is None before anything was asked. A card stands above all.

    ``conversation`` is the sealed token that the buttons of the card hand on.
    """

    frame: Frame
    query: str
    pages: tuple[ListedPage, ...] | None
    card: CardView | None
    people: tuple[ContactView, ...]
    conversation: str


@dataclass(frozen=True, slots=True)
class ContactsContext:
    """The contacts register in groups: (heading, contacts) pairs."""

    frame: Frame
    groups: tuple[tuple[str, tuple[ContactView, ...]], ...]


@dataclass(frozen=True, slots=True)
class GlossaryContext:
    """Words explained, in the order of the alphabet."""

    frame: Frame
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class TimeLimitsContext:
    """All time limits, grouped by their event as (event, limits) pairs, and the form that counts.

    ``count`` is None until something was counted; ``mistakes`` say why it could not be.
    """

    frame: Frame
    groups: tuple[tuple[str, tuple[TimeLimitView, ...]], ...]
    form: CountFormView
    mistakes: tuple[MistakeView, ...]
    count: CountView | None


@dataclass(frozen=True, slots=True)
class PlainContext:
    """A page of fixed words: accessibility, about; ``safety_url`` is the safety case."""

    frame: Frame
    edition: int
    published: str
    safety_url: str


@dataclass(frozen=True, slots=True)
class PrivacyContext:
    """What happens to what a person types.

    ``counted`` names everything that is counted; no group below ``smallest`` is ever shown. The
    others say how long counts, figures and the staff's log are kept.
    """

    frame: Frame
    edition: int
    published: str
    counted: tuple[str, ...]
    smallest: int
    counts_days: int
    figures_years: int
    log_years: int


@dataclass(frozen=True, slots=True)
class SafetyContext:
    """The safety case: what the service does not do, and its hazards with their controls.

    ``risks`` are (name, lowest score, highest score) of each band, the lowest first.
    """

    frame: Frame
    hazards: tuple[HazardView, ...]
    risks: tuple[tuple[str, int, int], ...]
    edition: int
    published: str
    about_url: str


@dataclass(frozen=True, slots=True)
class HelpContext:
    """The page that says who helps now, whatever else is broken.

    ``languages`` is the line for those who read no English.
    """

    frame: Frame
    people: tuple[ContactView, ...]
    languages: str | None


@dataclass(frozen=True, slots=True)
class HelpFileContext:
    """The help page as a file; ``languages`` is the line for those who read no English."""

    frame: Frame
    people: tuple[KeptContact, ...]
    languages: str | None
    published: str


@dataclass(frozen=True, slots=True)
class HeldContext:
    """The holding card of what is stopped: ``text`` is approved and says so in plain words.

    A help card stands above it; ``conversation`` is the sealed token for its buttons.
    """

    frame: Frame
    text: str
    people: tuple[ContactView, ...]
    card: CardView | None = None
    conversation: str = ""


@dataclass(frozen=True, slots=True)
class ErrorContext:
    """An error that still shows who to call; ``status`` chooses the words in the template."""

    frame: Frame
    status: int
    people: tuple[ContactView, ...]
