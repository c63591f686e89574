"""Invented activities: marked as such, the same every time, and as sound as real ones."""

from dataclasses import replace
from datetime import date

from admin.activities.demonstrating import DEMONSTRATION
from admin.activities.inventing import invented_activities, origin_of
from admin.activities.reading import names_in, read_activity
from admin.activities.sheet import written_fields
from assistant.usage.demonstrating import demonstration_years

TODAY = date(2026, 11, 26)
NEGLECT = "Neglect: children are safe"


def test_invented_activities_are_marked_lie_within_the_years_and_are_sound() -> None:
    years = demonstration_years(TODAY)
    aims = {"family/home-and-care": NEGLECT}
    held = invented_activities(years, aims)

    assert held == invented_activities(years, aims)
    assert {each.held_on.year for each in held} == {2024, 2025, 2026}
    assert all(date(2024, 4, 1) <= each.held_on <= date(2026, 3, 31) for each in held)
    assert {origin_of(each) for each in held} == {"invented"}
    assert {origin_of(each) for each in DEMONSTRATION} == {"from the annual report for 2009/10"}
    assert {origin_of(replace(each, is_demonstration=False)) for each in held} == {""}
    assert {each.outcomes for each in held} == {(), (NEGLECT,)}
    for each in held:
        entered = replace(each, is_demonstration=False)
        assert read_activity(written_fields(entered), TODAY, [NEGLECT]) == entered
        assert names_in(each) == ()


def test_the_years_of_a_demonstration_that_went_on_keep_what_was_invented() -> None:
    now, later = (
        invented_activities(demonstration_years(date(year, 11, 26)), {}) for year in (2026, 2027)
    )

    shared = [each for each in now if each.held_on >= date(2025, 4, 1)]
    assert shared == [each for each in later if each.held_on <= date(2026, 3, 31)]
