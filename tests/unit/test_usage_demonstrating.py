"""The demonstration: invented figures that do not contradict one another."""

from datetime import date
from functools import cache

import pytest

from admin.impact.demonstrating import invented_work
from admin.impact.laying_out.papers import whole_paper
from admin.impact.periods import ReportPeriod, offered_periods
from admin.impact.released import Released, released_in
from assistant.conversation.counted_values import partitions_of
from assistant.counting import LANGUAGES
from assistant.usage.cells import Measure
from assistant.usage.demonstrating import (
    WITHOUT_PAGE,
    demonstration_years,
    invented_conversations,
    invented_counts,
)
from assistant.usage.ledger import Counts, Release
from assistant.usage.partition import flat_partition
from assistant.usage.periods import Period
from tests.support.reports import WRITTEN_AT, a_report, an_edition, releases_of

TODAY = date(2026, 11, 27)
PERIODS = demonstration_years(TODAY)
MONTHS = [each for each in PERIODS if each.months == 1]
REPORTS = offered_periods(map(str, PERIODS))


@cache
def counts_of(period: Period) -> Counts:
    return invented_counts(period, partitions_of(*an_edition(), LANGUAGES))


@cache
def history() -> tuple[Release, ...]:
    trees = partitions_of(*an_edition(), LANGUAGES)
    return releases_of([(each, counts_of(each)) for each in PERIODS], b"demonstration", trees)


def total(counts: Counts, measure: Measure) -> int:
    """Add up the values of a measure that has no families."""
    return sum(counts[measure].values())


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_a_part_is_never_more_than_what_it_is_a_part_of(month: Period) -> None:
    counts = counts_of(month)
    tools, outcomes = counts[Measure.PATHWAY], counts[Measure.OUTCOME]

    assert total(counts, Measure.PATHWAY) <= counts[Measure.AUDIENCE]["practitioner"]
    assert total(counts, Measure.STEP) <= tools["thresholds"]
    assert total(counts, Measure.FRAMEWORK) <= tools["thresholds"]
    assert total(counts, Measure.AGENCY) <= tools["domestic-abuse"] + tools["thresholds"]
    assert total(counts, Measure.HELPED) <= outcomes["answered"]
    assert total(counts, Measure.NEXT_STEP) <= total(counts, Measure.HELPED)
    assert max(counts[Measure.WORD].values()) <= outcomes["no_guidance_found"]
    assert max(counts[Measure.TOPIC].values()) <= outcomes["answered"]
    assert max(outcomes[each] for each in WITHOUT_PAGE) <= counts[Measure.TOPIC]["none"]
    assert counts[Measure.TOPIC]["none"] <= sum(outcomes[each] for each in WITHOUT_PAGE)
    assert max(counts[Measure.CONTACT].values()) <= outcomes["answered"]
    assert outcomes["feedback_given"] == 0


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_an_agency_is_chosen_in_more_tools_than_the_protocol(month: Period) -> None:
    counts = counts_of(month)

    assert total(counts, Measure.AGENCY) > counts[Measure.PATHWAY]["domestic-abuse"]


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_each_conversation_has_one_channel_one_audience_and_one_language(month: Period) -> None:
    counts = counts_of(month)

    assert {
        total(counts, each) for each in (Measure.CHANNEL, Measure.AUDIENCE, Measure.LANGUAGE)
    } == {invented_conversations(month)}
    assert max(counts[Measure.OUTCOME].values()) <= invented_conversations(month)


def test_the_hours_of_a_quarter_are_those_of_the_conversations_of_its_months() -> None:
    for quarter in (each for each in PERIODS if each.months > 1):
        months = (Period(quarter.year, quarter.last - back) for back in range(quarter.months))

        assert total(counts_of(quarter), Measure.HOURS) == sum(map(invented_conversations, months))


def test_the_report_heads_agencies_as_chosen_in_whichever_tool_asks_for_one() -> None:
    sections = whole_paper(a_report(), WRITTEN_AT).sections

    titles = {section.anchor: section.title for section in sections}
    assert titles["agencies"] == "Kinds of agency chosen in a tool"


def test_a_tree_without_the_other_measures_is_shared_out_of_all_conversations() -> None:
    counts = invented_counts(MONTHS[0], {Measure.AGENCY: flat_partition(("police", "gp"))})

    assert total(counts, Measure.AGENCY) == invented_conversations(MONTHS[0])


@pytest.mark.parametrize("period", REPORTS, ids=str)
def test_what_is_shown_of_a_report_contradicts_itself_nowhere(period: ReportPeriod) -> None:
    shown = released_in(period, history())
    tools = values(shown, Measure.PATHWAY)
    outcomes = values(shown, Measure.OUTCOME)

    assert sum(tools.values()) < values(shown, Measure.AUDIENCE)["practitioner"]
    assert sum(values(shown, Measure.STEP).values()) < tools["thresholds"]
    agencies = sum(values(shown, Measure.AGENCY).values())
    assert agencies < tools["domestic-abuse"] + tools["thresholds"]
    assert sum(values(shown, Measure.HELPED).values()) < outcomes["answered"]
    assert values(shown, Measure.TOPIC)["none"] > outcomes["no_guidance_found"]
    assert sum(values(shown, Measure.NEXT_STEP).values()) < sum(
        values(shown, Measure.HELPED).values()
    )
    assert "feedback_given" not in outcomes


def values(shown: Released, measure: Measure) -> dict[str, int]:
    return {each: shown.group(measure, each).shown or 0 for each in shown.members_of(measure)}


def test_no_invented_edition_is_empty_and_none_is_named_beside_another_number() -> None:
    edition, _ = an_edition()
    for period in REPORTS:
        work = invented_work(period, edition)
        assert min(each.changed for each in work.editions) >= 1
        assert sum(each.changed for each in work.editions) >= len(work.changed)

    made = [
        whole_paper(a_report(history(), is_demonstration=yes), WRITTEN_AT).made
        for yes in (True, False)
    ]
    number = f"edition {edition.number} of the guidance"
    assert [number in each for each in made] == [False, True]
