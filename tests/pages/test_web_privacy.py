"""The privacy page says all that is counted, because its list is made from what can be counted."""

from assistant.channels.web.views.privacy import NAMES
from assistant.usage.cells import Measure
from assistant.usage.retention import COUNTS_DAYS, FIGURES_YEARS, STAFF_LOG_YEARS
from tests.support.pages import Visitor


def test_every_measure_stands_on_the_privacy_page_under_a_name_of_its_own(
    visitor: Visitor,
) -> None:
    page = visitor.get("/privacy")

    listed = page.words("li")

    assert set(NAMES) == set(Measure)
    assert len([name for name in listed if "counted only for three months" in name]) == 1
    assert "The topic of the answer" in listed
    assert "The services whose numbers were shown" in listed


def test_the_privacy_page_says_how_large_a_group_must_be(visitor: Visitor) -> None:
    assert "a group of 10 conversations or more" in visitor.get("/privacy").text


def test_the_privacy_page_says_how_long_counts_figures_and_the_log_are_kept(
    visitor: Visitor,
) -> None:
    page = visitor.get("/privacy").text

    assert f"deleted {COUNTS_DAYS} days after" in page
    assert f"numbers after {FIGURES_YEARS} years" in page
    assert f"on record for {STAFF_LOG_YEARS} years" in page
