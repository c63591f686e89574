"""Released figures in words: "at least" so many, or "too few to show", and never a zero."""

from collections.abc import Iterator

from assistant.usage.ledger import LedgerRow, Release

TOO_FEW = "too few to show"


def lines_of(release: Release) -> Iterator[str]:
    """Write a release as a plain table: each measure, its groups by name, then what is hidden.

    No line adds measures up: each counts the same conversations in another way.
    """
    yield release.period
    for measure, families in sorted(release.families.items()):
        rows = [row for row in release.rows if row.measure == measure]
        yield f"  {measure}"
        yield from (_line(_name(row), f"at least {row.group.shown}") for row in rows)
        shown = {member for row in rows for member in row.group.members}
        for members in families.values():
            hidden = [member for member in members if member not in shown]
            yield from (_line(member, TOO_FEW) for member in hidden)


def _name(row: LedgerRow) -> str:
    """Name a group; one of several values names them, because it may be any of them."""
    if len(row.group.members) == 1:
        return row.group.id
    return f"{row.group.id} ({', '.join(row.group.members)})"


def _line(name: str, figure: str) -> str:
    return f"    {name}: {figure}"
