"""What the pages of activities receive, documented field by field."""

from dataclasses import dataclass

from admin.web.contexts import AdminFrame, Problem


@dataclass(frozen=True, slots=True)
class ActivityView:
    """A line of the list; ``due`` says when to ask what changed, empty where nothing is due.

    ``demonstration`` says where one comes from that is no real record, empty for all others.
    """

    id: int
    held_on: str
    kind: str
    subject: str
    audience: str
    booked: str
    attended: int
    due: str
    demonstration: str


@dataclass(frozen=True, slots=True)
class ActivitiesContext:
    """Every activity, the newest first."""

    frame: AdminFrame
    activities: tuple[ActivityView, ...]
    may_export: bool


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of the form: a line to write in, or a list of ``choices`` where there are any."""

    name: str
    label: str
    hint: str
    value: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """A desired outcome that may be ticked; ``field`` is its own name in the form."""

    field: str
    name: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class ActivityFormContext:
    """The form of one activity; ``groups`` are (heading, fields) pairs.

    ``outcomes`` are the desired outcomes of the guidance, and any other that was ticked before.
    ``warns`` says that something looks like a name, which the sender may say it is not.
    """

    frame: AdminFrame
    heading: str
    address: str
    groups: tuple[tuple[str, tuple[FieldView, ...]], ...]
    outcomes: tuple[OutcomeView, ...]
    warns: bool
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ActivityImportContext:
    """The form to import; ``rows`` as they were sent; ``added`` is None before an import.

    ``outcomes`` are the words of the desired outcomes that a row may name.
    """

    frame: AdminFrame
    rows: str
    added: int | None
    outcomes: tuple[str, ...]
    problems: tuple[Problem, ...]
