"""Where figures lead: the line of the ledger that one is, or what it is made of several.

A line holds the rows of one group, month by month. A sum of lines, a comparison and a share each
have an entry of their own, which leads on to lines. Anchors follow from the rows, so that the same
figure leads to the same place wherever it is told.
"""

import hashlib
from collections.abc import Iterable

from admin.impact.comparing import Change, Comparison
from admin.impact.figures import Figure, lines_of_rows
from admin.impact.released import Released
from admin.impact.report import ImpactReport, Share
from assistant.documents.paper import Link
from assistant.usage.cells import Measure
from assistant.usage.periods import read_period

NOW, BEFORE, SUM = "rows", "before", "sum"
SIGNS = 10


def anchor_of_line(series: str, measure: Measure, group: str = "") -> str:
    """Name the table of a measure's ledger rows, or the line of one group in it.

    ``series`` is that of the period, or of the one before.
    """
    return "-".join(filter(None, (series, measure.value, group.replace("/", "-"))))


def anchor_of(report: ImpactReport, figure: Figure) -> str:
    """Name the line that a figure is, or the entry of a sum; empty where nothing was shown."""
    lines = lines_of_rows(figure.rows)
    if not lines:
        return ""
    series, released = series_of(report, figure)
    (measure, group), *others = lines
    if not others and figure.rows == released.group(measure, group).rows:
        return anchor_of_line(series, measure, group)
    return _anchor(SUM, figure.rows)


def anchor_of_comparison(comparison: Comparison) -> str:
    """Name the entry of a comparison."""
    return _anchor("change", (*comparison.before.rows, *comparison.now.rows))


def anchor_of_share(share: Share) -> str:
    """Name the entry of a share."""
    return _anchor("share", (*share.part.rows, "of", *share.of.rows))


def series_of(report: ImpactReport, figure: Figure) -> tuple[str, Released]:
    """Tell of which period the rows of a figure are; it has at least one."""
    first, _, _ = figure.rows[0].partition(":")
    is_now = report.period.holds(read_period(first))
    return (NOW, report.now) if is_now else (BEFORE, report.before)


def sourced(report: ImpactReport, figure: Figure, text: str = "") -> Link:
    """Write a figure, in other words where there are any, so that it leads to its rows."""
    anchor = anchor_of(report, figure)
    return Link(text or figure.text, f"#{anchor}" if anchor else "")


def sourced_change(change: Change) -> Link:
    """Write what became of a figure, so that it leads to what was compared."""
    found = change.comparison
    return Link(change.text, f"#{anchor_of_comparison(found)}" if found else "")


def sourced_share(share: Share) -> Link:
    """Write a share in percent, so that it leads to what was divided."""
    return Link(f"{share.percent}%", f"#{anchor_of_share(share)}")


def _anchor(kind: str, rows: Iterable[str]) -> str:
    return f"{kind}-{hashlib.sha256(' '.join(rows).encode()).hexdigest()[:SIGNS]}"
