"""Periods of a report: years from April to March, their halves and their quarters."""

from datetime import date

import pytest

from admin.impact.periods import (
    UnknownReportPeriodError,
    offered_periods,
    read_report_period,
    year_of,
)


@pytest.mark.parametrize(
    ("written", "name", "first", "last", "before"),
    [
        ("2025-26", "April 2025 to March 2026", (2025, 4, 1), (2026, 3, 31), "2024-25"),
        ("2025-26-H1", "April 2025 to September 2025", (2025, 4, 1), (2025, 9, 30), "2024-25-H2"),
        ("2025-26-H2", "October 2025 to March 2026", (2025, 10, 1), (2026, 3, 31), "2025-26-H1"),
        (
            "2025-26-Q3",
            "October 2025 to December 2025",
            (2025, 10, 1),
            (2025, 12, 31),
            "2025-26-Q2",
        ),
        ("2023-24-Q4", "January 2024 to March 2024", (2024, 1, 1), (2024, 3, 31), "2023-24-Q3"),
        ("2099-00", "April 2099 to March 2100", (2099, 4, 1), (2100, 3, 31), "2098-99"),
    ],
)
def test_a_period_is_read_named_and_bounded(
    written: str, name: str, first: tuple[int, int, int], last: tuple[int, int, int], before: str
) -> None:
    period = read_report_period(written)

    assert str(period) == written
    assert period.name == name
    assert (period.first_day, period.last_day) == (date(*first), date(*last))
    assert str(period.previous) == before


@pytest.mark.parametrize("written", ["2025", "2025-27", "2025-26-Q5", "2025-26-H3", "2025-04", ""])
def test_anything_else_is_refused_with_how_to_write_it(written: str) -> None:
    with pytest.raises(UnknownReportPeriodError, match="2025-26-H1"):
        read_report_period(written)


def test_a_day_of_march_belongs_to_the_year_that_began_in_april_before() -> None:
    assert str(year_of(date(2026, 3, 31))) == "2025-26"
    assert str(year_of(date(2026, 4, 1))) == "2026-27"


def test_only_periods_of_which_something_was_released_are_offered() -> None:
    offered = [str(each) for each in offered_periods(["2026-03", "2026-Q1", "2026-04"])]

    assert offered == [
        "2026-27",
        "2026-27-H1",
        "2026-27-Q1",
        "2025-26",
        "2025-26-H2",
        "2025-26-Q4",
    ]
