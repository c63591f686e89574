"""The rows of the ledger, a line for each group and a column for each month or quarter."""

from collections.abc import Container, Iterator

from admin.impact.laying_out.sourcing import BEFORE, NOW, anchor_of_line
from admin.impact.periods import CENTURY, MONTHS
from admin.impact.released import Released
from admin.impact.report import ImpactReport
from assistant.documents.paper import Cell, Row, Table
from assistant.usage.cells import Measure
from assistant.usage.ledger import LedgerRow
from assistant.usage.periods import Period, read_period

SIGNS = 8


def rows_tables(report: ImpactReport, wanted: Container[str]) -> Iterator[Table]:
    """Make the tables of the lines that are wanted, of this period and then of the one before."""
    for series, released in ((NOW, report.now), (BEFORE, report.before)):
        for measure in Measure:
            groups = tuple(
                group
                for group in released.members_of(measure)
                if anchor_of_line(series, measure, group) in wanted
            )
            if groups:
                yield _table(report, series, released, measure, groups)


def short_name(period: Period) -> str:
    """Write a month as "Apr 25", and a quarter by its last month."""
    written = f"{MONTHS[period.last - 1][:3]} {period.year % CENTURY:02}"
    return written if period.months == 1 else f"to {written}"


def _table(
    report: ImpactReport,
    series: str,
    released: Released,
    measure: Measure,
    groups: tuple[str, ...],
) -> Table:
    periods = tuple(map(str, released.periods_of(measure)))
    members = released.members_of(measure)
    found = {(row.group.id, row.period): row for row in released.rows[measure]}
    rows = tuple(
        Row(
            report.names.group(measure, group, members[group]),
            (
                *(_cell(found.get((group, period))) for period in periods),
                Cell(f"{released.group(measure, group).shown:,}"),
            ),
            anchor=anchor_of_line(series, measure, group),
        )
        for group in groups
    )
    named = f"{report.names.measure(measure)}, {released.period.name}"
    return Table(
        caption=f"{named}. Measure {measure.value}, {_rules(released.rows[measure])}",
        columns=("Group", *(short_name(read_period(period)) for period in periods), "Sum"),
        rows=rows,
        anchor=anchor_of_line(series, measure),
        is_figures=True,
        is_dense=True,
    )


def _cell(row: LedgerRow | None) -> Cell:
    return Cell(f"{row.group.shown:,}", row.sha256[:SIGNS]) if row else Cell("–")


def _rules(rows: tuple[LedgerRow, ...]) -> str:
    """Name the rules by which rows were released, each with its first period if they changed."""
    firsts: dict[str, str] = {}
    for row in rows:
        firsts.setdefault(row.rule_version, short_name(read_period(row.period)))
    if len(firsts) == 1:
        return f"rule {next(iter(firsts))}"
    return "; ".join(f"rule {rule} from {first}" for rule, first in firsts.items())
