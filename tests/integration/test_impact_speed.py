"""Ten years of released data become a page in less than a second."""

import time

from tests.benchmarks.reporting import (
    GOAL_SECONDS,
    WRITTEN_AT,
    made,
    ten_years,
    whole_paper,
    write_html,
)


def test_ten_years_of_releases_are_printed_in_less_than_a_second() -> None:
    history = ten_years()
    write_html(whole_paper(made(history), WRITTEN_AT))

    began = time.perf_counter()
    write_html(whole_paper(made(history), WRITTEN_AT))

    assert time.perf_counter() - began < GOAL_SECONDS
