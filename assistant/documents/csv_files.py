"""Tables as CSV (RFC 4180) in which no cell can become a formula of a spreadsheet.

What starts like a formula gets an apostrophe before it (OWASP, CSV injection; ASVS 5.0, 1.2.10).
"""

import csv
import unicodedata
from collections.abc import Iterable
from io import StringIO

CSV = "text/csv; charset=utf-8"
BEGIN_A_FORMULA = frozenset("=+-@\t\r\n\0|%")
GUARD = "'"
MARK = "\ufeff"


def write_csv(header: Iterable[str], rows: Iterable[Iterable[str | int]]) -> str:
    """Write a table with its header; a byte order mark lets Excel read it as UTF-8."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow([guarded(name) for name in header])
    writer.writerows([[guarded(cell) for cell in row] for row in rows])
    return MARK + written.getvalue()


def guarded(cell: str | int) -> str | int:
    """Put an apostrophe before what a spreadsheet would run; a number stays a number.

    Full-width forms count as what they look like, and so does what follows leading spaces.
    """
    if isinstance(cell, int):
        return cell
    plain = cell.replace("\0", "")
    first = unicodedata.normalize("NFKC", plain.lstrip(" \u00a0\u3000\ufeff"))[:1]
    is_formula = plain[:1] in BEGIN_A_FORMULA or first in BEGIN_A_FORMULA
    return f"{GUARD}{plain}" if is_formula else plain
