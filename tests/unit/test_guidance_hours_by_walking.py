"""Opening hours held against a second way to the same answer.

No time zone database and no look-ahead over days: only a walk through quarters of an hour, with
the rule of the Summer Time Order 2002 written out.
"""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.guidance.contact import opening_of
from assistant.guidance.hours import (
    UNKNOWN,
    BankHolidays,
    Opening,
    OpenState,
    Outside,
    Span,
    Weekly,
    opening_of_week,
)
from tests.support.builders import a_contact
from tests.support.clocks import CHANGES, last_sunday

QUARTER = timedelta(minutes=15)
DAYS_OF_WALK = 14


def wall_clock(at: datetime) -> datetime:
    """Tell London's time by the rule: summer time between the last Sundays at 1 am GMT."""
    begins = datetime.combine(last_sunday(at.year, 3), time(1), tzinfo=UTC)
    ends = datetime.combine(last_sunday(at.year, 10), time(1), tzinfo=UTC)
    shift = timedelta(hours=1) if begins <= at < ends else timedelta(0)
    return (at + shift).replace(tzinfo=None)


def is_open_by_the_walk(hours: Weekly, at: datetime, holidays: frozenset[date]) -> bool:
    wall = wall_clock(at)
    is_off = wall.date() in holidays and hours.bank_holidays is not BankHolidays.AS_USUAL
    spans = () if is_off else hours.days[wall.weekday()]
    return any(span.opens <= wall.time() < span.closes for span in spans)


def opening_by_the_walk(hours: Weekly, at: datetime, holidays: frozenset[date]) -> Opening:
    today = wall_clock(at).date()
    if today in holidays and hours.bank_holidays is BankHolidays.UNKNOWN:
        return UNKNOWN
    is_open = is_open_by_the_walk(hours, at, holidays)
    state = OpenState.OPEN if is_open else OpenState.CLOSED
    step = at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0) + QUARTER
    while wall_clock(step).date() < today + timedelta(days=DAYS_OF_WALK):
        if is_open_by_the_walk(hours, step, holidays) is not is_open:
            return Opening(state, step)
        step += QUARTER
    return Opening(state)


def in_greenwich(opening: Opening) -> tuple[OpenState, datetime | None]:
    changes_at = opening.changes_at
    return opening.state, changes_at.astimezone(UTC) if changes_at else None


# Between one and two at night a quarter may exist twice or never; no service changes there.
EDGES = st.integers(0, 95).filter(lambda quarter: not 4 < quarter < 8)
MOMENTS = st.one_of(
    st.datetimes(datetime(2025, 1, 1), datetime(2035, 12, 31)),  # noqa: DTZ001 - made aware below
    st.builds(
        lambda day, minutes: datetime.combine(day, time(0)) + timedelta(minutes=minutes),
        st.sampled_from(CHANGES),
        st.integers(-2_880, 2_880),
    ),
).map(lambda moment: moment.replace(tzinfo=UTC))


def spans_of(edges: set[int]) -> tuple[Span, ...]:
    clock = [time(quarter // 4, quarter % 4 * 15) for quarter in sorted(edges)]
    return tuple(map(Span, clock[::2], clock[1::2]))


DAYS = st.sets(EDGES, max_size=4).map(spans_of)
WEEKS = st.builds(Weekly, st.tuples(*[DAYS] * 7), st.sampled_from(BankHolidays))


@settings(max_examples=200, deadline=None)
@given(hours=WEEKS, at=MOMENTS, offsets=st.sets(st.integers(-1, 15), max_size=4))
@example(
    hours=Weekly(((),) * 6 + (spans_of({4, 8}),), BankHolidays.CLOSED),
    at=datetime(2025, 3, 30, tzinfo=UTC),
    offsets=set(),
)
def test_hours_agree_with_a_walk_through_the_quarters_of_ten_years(
    hours: Weekly, at: datetime, offsets: set[int]
) -> None:
    holidays = frozenset(at.date() + timedelta(days=offset) for offset in offsets)

    opening = opening_of_week(hours, at, holidays)

    assert in_greenwich(opening) == in_greenwich(opening_by_the_walk(hours, at, holidays))


@settings(max_examples=200, deadline=None)
@given(hours=WEEKS, at=MOMENTS, offsets=st.sets(st.integers(-1, 15), max_size=4))
def test_somebody_answers_at_every_moment_of_ten_years_when_one_line_begins_where_another_ends(
    hours: Weekly, at: datetime, offsets: set[int]
) -> None:
    holidays = frozenset(at.date() + timedelta(days=offset) for offset in offsets)
    office = a_contact("office", hours=hours)
    night_line = a_contact("night_line", hours=Outside("office"))
    register = {"office": office, "night_line": night_line}

    by_day = opening_of(office, register, at, holidays)
    by_night = opening_of(night_line, register, at, holidays)

    assert (by_day.is_open, by_day.is_closed) == (by_night.is_closed, by_night.is_open)
    assert by_day.changes_at == by_night.changes_at
