"""Counting a limit on the calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.guidance.counting import Counted, count_days, count_hours, is_working_day
from assistant.guidance.hours import LONDON
from assistant.guidance.page import Confidence
from assistant.guidance.timescale import Counts, Timescale, Unit

HOLIDAYS = frozenset(
    {
        date(2026, 12, 25),
        date(2026, 12, 28),
        date(2027, 1, 1),
        date(2027, 3, 26),
        date(2027, 3, 29),
        date(2027, 12, 27),
        date(2027, 12, 28),
    }
)
BEFORE_CHRISTMAS = date(2026, 12, 22)
days = st.dates(date(2026, 1, 1), date(2028, 12, 31))
limits = st.integers(1, 60)
ways = st.sampled_from(Counts)


def a_limit(limit: int, unit: Unit, counts: Counts = Counts.AFTER) -> Timescale:
    sure = Confidence.GENERAL
    return Timescale("one", "It is done", "it is known", limit, unit, "S1", sure, counts)


def test_fifteen_working_days_run_over_christmas_and_its_bank_holidays() -> None:
    counted = count_days(a_limit(15, Unit.WORKING_DAYS), BEFORE_CHRISTMAS, HOLIDAYS)

    assert counted == Counted(
        first=date(2026, 12, 23),
        last=date(2027, 1, 15),
        bank_holidays=(date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1)),
    )


@pytest.mark.parametrize(
    ("limit", "event", "last"),
    [
        (a_limit(1, Unit.WORKING_DAYS), date(2026, 11, 27), date(2026, 11, 30)),
        (a_limit(1, Unit.WORKING_DAYS), date(2026, 11, 28), date(2026, 11, 30)),
        (a_limit(3, Unit.WORKING_DAYS, Counts.BEFORE), date(2026, 12, 29), date(2026, 12, 22)),
        (a_limit(28, Unit.CALENDAR_DAYS), date(2026, 11, 26), date(2026, 12, 24)),
        (a_limit(6, Unit.WEEKS), date(2026, 11, 26), date(2027, 1, 7)),
        (a_limit(6, Unit.WEEKS, Counts.BEFORE), date(2027, 1, 7), date(2026, 11, 26)),
        (a_limit(3, Unit.MONTHS), date(2026, 11, 30), date(2027, 2, 28)),
        (a_limit(3, Unit.MONTHS), date(2027, 11, 30), date(2028, 2, 29)),
        (a_limit(12, Unit.MONTHS), date(2026, 12, 31), date(2027, 12, 31)),
        (a_limit(1, Unit.MONTHS, Counts.BEFORE), date(2027, 1, 31), date(2026, 12, 31)),
    ],
)
def test_each_unit_is_counted_in_its_own_way(limit: Timescale, event: date, last: date) -> None:
    assert count_days(limit, event, HOLIDAYS).last == last


@given(limits, days, ways)
def test_working_days_never_end_on_a_weekend_or_a_bank_holiday(
    limit: int, event: date, way: Counts
) -> None:
    counted = count_days(a_limit(limit, Unit.WORKING_DAYS, way), event, HOLIDAYS)

    assert is_working_day(counted.first, HOLIDAYS)
    assert is_working_day(counted.last, HOLIDAYS)


@given(limits, days, ways)
def test_as_many_working_days_lie_between_as_the_limit_says(
    limit: int, event: date, way: Counts
) -> None:
    last = count_days(a_limit(limit, Unit.WORKING_DAYS, way), event, HOLIDAYS).last

    between = abs((last - event).days)
    step = timedelta(days=1 if last > event else -1)
    assert limit == sum(
        is_working_day(event + number * step, HOLIDAYS) for number in range(1, between + 1)
    )


@given(limits, days, st.integers(0, 40), st.sampled_from(sorted(set(Unit) - {Unit.HOURS})), ways)
def test_a_later_event_and_a_longer_limit_never_end_nearer(
    limit: int, event: date, more: int, unit: Unit, way: Counts
) -> None:
    last = count_days(a_limit(limit, unit, way), event, HOLIDAYS).last

    later = count_days(a_limit(limit, unit, way), event + timedelta(days=more), HOLIDAYS).last
    longer = count_days(a_limit(limit + more, unit, way), event, HOLIDAYS).last
    assert later >= last
    assert abs(longer - event) >= abs(last - event)


def test_hours_run_on_through_the_night_and_where_the_clocks_change() -> None:
    known = datetime(2026, 10, 24, 10, tzinfo=LONDON)

    assert count_hours(a_limit(72, Unit.HOURS), known) == datetime(2026, 10, 27, 9, tzinfo=LONDON)
    assert count_hours(a_limit(24, Unit.HOURS, Counts.BEFORE), known) == datetime(
        2026, 10, 23, 9, tzinfo=UTC
    )


def test_hours_are_no_days() -> None:
    with pytest.raises(ValueError, match="hours"):
        count_days(a_limit(72, Unit.HOURS), BEFORE_CHRISTMAS, HOLIDAYS)
