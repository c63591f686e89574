"""What the templates about the work at hand receive, documented field by field."""

from dataclasses import dataclass

from admin.web.contexts import AdminFrame, Problem
from assistant.channels.web.parts import Link


@dataclass(frozen=True, slots=True)
class DueView:
    """A page that is due; ``due`` is a day in words, ``state`` such as "overdue"."""

    page: Link
    due: str
    state: str
    locale: str


@dataclass(frozen=True, slots=True)
class OwnerView:
    """What one owner has to look at; ``email`` is empty where nobody knows where to write."""

    name: str
    email: str
    is_you: bool
    pages: tuple[DueView, ...]


@dataclass(frozen=True, slots=True)
class CountView:
    """How many things there are of one kind."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class WorkContext:
    """The first page of the staff.

    ``published`` is a day in words. ``starters`` counts the pages that no approver has seen, of
    ``pages``. ``stopped`` names parts. ``owners`` come worst first; ``can_set_owners`` says that
    the reader may say where to write to them.
    """

    frame: AdminFrame
    edition: int
    published: str
    pages: int
    starters: int
    stopped: tuple[str, ...]
    states: tuple[CountView, ...]
    owners: tuple[OwnerView, ...]
    awaiting: tuple[CountView, ...]
    can_set_owners: bool


@dataclass(frozen=True, slots=True)
class AwaitingView:
    """One thing to confirm, and where it stands."""

    what: str
    place: str


@dataclass(frozen=True, slots=True)
class AwaitingGroup:
    """Things of one kind to confirm; never empty."""

    name: str
    things: tuple[AwaitingView, ...]


@dataclass(frozen=True, slots=True)
class AwaitingContext:
    """All that awaits the partnership's confirmation."""

    frame: AdminFrame
    groups: tuple[AwaitingGroup, ...]


@dataclass(frozen=True, slots=True)
class OwnersContext:
    """Where to write to each owner, in the order of their names."""

    frame: AdminFrame
    owners: tuple[OwnerView, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of the service, as a form sends it and as people call it."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class IncidentView:
    """One entry of the log; ``at`` is a moment in London."""

    number: int
    at: str
    what: str
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class IncidentsContext:
    """What is stopped and what was; ``may_act`` says that the reader may stop and start."""

    frame: AdminFrame
    stopped: tuple[PartView, ...]
    running: tuple[PartView, ...]
    history: tuple[IncidentView, ...]
    may_act: bool
    chosen: str
    why: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class IncidentCheckContext:
    """The question before a part is stopped or started again; ``action`` is "stop" or "start"."""

    frame: AdminFrame
    action: str
    part: PartView
    why: str
    is_start: bool
