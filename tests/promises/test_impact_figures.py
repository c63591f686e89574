"""Figures of the report: sums of ledger rows, which reach nothing that was not released."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from admin.impact.comparing import NOT_COMPARABLE, NOTHING_BEFORE, change_between, compared
from admin.impact.figures import Figure, percentage, row_id
from admin.impact.periods import ReportPeriod, read_report_period
from admin.impact.released import released_in
from admin.impact.report import share_without_guidance
from assistant.usage.cells import Measure
from assistant.usage.ledger import Release
from assistant.usage.periods import Period
from tests.support.naive_reports import found_by_differencing, naive_report
from tests.support.promises import PROMISE
from tests.support.reports import PLAIN, TREES, YEAR, a_history, a_report, releases_of

TOPICS = TREES[Measure.TOPIC].members
COUNTED = st.lists(
    st.fixed_dictionaries({topic: st.integers(0, 60) for topic in TOPICS}),
    min_size=12,
    max_size=12,
)
PARTS = [read_report_period(f"2025-26{part}") for part in ("", "-H1", "-H2", "-Q1", "-Q2", "-Q4")]


def history_of(topics: list[dict[str, int]], key: bytes = b"key") -> tuple[Release, ...]:
    months = zip(YEAR.calendar_months, topics, strict=True)
    return releases_of([(month, {Measure.TOPIC: counts}) for month, counts in months], key)


@PROMISE
@given(COUNTED, st.binary(min_size=1, max_size=8), st.sampled_from(PARTS))
def test_every_figure_is_the_sum_of_the_rows_that_it_names(
    topics: list[dict[str, int]], key: bytes, period: ReportPeriod
) -> None:
    history = history_of(topics, key)
    ledger = {row_id(row): row.group.shown for each in history for row in each.rows}
    report = a_report(history, period)
    figures = [answers.reached for answers in report.answers]
    figures += [trace.reached for trace in report.lessons]
    figures += [report.now.group(Measure.TOPIC, g) for g in report.now.members_of(Measure.TOPIC)]

    for figure in (*figures, report.conversations):
        assert figure.shown == (sum(ledger[row] for row in figure.rows) if figure.rows else None)
        assert len(set(figure.rows)) == len(figure.rows)


@PROMISE
@given(COUNTED, st.data(), st.binary(min_size=1, max_size=8), st.sampled_from(PARTS))
def test_what_the_ledger_hides_changes_nothing_in_any_report(
    topics: list[dict[str, int]], data: st.DataObject, key: bytes, period: ReportPeriod
) -> None:
    history = history_of(topics, key)
    hidden = [
        (month, topic)
        for month, release in enumerate(history)
        for topic in TOPICS
        if topic not in {each for row in release.rows for each in row.group.members}
    ]
    changed = [dict(counts) for counts in topics]
    for month, topic in hidden:
        changed[month][topic] = data.draw(st.integers(0, 9))

    again = history_of(changed, key)

    assert a_report(again, period).answers == a_report(history, period).answers


@PROMISE
@given(COUNTED, st.binary(min_size=1, max_size=8))
def test_the_difference_of_any_two_nested_periods_is_nothing_or_a_whole_group(
    topics: list[dict[str, int]], key: bytes
) -> None:
    history = history_of(topics, key)
    shown = {row.group.shown for each in history for row in each.rows}
    for wide, narrow in (("", "-H1"), ("", "-Q4"), ("-H1", "-Q1")):
        for measure_values in ({"online/grooming"}, {"online/grooming", "online/bullying"}):
            figures = [
                released_in(read_report_period(f"2025-26{part}"), history)
                .within(Measure.TOPIC, measure_values)
                .shown
                or 0
                for part in (wide, narrow)
            ]
            difference = figures[0] - figures[1]
            assert difference == 0 or difference >= min(shown)


def test_300_of_300_attacks_that_undo_a_naive_report_find_nothing_in_this_one() -> None:
    random = Random(2026)  # noqa: S311 - examples, not secrets
    undone, found = 0, 0
    for number in range(300):
        counts = [random.randint(20, 90) for _ in range(12)]
        target = random.randrange(12)
        counts[target] = random.randint(1, 9)
        history = history_of([{"practice/thresholds": n} for n in counts], number.to_bytes(2))

        def ours(months: list[int], history: tuple[Release, ...] = history) -> int | None:
            chosen = [history[month] for month in months]
            return released_in(YEAR, chosen).within(Measure.TOPIC, {"practice/thresholds"}).shown

        naive = found_by_differencing(naive_report(counts), target, 12)
        undone += naive == counts[target]
        found += found_by_differencing(ours, target, 12) is not None

    assert (undone, found) == (300, 0)


def test_nothing_and_too_few_read_the_same() -> None:
    history = history_of([dict.fromkeys(TOPICS, 9)] * 6 + [{}] * 6)
    halves = [released_in(read_report_period(f"2025-26-H{half}"), history) for half in (1, 2)]

    texts = {each.within(Measure.TOPIC, set(TOPICS)).text for each in halves}

    assert texts == {"too few to show"}


def test_a_share_is_told_from_a_hundred_on_and_in_whole_percent() -> None:
    def figure(shown: int | None) -> Figure:
        return Figure(shown, ("a row",) if shown else (), 1, 1)

    assert percentage(figure(50), figure(150)) == 33
    assert percentage(figure(45), figure(95)) is None
    assert percentage(figure(None), figure(150)) is None
    assert percentage(figure(50), figure(None)) is None


def test_no_share_of_answers_is_told_where_a_part_was_hidden() -> None:
    few = {**PLAIN, Measure.CHANNEL: {"web": 200, "telegram": 9}}
    hidden, whole = a_report(a_history()[:12] + a_history(few)[12:]), a_report(a_history())
    mixed = replace(whole.now, releases=(*whole.now.releases[:6], *hidden.now.releases[6:]))

    assert share_without_guidance(mixed) is None
    assert share_without_guidance(whole.now) is not None


def test_periods_are_compared_like_with_like() -> None:
    more = {**PLAIN, Measure.CHANNEL: {"web": 300, "telegram": 4}}
    report = a_report(a_history(now=more))

    comparison = compared(report.before, report.now, Measure.CHANNEL)

    assert comparison is not None
    assert {row.split(":")[2] for row in comparison.now.rows} == {"web"}
    assert comparison.text.endswith("more (+50%), of what was shown every month")


@pytest.mark.parametrize(
    ("history", "said"),
    [
        (a_history()[12:], NOTHING_BEFORE),
        (a_history()[:20], NOT_COMPARABLE),
        (a_history(before={Measure.CHANNEL: {"web": 9}}), NOT_COMPARABLE),
    ],
)
def test_what_cannot_be_compared_is_not(history: tuple[Release, ...], said: str) -> None:
    report = a_report(history)

    assert change_between(report.before, report.now, Measure.CHANNEL).text == said


def test_a_quarter_of_the_ledger_lies_in_the_period_of_its_months() -> None:
    assert read_report_period("2025-26-Q4").holds(Period(2026, 3, 3))
    assert not read_report_period("2025-26-Q3").holds(Period(2026, 3, 3))
