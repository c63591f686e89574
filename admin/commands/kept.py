"""Listing all that is kept, for the data protection impact assessment."""

import click

from admin.persistence.holdings import everything_kept

HEAD = ("Table", "Columns", "About", "What it is for", "Until")


@click.command("kept")
def kept() -> None:
    """List all that is kept, as the Markdown table of the data protection impact assessment.

    It comes from the schema itself, so that what is not in it is not kept.
    """
    click.echo(_row(HEAD))
    click.echo(_row(("---",) * len(HEAD)))
    for each in everything_kept():
        purpose = each.purpose
        columns = ", ".join(each.columns)
        click.echo(_row((each.table, columns, purpose.about, purpose.why, purpose.until)))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
