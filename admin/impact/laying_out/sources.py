"""The annex: what each figure is made of, and the rows of the ledger behind it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from admin.impact.comparing import Change, change_between
from admin.impact.figures import Figure, lines_of_rows
from admin.impact.laying_out import words
from admin.impact.laying_out.how_well import nothing_found_change
from admin.impact.laying_out.ledger_rows import rows_tables, short_name
from admin.impact.laying_out.sourcing import SUM as IS_SUM
from admin.impact.laying_out.sourcing import (
    anchor_of,
    anchor_of_comparison,
    anchor_of_line,
    anchor_of_share,
    series_of,
    sourced,
)
from admin.impact.report import ImpactReport, share_helped, share_without_guidance
from assistant.documents.linking import links_of
from assistant.documents.paper import Block, Cell, Link, Paragraph, Row, Section, Table
from assistant.usage.cells import Measure
from assistant.usage.periods import read_period

SUM, CHANGE, SHARE = "Sums of several lines", "Comparisons", "Shares"


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of the annex, in the table that ``kind`` names."""

    kind: str
    row: Row


def sources(report: ImpactReport, sections: Iterable[Section]) -> tuple[Section, ...]:
    """Lay out all that the figures of some sections lead to, and nothing else."""
    entries: dict[str, _Entry] = {}
    for entry in _entries(report):
        entries.setdefault(entry.row.anchor, entry)
    wanted = {link.href.removeprefix("#") for link in links_of(sections)}
    told = [entry for anchor, entry in entries.items() if anchor in wanted and entry.kind != SUM]
    wanted |= _led_to(entry.row for entry in told)
    sums = [entry for anchor, entry in entries.items() if anchor in wanted and entry.kind == SUM]
    wanted |= _led_to(entry.row for entry in sums)
    return (
        Section(
            "sources",
            "Where each figure comes from",
            (Paragraph(words.SOURCES_INTRO), *_tables((*told, *sums))),
        ),
        Section(
            "ledger",
            "Rows of the ledger",
            (Paragraph(words.ROWS_INTRO), *rows_tables(report, wanted)),
            begins_page=True,
            is_wide=True,
        ),
    )


def _led_to(rows: Iterable[Row]) -> set[str]:
    section = Section("", "", (Table("", (), tuple(rows)),))
    return {link.href.removeprefix("#") for link in links_of((section,))}


def _tables(entries: Iterable[_Entry]) -> Iterator[Block]:
    found = tuple(entries)
    columns = {
        SHARE: ("Share", "In percent", "These lines", "Among these lines"),
        CHANGE: ("Figure", "Period before", "This period", "Difference"),
        SUM: ("Figure", "Sum", "Lines that are added up"),
    }
    for kind, heads in columns.items():
        rows = tuple(entry.row for entry in found if entry.kind == kind)
        if rows:
            yield Table(kind, heads, rows)


def _entries(report: ImpactReport) -> Iterator[_Entry]:
    """Make the entry of every figure that is no line by itself, once for each anchor."""
    yield from _shares(report)
    changes = tuple(_changes(report))
    for what, change in changes:
        if change.comparison is not None:
            yield _Entry(CHANGE, _comparison(report, what, change))
    for what, figure in _sums(report, changes):
        if anchor_of(report, figure).startswith(IS_SUM):
            yield _Entry(SUM, _sum(report, what, figure))


def _shares(report: ImpactReport) -> Iterator[_Entry]:
    found = {
        "Conversations with a question for which no guidance was found": share_without_guidance(
            report.now
        ),
        "Answers pressed that said it had helped, wholly or partly": share_helped(report.now),
    }
    for what, share in found.items():
        if share is not None:
            parts = (Cell(_lines(report, each)) for each in (share.part, share.of))
            cells = (Cell(f"{share.percent}%"), *parts)
            yield _Entry(SHARE, Row(what, cells, anchor_of_share(share)))


def _changes(report: ImpactReport) -> Iterator[tuple[str, Change]]:
    yield "Conversations", change_between(report.before, report.now, Measure.CHANNEL)
    yield "Conversations in which no guidance was found", nothing_found_change(report)
    for answers in report.answers:
        yield f"{answers.served.objective}: {answers.served.outcome}", answers.change
    for trace in report.lessons:
        yield f"Lesson: {trace.lesson.theme}", trace.change


def _sums(
    report: ImpactReport, changes: Iterable[tuple[str, Change]]
) -> Iterator[tuple[str, Figure]]:
    """List every figure that may be a sum; those of comparisons say of which period they are."""
    yield "Conversations", report.conversations
    for answers in report.answers:
        yield f"{answers.served.objective}: {answers.served.outcome}", answers.reached
    for trace in report.lessons:
        yield f"Lesson: {trace.lesson.theme}", trace.reached
    for what, change in changes:
        if change.comparison is not None:
            yield f"{what}, the period before", change.comparison.before
            yield f"{what}, as compared", change.comparison.now


def _comparison(report: ImpactReport, what: str, change: Change) -> Row:
    found = change.comparison
    if found is None:
        raise TypeError(what)
    figures = (Cell((sourced(report, each),)) for each in (found.before, found.now))
    return Row(what, (*figures, Cell(change.text)), anchor_of_comparison(found))


def _sum(report: ImpactReport, what: str, figure: Figure) -> Row:
    cells = (Cell(figure.text), Cell(_lines(report, figure)))
    return Row(what, cells, anchor_of(report, figure))


def _lines(report: ImpactReport, figure: Figure) -> tuple[str | Link, ...]:
    """Name the lines that a figure sums, each with what it adds; a part of one with its months."""
    series, released = series_of(report, figure)
    said: list[str | Link] = []
    for (measure, group), rows in lines_of_rows(figure.rows).items():
        members = released.members_of(measure)[group]
        whole = released.group(measure, group)
        part = released.part(measure, rows)
        anchor = anchor_of_line(series, measure, group)
        name = report.names.group(measure, group, members)
        months = "" if part == whole else f" in {_months(rows)} only"
        said += ("; ", f"{name}{months} ", Link(f"{part.shown:,}", f"#{anchor}"))
    return tuple(said[1:])


def _months(rows: Iterable[str]) -> str:
    return ", ".join(short_name(read_period(row.partition(":")[0])) for row in rows)
