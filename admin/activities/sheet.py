"""Activities as CSV: a template, an import that is whole or nothing, a formula-safe export.

RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe before it, which
the import takes away again.
"""

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from admin.activities.activity import Activity
from admin.activities.reading import BETWEEN_OUTCOMES, FIELDS, Fault, names_in, read_activity
from assistant.documents.csv_files import guarded, unguarded
from assistant.guidance.errors import AssistantError

MOST_ROWS = 500
NEEDED = ("kind", "held_on", "subject", "audience", "attended")
_NAMES_SOMEBODY = re.compile(
    r"name|attendee|delegate|participant|person|people|e-?mail|phone|mobile|address|postcode"
    r"|birth|dob|gender|ethnic|nhs|staff.?id",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LineFault:
    """What is wrong on a line of a file, counted from 1; ``field`` is empty for the whole line."""

    line: int
    field: str
    text: str


class ImportRefusedError(AssistantError):
    """A file has faults; nothing of it was imported. ``faults`` are all of them, by line."""

    def __init__(self, faults: Iterable[LineFault]) -> None:
        self.faults = tuple(faults)
        super().__init__(f"{len(self.faults)} faults in the file; nothing was imported")


def template() -> str:
    """Give a file with the columns and nothing else."""
    return _written([FIELDS])


def exported(activities: Iterable[Activity]) -> str:
    """Write activities so that importing them gives the same."""
    return _written([FIELDS, *(_row(each) for each in activities)])


def imported(text: str, today: date, outcomes: Collection[str] = ()) -> tuple[Activity, ...]:
    """Read every row, or tell everything that is wrong with the file.

    ``outcomes`` are those that an activity may serve.

    Raises:
        ImportRefusedError: a column is unknown, missing or about people, or a row has faults.
    """
    try:
        reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
        rows = [(reader.line_num, cells) for cells in reader]
    except csv.Error:
        raise ImportRefusedError([LineFault(1, "", "This is no CSV file")]) from None
    columns = [cell.strip().casefold() for cell in rows[0][1]] if rows else []
    faults = [*_column_faults(columns), *_size_faults(rows)]
    if faults:
        raise ImportRefusedError(faults)
    read = [
        (line, _activity(columns, cells, today, outcomes))
        for line, cells in rows[1:]
        if any(cell.strip() for cell in cells)
    ]
    found = [
        LineFault(line, fault.field, fault.text)
        for line, result in read
        if isinstance(result, tuple)
        for fault in result
    ]
    if found:
        raise ImportRefusedError(found)
    return tuple(result for _, result in read if isinstance(result, Activity))


def _activity(
    columns: list[str], cells: list[str], today: date, outcomes: Collection[str]
) -> Activity | tuple[Fault, ...]:
    if len(cells) != len(columns):
        return (Fault("", f"There are {len(cells)} cells, and {len(columns)} columns"),)
    written = dict(zip(columns, map(unguarded, cells), strict=True))
    activity = read_activity(written, today, outcomes)
    if isinstance(activity, tuple):
        return activity
    named = names_in(activity)
    return tuple(Fault(each, "This looks as if it named somebody") for each in named) or activity


def _column_faults(columns: list[str]) -> Iterator[LineFault]:
    for column in columns:
        if column not in FIELDS and _NAMES_SOMEBODY.search(column):
            text = f"The column {column!r} is about people; take it out, totals are all we keep"
            yield LineFault(1, column, text)
        elif column not in FIELDS:
            yield LineFault(1, column, f"There is no column {column!r}; use the template")
        elif columns.count(column) > 1:
            yield LineFault(1, column, f"The column {column!r} stands twice")
    for needed in NEEDED:
        if needed not in columns:
            yield LineFault(1, needed, f"The column {needed!r} is missing")


def _size_faults(rows: list[tuple[int, list[str]]]) -> Iterator[LineFault]:
    if len(rows) > MOST_ROWS + 1:
        yield LineFault(rows[MOST_ROWS + 1][0], "", f"Import at most {MOST_ROWS} rows at a time")
    if len(rows) == 1:
        yield LineFault(2, "", "There is no row to import")


def _row(activity: Activity) -> tuple[str, ...]:
    return tuple(guarded(cell) for cell in written_fields(activity).values())


def written_fields(activity: Activity) -> dict[str, str]:
    """Write an activity as the fields that ``read_activity`` reads."""
    evaluation, later = activity.evaluation, activity.follow_up
    agencies = "; ".join(f"{agency.value}: {count}" for agency, count in activity.agencies)
    cells = (
        activity.kind.value,
        activity.held_on.isoformat(),
        activity.subject,
        activity.audience.value,
        "" if activity.booked is None else str(activity.booked),
        str(activity.attended),
        agencies,
        f" {BETWEEN_OUTCOMES} ".join(activity.outcomes),
        str(evaluation.answered) if evaluation else "",
        _mean(evaluation.before_tenths) if evaluation else "",
        _mean(evaluation.after_tenths) if evaluation else "",
        str(later.answered) if later else "",
        "" if later is None or later.changed is None else str(later.changed),
        later.change.value if later else "",
        _mean(later.confidence_tenths) if later else "",
        later.note if later else "",
    )
    return dict(zip(FIELDS, cells, strict=True))


def _mean(tenths: int) -> str:
    return f"{tenths / 10:.1f}"


def _written(rows: Iterable[Iterable[str]]) -> str:
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    return file.getvalue()
