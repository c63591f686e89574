"""What the sections share: cells with their sources, tables of figures, and numbers in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from admin.impact.comparing import Change, change_of_group
from admin.impact.figures import Figure
from admin.impact.laying_out.sourcing import sourced
from admin.impact.periods import MONTHS
from admin.impact.questions import Changed, Ratings
from admin.impact.report import ImpactReport
from assistant.documents.paper import Bar, Block, Cell, Chart, Link, Row, Table
from assistant.usage.cells import Measure
from assistant.usage.partition import REST
from assistant.usage.periods import QUARTERLY

MOST_LINES = 15
MOST_BARS = 8
"""A chart of more would not fit below the words before it, and leave half a page empty."""


@dataclass(frozen=True, slots=True)
class Line:
    """One group of a measure: its id and name, its figure, and what became of it."""

    group: str
    name: str
    figure: Figure
    change: Change


def shown_in(figure: Figure) -> str:
    """Say in how many of the released months a figure could be shown."""
    return f"{figure.periods} of {figure.of}" if figure.of else "–"


def capital(text: str) -> str:
    """Begin a text with a capital."""
    return text[:1].upper() + text[1:]


def in_words(day: date) -> str:
    """Write a day, as "8 April 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def listed(words: Sequence[str]) -> str:
    """Join words as a sentence does."""
    if len(words) < 2:  # noqa: PLR2004 - one needs no "and"
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def plural(count: int, one: str, many: str = "") -> str:
    """Write a number with its noun."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def lines_of(report: ImpactReport, measure: Measure) -> tuple[Line, ...]:
    """List the groups of a measure that were shown, the largest first, the rest last."""
    members = report.now.members_of(measure)
    found = [(each, report.now.group(measure, each)) for each in members]
    found.sort(key=lambda pair: (pair[0] == REST, -(pair[1].shown or 0), pair[0]))
    return tuple(
        Line(
            group,
            report.names.group(measure, group, members[group]),
            figure,
            change_of_group(report.before, report.now, measure, group),
        )
        for group, figure in found
    )


def figures_table(
    report: ImpactReport, measure: Measure, title: str, head: str, most: int = MOST_LINES
) -> Table:
    """Make the table of what was shown of a measure, the largest figures first."""
    lines = lines_of(report, measure)
    left = len(lines) - most
    more = f" (the {most} largest of {len(lines)})" if left > 0 else ""
    unit = "Quarters" if measure in QUARTERLY else "Months"
    return Table(
        f"{title}: figures{more}",
        (head, "Figure", f"{unit} shown", "Since the period before"),
        tuple(
            Row(
                line.name,
                (
                    Cell((sourced(report, line.figure),)),
                    Cell(shown_in(line.figure)),
                    Cell((_change(report, line),)),
                ),
            )
            for line in lines[:most]
        ),
        is_figures=True,
    )


def _change(report: ImpactReport, line: Line) -> Link:
    """Lead from a difference to the line of the period before; that of this one is beside it."""
    found = line.change.comparison
    return sourced(report, found.before, line.change.text) if found else Link(line.change.text)


def felt(ratings: Ratings) -> str:
    """Say how sure people felt; empty where nobody may be told of."""
    moments = {
        "before": ratings.before,
        "after": ratings.after,
        "three months later": ratings.later,
    }
    said = [
        f"{each.mean:.1f} {moment} ({plural(each.answers, 'answer')})"
        for moment, each in moments.items()
        if each
    ]
    if not said:
        return ""
    return f"People who came said how sure they felt, from 1 to 5: {listed(said)}."


def said_changed(found: Changed | None) -> str:
    """Say how many changed something; empty where nobody may be told of."""
    if found is None:
        return ""
    return (
        f"Three months later {found.changed:,} of {found.answers:,} who answered had changed"
        " something in their practice."
    )


def bars(
    report: ImpactReport, measure: Measure, title: str, most: int = MOST_BARS
) -> tuple[Block, ...]:
    """Draw the largest groups of a measure, the largest first; nothing where none was shown."""
    found = lines_of(report, measure)
    lines = found[:most]
    if not lines:
        return ()
    longest = lines[0]
    named = f"{title}: the {most} largest" if len(found) > most else title
    summary = f"{len(lines)} bars, the longest is {longest.name} with {longest.figure.text}."
    drawn = tuple(Bar(line.name, line.figure.shown, line.figure.text) for line in lines)
    return (Chart(f"chart-{measure.value}", named, summary, drawn),)
