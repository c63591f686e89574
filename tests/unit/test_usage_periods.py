"""Months and quarters by the clocks of London, and the day on which each is released."""

from datetime import UTC, date, datetime

import pytest

from assistant.usage.cells import Measure
from assistant.usage.demonstrating import demonstration_year
from assistant.usage.hours import HourBand, hour_band
from assistant.usage.periods import Period, UnknownPeriodError, period_of, periods_due, read_period


@pytest.mark.parametrize(
    ("measure", "moment", "written"),
    [
        (Measure.TOPIC, datetime(2026, 11, 30, 23, 59, tzinfo=UTC), "2026-11"),
        (Measure.TOPIC, datetime(2026, 6, 30, 23, 30, tzinfo=UTC), "2026-07"),
        (Measure.HOURS, datetime(2026, 6, 30, 22, 30, tzinfo=UTC), "2026-Q2"),
        (Measure.HOURS, datetime(2026, 6, 30, 23, 30, tzinfo=UTC), "2026-Q3"),
        (Measure.HOURS, datetime(2026, 12, 31, 12, tzinfo=UTC), "2026-Q4"),
    ],
)
def test_a_measure_counts_in_its_month_or_quarter(
    measure: Measure, moment: datetime, written: str
) -> None:
    period = period_of(measure, moment)

    assert str(period) == written
    assert read_period(written) == period
    assert period.holds(measure)


@pytest.mark.parametrize("written", ["2026-13", "2026-Q5", "2026-11-03", "November"])
def test_nothing_finer_than_a_month_can_be_named(written: str) -> None:
    with pytest.raises(UnknownPeriodError, match="a month such as"):
        read_period(written)


def test_a_period_is_released_on_the_eighth_after_its_end() -> None:
    assert Period(2026, 11).release_day == date(2026, 12, 8)
    assert read_period("2026-Q4").release_day == date(2027, 1, 8)


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2027, 1, 7), ["2026-11"]),
        (date(2027, 1, 8), ["2026-11", "2026-12", "2026-Q4"]),
        (date(2027, 2, 9), ["2026-11", "2026-12", "2026-Q4", "2027-01"]),
    ],
)
def test_months_are_due_in_turn_and_a_quarter_after_its_last(today: date, due: list[str]) -> None:
    assert [str(period) for period in periods_due(Period(2026, 11), today)] == due


@pytest.mark.parametrize(
    ("moment", "band"),
    [
        (datetime(2026, 11, 26, 9, tzinfo=UTC), HourBand.OFFICE_HOURS),
        (datetime(2026, 11, 26, 17, tzinfo=UTC), HourBand.EVENING),
        (datetime(2026, 11, 26, 22, tzinfo=UTC), HourBand.NIGHT),
        (datetime(2026, 11, 26, 6, 59, tzinfo=UTC), HourBand.NIGHT),
        (datetime(2026, 7, 1, 8, 30, tzinfo=UTC), HourBand.OFFICE_HOURS),
        (datetime(2026, 11, 28, 12, tzinfo=UTC), HourBand.EVENING),
        (datetime(2026, 12, 25, 12, tzinfo=UTC), HourBand.EVENING),
    ],
)
def test_a_moment_is_known_only_by_its_band(moment: datetime, band: HourBand) -> None:
    assert hour_band(moment, {date(2026, 12, 25)}) is band


def test_the_demonstration_year_is_the_last_that_ended_and_could_be_released() -> None:
    before, after = demonstration_year(date(2026, 4, 7)), demonstration_year(date(2026, 4, 8))

    assert (str(before[0]), str(before[-1]), len(before)) == ("2024-04", "2025-Q1", 16)
    assert (str(after[0]), str(after[-1])) == ("2025-04", "2026-Q1")
