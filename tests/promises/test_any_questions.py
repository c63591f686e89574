"""Whatever somebody asks of the reports, in whatever order: no small number can be worked out."""

from collections import Counter
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from admin.impact.figures import Figure, row_id
from admin.impact.laying_out.spreadsheet import HEADER, lines
from admin.impact.periods import ReportPeriod, read_report_period
from admin.impact.released import released_in
from assistant.usage.cells import Measure
from assistant.usage.ledger import Counts, LedgerRow
from assistant.usage.noise import noise
from assistant.usage.partition import Partition
from assistant.usage.periods import Period
from assistant.usage.release import released_groups
from assistant.usage.showing import TOO_FEW
from tests.support.attacks import SLACK
from tests.support.naive_reports import SMALLEST
from tests.support.promises import PROMISE
from tests.support.reports import TREES, YEAR, a_report, releases_of

PARTS = [
    read_report_period(f"2025-26{part}") for part in ("", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4")
]
MEASURES = tuple(TREES)
FIGURE, ROWS = HEADER.index("Figure"), HEADER.index("Ledger rows")
MANY_AND_FEW = st.one_of(st.integers(0, 9), st.integers(0, 60))


@st.composite
def a_month(draw: st.DrawFn) -> Counts:
    """Count a month in which any value may be rare."""
    found: dict[Measure, dict[str, int]] = {}
    for measure, tree in TREES.items():
        found[measure] = {value: draw(MANY_AND_FEW) for value in tree.members}
        for family in (each for each in tree.families if len(each.members) > 1):
            each = [found[measure][member] for member in family.members]
            found[measure][family.id] = draw(st.integers(max(each), sum(each)))
    return found


class AnyQuestions(RuleBasedStateMachine):
    """Somebody who reads reports of any period, filters, exports, and keeps all the answers."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[frozenset[str]] = []

    @initialize(months=st.lists(a_month(), min_size=3, max_size=3), key=st.binary(min_size=1))
    def release(self, months: list[Counts], key: bytes) -> None:
        """Release a year; its quarters are alike but for the key's noise."""
        counted = [(month, months[n % 3]) for n, month in enumerate(YEAR.calendar_months)]
        self.history = releases_of(counted, key)
        self.shown = {row_id(row): row.group.shown for each in self.history for row in each.rows}
        of_month = {str(month): counts for month, counts in counted}
        self.truly = {
            row_id(row): truly(row, of_month[row.period])
            for each in self.history
            for row in each.rows
        }

    def note(self, figures: Iterable[Figure]) -> None:
        for figure in figures:
            assert figure.shown == (sum(map(self.shown.get, figure.rows)) or None)
            self.answers.append(frozenset(figure.rows))

    @rule(period=st.sampled_from(PARTS), measure=st.sampled_from(MEASURES), data=st.data())
    def filter_values(self, period: ReportPeriod, measure: Measure, data: st.DataObject) -> None:
        values = data.draw(st.sets(st.sampled_from(TREES[measure].members)))
        self.note([released_in(period, self.history).within(measure, values)])

    @rule(data=st.data(), measure=st.sampled_from(MEASURES))
    def choose_months(self, data: st.DataObject, measure: Measure) -> None:
        """Add up any months at all, as whoever reads the ledger can."""
        chosen = data.draw(st.sets(st.sampled_from(range(len(self.history)))))
        found = released_in(YEAR, [self.history[month] for month in sorted(chosen)])
        self.note(found.group(measure, group) for group in found.members_of(measure))

    @rule(period=st.sampled_from(PARTS))
    def read_report(self, period: ReportPeriod) -> None:
        report = a_report(self.history, period)
        self.note([report.conversations, report.nothing_found])
        self.note(each.reached for each in (*report.answers, *report.lessons))

    @rule(period=st.sampled_from(PARTS))
    def export(self, period: ReportPeriod) -> None:
        for line in lines(a_report(self.history, period)):
            rows = [row for row in str(line[ROWS]).split(" ") if row in self.shown]
            if rows:
                assert line[FIGURE] == sum(self.shown[row] for row in rows)
                self.answers.append(frozenset(rows))

    @invariant()
    def every_difference_is_nothing_or_ten_and_more(self) -> None:
        for answer in self.answers:
            newest = self.answers[-1]
            for rows in (answer - newest, newest - answer):
                held = sum(self.truly[row] for row in rows)
                assert held == 0 or held >= SMALLEST
            left = Counter(answer)
            left.subtract(newest)
            differing = [n * self.shown[row] for row, n in left.items() if n]
            low, high = (sum(differing) + sign * SLACK * len(differing) for sign in (-1, 1))
            assert low <= 0 or high >= SMALLEST


TestAnyQuestions = AnyQuestions.TestCase
TestAnyQuestions.settings = settings(PROMISE, stateful_step_count=8)


@PROMISE
@given(a_month(), st.binary(min_size=1, max_size=8), st.data())
def test_of_a_value_in_a_group_even_who_knows_the_key_cannot_tell_none_from_nine(
    counts: Counts, key: bytes, data: st.DataObject
) -> None:
    measure = data.draw(st.sampled_from([Measure.TOPIC, Measure.OUTCOME]))
    tree, counted = TREES[measure], counts[measure]
    families = {each.id: each for each in tree.families}
    shown = groups(tree, counted, key, measure)
    pooled = [each for each in shown if each.id in families and len(each.members) > 1]
    for group in pooled:
        target = data.draw(st.sampled_from(group.members))
        other = data.draw(st.sampled_from([each for each in group.members if each != target]))
        held = max(counted[name] for name in (group.id, *group.members))
        for few in (0, SMALLEST - 1):
            instead = {**counted, target: few, other: held, group.id: held}
            rare = min(instead[each] for each in group.members)
            assert rare < SMALLEST
            assert groups(tree, instead, key, measure) == shown


def truly(row: LedgerRow, counts: Counts) -> int:
    """Tell the fewest conversations that a row can hold, were each to touch all of it."""
    measure, members = Measure(row.measure), set(row.group.members)
    families = (each for each in TREES[measure].families if set(each.members) <= members)
    names = (row.group.id, *members, *(family.id for family in families))
    return max(counts[measure].get(name, 0) for name in names)


def groups(tree: Partition, counts: dict[str, int], key: bytes, measure: Measure) -> object:
    return released_groups(
        tree, counts, lambda members: noise(key, Period(2026, 1), measure, members)
    )


def test_what_is_hidden_is_never_written_as_a_number() -> None:
    few = {measure: dict.fromkeys(tree.members, 9) for measure, tree in TREES.items()}
    history = releases_of([(month, few) for month in YEAR.calendar_months])

    figures = {line[FIGURE] for line in lines(a_report(history)) if line[ROWS] == ""}

    assert TOO_FEW in figures
    assert not figures & set(range(1, SMALLEST))
