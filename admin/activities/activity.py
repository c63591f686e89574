"""One activity of the partnership, in totals; no attendee is named."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

FOLLOW_UP_AFTER = timedelta(days=91)


class Kind(StrEnum):
    """What was done."""

    WORKSHOP = "workshop"
    COURSE = "training course"
    BOOKLETS = "booklets handed out"


class Audience(StrEnum):
    """For whom it was."""

    PARENTS = "parents and carers"
    FOSTER_CARERS = "foster carers"
    YOUNG_PEOPLE = "children and young people"
    PRACTITIONERS = "practitioners"
    MIXED = "several of these"


class AgencyType(StrEnum):
    """Where practitioners work; never a single office, school or ward."""

    SOCIAL_CARE = "children's social care"
    EARLY_HELP = "early help"
    EDUCATION = "education"
    EARLY_YEARS = "early years"
    HEALTH = "health"
    MENTAL_HEALTH = "mental health"
    POLICE = "police"
    PROBATION = "probation"
    YOUTH_JUSTICE = "youth justice"
    HOUSING = "housing"
    ADULT_SERVICES = "adult services"
    VOLUNTARY = "voluntary sector"
    OTHER = "other"


class Change(StrEnum):
    """What changed in practice, three months later; the reviewed list of answers."""

    ASKS_MORE = "I ask about it more often"
    SEES_SOONER = "I notice signs sooner"
    REFERS_SOONER = "I refer or consult sooner"
    RECORDS_BETTER = "I write down reasons and the child's words"
    SHARES_MORE = "I share information with other agencies more surely"
    TALKS_WITH_CHILDREN = "I talk with children or parents about it"
    SETTINGS_CHANGED = "Settings or rules at home or at work were changed"
    TAUGHT_OTHERS = "I passed it on to colleagues or others"
    NOTHING_YET = "Nothing has changed yet"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How sure people felt, as means in tenths of 1.0 to 5.0, of those who answered both times."""

    answered: int
    before_tenths: int
    after_tenths: int


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What those asked again after three months said, on the whole.

    ``changed`` of those who ``answered`` did something differently, None where that was not
    noted; ``change`` is what most of them named. ``confidence_tenths`` is a mean in tenths of 1.0
    to 5.0; ``note`` is short and names nobody.
    """

    answered: int
    change: Change
    confidence_tenths: int
    note: str = ""
    changed: int | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """A workshop, a course, or booklets that were handed out.

    ``attended`` counts people, or booklets; ``booked`` is None where nobody had to book.
    ``agencies`` says how many came from each type of agency, and may leave some out.
    ``outcomes`` are the desired outcomes that it serves, each with its objective, sorted.
    ``is_demonstration`` marks what is no real record of this instance.
    """

    kind: Kind
    held_on: date
    subject: str
    audience: Audience
    attended: int
    booked: int | None = None
    agencies: tuple[tuple[AgencyType, int], ...] = ()
    outcomes: tuple[str, ...] = ()
    evaluation: Evaluation | None = None
    follow_up: FollowUp | None = None
    is_demonstration: bool = False

    @property
    def follow_up_due(self) -> date | None:
        """The day on which to ask what changed; None for booklets, or where it was asked."""
        if self.kind is Kind.BOOKLETS or self.follow_up is not None:
            return None
        return self.held_on + FOLLOW_UP_AFTER
