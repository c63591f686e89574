"""Judged files: tab-separated, UTF-8, one example a line; the header decides the kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assistant.retrieval.errors import JudgedFileError

Row = Mapping[str, str]


class JudgedKind(StrEnum):
    """What the examples of a file are."""

    QUESTIONS = "questions"
    REFUSALS = "refusals"
    FOLLOW_UPS = "follow-ups"
    SAFETY = "safety"
    VIGNETTES = "vignettes"
    PERSONAL_DATA = "personal data"


# The first kind whose columns a file has is its kind; further columns are ignored.
COLUMNS: Mapping[JudgedKind, tuple[str, ...]] = {
    JudgedKind.FOLLOW_UPS: ("conversation", "turn", "query", "relevant"),
    JudgedKind.QUESTIONS: ("query", "lang", "audience", "relevant"),
    JudgedKind.REFUSALS: ("query", "kind"),
    JudgedKind.SAFETY: ("message", "lang", "level", "kind"),
    JudgedKind.VIGNETTES: ("vignette", "child_age", "level", "themes"),
    JudgedKind.PERSONAL_DATA: ("message", "pii"),
}


@dataclass(frozen=True, slots=True)
class JudgedFile:
    """The examples of one file in its order; each maps a column to its text."""

    name: str
    kind: JudgedKind
    rows: tuple[Row, ...]


def read_judged_file(path: Path) -> JudgedFile:
    """Read a judged file; empty lines are passed over.

    Raises:
        JudgedFileError: it is no UTF-8, its header fits no kind, or a line has another number of
            columns; the message names the file and the line.
    """
    try:
        # A message may hold characters at which splitlines() would cut it.
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise JudgedFileError(f"{path.name}: cannot be read as UTF-8 text") from error
    header = _cells(lines[0]) if lines else ()
    kind = _kind(header, path.name)
    rows = tuple(
        _row(header, line, f"{path.name}, line {number}")
        for number, line in enumerate(lines[1:], start=2)
        if line.strip()
    )
    return JudgedFile(path.name, kind, rows)


def several(cell: str) -> tuple[str, ...]:
    """Take apart a cell that joins values by an upright stroke."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _kind(header: tuple[str, ...], name: str) -> JudgedKind:
    for kind, columns in COLUMNS.items():
        if set(columns) <= set(header):
            return kind
    raise JudgedFileError(f"{name}, line 1: the header fits no kind of judged file")


def _row(header: tuple[str, ...], line: str, place: str) -> Row:
    cells = _cells(line)
    if len(cells) != len(header):
        raise JudgedFileError(f"{place}: {len(cells)} columns where the header has {len(header)}")
    return dict(zip(header, cells, strict=True))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split("\t"))
