"""Invented activities of the demonstration years, so that a newcomer sees them in a report.

Each year, April to March, has the same programme; every other one is better attended. What is told
of a year never changes, so that it is entered once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from admin.activities.activity import (
    Activity,
    AgencyType,
    Audience,
    Change,
    Evaluation,
    FollowUp,
    Kind,
)
from admin.activities.demonstrating import DEMONSTRATION
from assistant.usage.periods import RELEASE_DAY, Period

APRIL: Final = 4
LESS_BUSY: Final = 0.8
CAME: Final = 0.9
ANSWERED: Final = 0.8
ANSWERED_LATER: Final = 0.5
CHANGED: Final = 0.7
LAST_OF_THE_ANNUAL_REPORT: Final = max(each.held_on for each in DEMONSTRATION)


@dataclass(frozen=True, slots=True)
class _Planned:
    """What is held every year, on a month and a day of it; ``places`` are people, or booklets.

    ``topics`` serve the outcomes. ``change`` is what most name three months later; ``felt`` are
    means in tenths before, after and then, None where nobody is asked.
    """

    day: tuple[int, int]
    kind: Kind
    subject: str
    audience: Audience
    places: int
    topics: tuple[str, ...]
    change: Change = Change.NOTHING_YET
    felt: tuple[int, int, int] | None = None


AGENCIES: Final = (
    (AgencyType.EDUCATION, 0.35),
    (AgencyType.HEALTH, 0.25),
    (AgencyType.SOCIAL_CARE, 0.2),
    (AgencyType.POLICE, 0.1),
)
PROGRAMME: Final = (
    _Planned(
        (5, 12), Kind.COURSE, "Working together, day one", Audience.PRACTITIONERS, 60,
        ("practice/thresholds", "family/worried-about-a-child"), Change.REFERS_SOONER,
        (27, 39, 37),
    ),
    _Planned(
        (6, 16), Kind.COURSE, "Neglect: seeing it and writing it down", Audience.PRACTITIONERS, 48,
        ("family/home-and-care",), Change.RECORDS_BETTER, (24, 38, 36),
    ),
    _Planned(
        (9, 22), Kind.WORKSHOP, "Safer internet, an evening for parents", Audience.PARENTS, 40,
        ("online/talking-and-rules", "online/grooming"), Change.SETTINGS_CHANGED, (22, 38, 37),
    ),
    _Planned(
        (10, 7), Kind.COURSE, "Domestic abuse and the child", Audience.PRACTITIONERS, 52,
        ("practice/protocol",), Change.ASKS_MORE, (26, 40, 38),
    ),
    _Planned(
        (11, 18), Kind.WORKSHOP, "Games and phones in a foster home", Audience.FOSTER_CARERS, 10,
        ("online/games-and-spending",), Change.TALKS_WITH_CHILDREN, (25, 37, 36),
    ),
    _Planned(
        (2, 9), Kind.BOOKLETS, "Booklet for Safer Internet Day", Audience.PARENTS, 1_500,
        ("online/talking-and-rules",),
    ),
)  # fmt: skip
"""The workshop for foster carers is so small that what was felt there is not shown."""


def invented_activities(
    periods: Sequence[Period], outcomes: Mapping[str, str]
) -> tuple[Activity, ...]:
    """Invent what was held in the periods of a demonstration, which begin and end with a month.

    ``outcomes`` names the desired outcome of each topic, with its objective; a topic that is not
    there serves none.
    """
    first = date(periods[0].year, periods[0].last, 1)
    last = periods[-1].release_day - timedelta(days=RELEASE_DAY)
    held = (
        _held(planned, year, outcomes)
        for year in range(first.year, last.year + 1)
        for planned in PROGRAMME
    )
    return tuple(each for each in held if first <= each.held_on <= last)


def origin_of(activity: Activity) -> str:
    """Say where a demonstration comes from; empty for what is none."""
    if not activity.is_demonstration:
        return ""
    is_reported = activity.held_on <= LAST_OF_THE_ANNUAL_REPORT
    return "from the annual report for 2009/10" if is_reported else "invented"


def _held(planned: _Planned, year: int, outcomes: Mapping[str, str]) -> Activity:
    month, day = planned.day
    begun = year if month >= APRIL else year - 1
    places = planned.places if begun % 2 else round(planned.places * LESS_BUSY)
    is_booklets = planned.kind is Kind.BOOKLETS
    came = places if is_booklets else round(places * CAME)
    evaluation, follow_up = _asked(planned, came)
    shares = AGENCIES if planned.audience is Audience.PRACTITIONERS else ()
    return Activity(
        kind=planned.kind,
        held_on=date(year, month, day),
        subject=planned.subject,
        audience=planned.audience,
        attended=came,
        booked=None if is_booklets else places,
        agencies=tuple((agency, int(came * share)) for agency, share in shares),
        outcomes=tuple(sorted({outcomes[each] for each in planned.topics if each in outcomes})),
        evaluation=evaluation,
        follow_up=follow_up,
        is_demonstration=True,
    )


def _asked(planned: _Planned, came: int) -> tuple[Evaluation | None, FollowUp | None]:
    if planned.felt is None:
        return None, None
    before, after, later = planned.felt
    answered = round(came * ANSWERED_LATER)
    changed = round(answered * CHANGED)
    return (
        Evaluation(round(came * ANSWERED), before, after),
        FollowUp(answered, planned.change, later, changed=changed),
    )
