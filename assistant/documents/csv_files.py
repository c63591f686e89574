"""Tables as CSV (RFC 4180) in which no cell can become a formula of a spreadsheet.

What starts like a formula gets an apostrophe before it (OWASP, CSV injection; ASVS 5.0, 1.2.10),
and so does what starts with one, so that every text can be read back.
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
    writer.writerows([[_cell(each) for each in row] for row in rows])
    return MARK + written.getvalue()


def guarded(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run; zero bytes are left out.

    Full-width forms count as what they look like, and so does what follows leading spaces.
    """
    plain = text.replace("\0", "")
    first = unicodedata.normalize("NFKC", plain.lstrip(" \u00a0\u3000\ufeff"))[:1]
    is_formula = plain[:1] in BEGIN_A_FORMULA or first in BEGIN_A_FORMULA
    return f"{GUARD}{plain}" if is_formula or plain.startswith(GUARD) else plain


def unguarded(cell: str) -> str:
    """Read a cell that ``guarded`` wrote; any other stays as it is."""
    text = cell.removeprefix(GUARD)
    return text if guarded(text) == cell else cell


def _cell(value: str | int) -> str | int:
    """Keep a number a number."""
    return value if isinstance(value, int) else guarded(value)
