"""What was counted: release it, read what was released, and check that nobody changed it."""

from datetime import date

import click

from assistant.areas import installed_areas
from assistant.bootstrap import newest_edition, prepare
from assistant.conversation.counted_values import partitions_of
from assistant.counting import LANGUAGES, releasing_for
from assistant.guidance.hours import LONDON
from assistant.persistence.engine import make_engine
from assistant.persistence.granting import grant_reading
from assistant.persistence.ledger import LedgerStore, Series
from assistant.settings import Settings
from assistant.usage.clock import utc_now
from assistant.usage.demonstrating import demonstration_years, invented_counts
from assistant.usage.ledger import Place, Release, make_release
from assistant.usage.partition import Partitions
from assistant.usage.periods import Period, read_period
from assistant.usage.release import SMALLEST_GROUP
from assistant.usage.showing import lines_of

DEMONSTRATION = click.option(
    "--demonstration", is_flag=True, help="The invented years instead of real figures."
)
DEMONSTRATION_KEY = b"demonstration"
NOTE = (
    f"Each group shown holds {SMALLEST_GROUP} conversations or more; a figure is rounded, with"
    " noise, and may be up to 7 away. Too few to show may mean none."
)


@click.group()
def usage() -> None:
    """Release and read what was counted; no count of fewer than ten is ever shown."""


@usage.command()
@click.option("--month", metavar="YYYY-MM", help="Release up to this month and no further.")
@click.pass_obj
def release(settings: Settings, month: str | None) -> None:
    """Release every month that is due and not yet released; the service does so by itself."""
    prepare(settings)
    partitions = _partitions(settings)
    releasing = releasing_for(settings, lambda: partitions, utc_now)
    made = releasing.release_due(read_period(month) if month else None)
    for each in made:
        click.echo(f"{each.period} is released: {len(each.rows)} groups can be shown.")
    if not made:
        click.echo("Nothing is due: a month is released on the 8th of the next, and only once.")


@usage.command()
@DEMONSTRATION
@click.pass_obj
def show(settings: Settings, *, demonstration: bool) -> None:
    """Print everything that was released."""
    history = _ledger(settings, demonstration=demonstration).history()
    if demonstration:
        click.echo("DEMONSTRATION: invented figures, nobody asked anything.")
    for each in history:
        click.echo("\n".join(lines_of(each)))
    click.echo(NOTE if history else "Nothing has been released yet.")


@usage.command("verify")
@DEMONSTRATION
@click.pass_obj
def verify_ledger(settings: Settings, *, demonstration: bool) -> None:
    """Check that no released figure was changed, added or removed."""
    ledger = _ledger(settings, demonstration=demonstration)
    seal, count = ledger.newest_seal(), len(ledger.periods())
    click.echo(f"{count} releases are as they were released. Newest seal: {seal}")


@usage.command()
@click.argument("role", default="report")
@click.pass_obj
def grant(settings: Settings, role: str) -> None:
    """Let a ROLE of PostgreSQL read what was released, and nothing else of the database."""
    prepare(settings)
    grant_reading(make_engine(settings.database_url), role)
    click.echo(f"{role} may read the released figures, and no count that waits for its release.")


@click.command("demo-data")
@click.pass_obj
def demo_data(settings: Settings) -> None:
    """Fill two demonstration years, in tables that real figures never enter."""
    prepare(settings)
    today = utc_now().astimezone(LONDON).date()
    ledger = LedgerStore(make_engine(settings.database_url), Series.DEMONSTRATION)
    partitions = _partitions(settings)
    made = [
        _demonstrate(period, partitions, ledger, today) for period in demonstration_years(today)
    ]
    click.echo(
        f"{sum(map(bool, made))} releases of two demonstration years were added. Read them"
        " with `assistant usage show --demonstration` or"
        " `assistant impact report --demonstration`."
    )
    for said in (area.demonstrate(settings) for area in installed_areas()):
        click.echo(said)


def _demonstrate(
    period: Period, partitions: Partitions, ledger: LedgerStore, today: date
) -> Release | None:
    counts = invented_counts(period, partitions)

    def make(number: int, before: str) -> Release:
        place = Place(number, today, before)
        return make_release(period, counts, partitions, DEMONSTRATION_KEY, place)

    return ledger.release(period, make)


def _partitions(settings: Settings) -> Partitions:
    edition, pack = newest_edition(settings)
    return partitions_of(edition, pack.guided, LANGUAGES)


def _ledger(settings: Settings, *, demonstration: bool) -> LedgerStore:
    prepare(settings)
    series = Series.DEMONSTRATION if demonstration else Series.REAL
    return LedgerStore(make_engine(settings.database_url), series)
