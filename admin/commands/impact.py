"""Writing the impact report from the command line."""

from pathlib import Path

import click

from admin.impact.periods import ReportPeriod, UnknownReportPeriodError, read_report_period
from admin.persistence.entered import evidence_in
from admin.persistence.impact import ImpactStore, NothingReleasedError
from admin.printing.forms import Form, print_report
from assistant.bootstrap import prepare
from assistant.persistence.engine import make_engine
from assistant.persistence.ledger import Series
from assistant.settings import Settings
from assistant.usage.clock import utc_now

SERIES = {False: Series.REAL, True: Series.DEMONSTRATION}
WHERE = click.Path(dir_okay=False, path_type=Path)


@click.group()
def impact() -> None:
    """Report what the service did, how well, and whether anyone is better off."""


@impact.command("report")
@click.option("--period", "written", help="As 2025-26, 2025-26-H1 or 2025-26-Q4; else the newest.")
@click.option("--format", "form", type=click.Choice([form.value for form in Form]), default="pdf")
@click.option("--out", type=WHERE, help="The file to write; named by the report unless given.")
@click.option("--demonstration", is_flag=True, help="The invented years instead of real figures.")
@click.pass_obj
def write_report(
    settings: Settings, written: str | None, form: str, out: Path | None, *, demonstration: bool
) -> None:
    """Write the report of a period, with figures that can point at nobody."""
    prepare(settings)
    now = utc_now()
    engine = make_engine(settings.database_url)
    store = ImpactStore(engine, lambda: now, evidence_in(engine, utc_now))
    series = SERIES[demonstration]
    periods = store.periods(series)
    if not written and not periods:
        raise NothingReleasedError(
            "Nothing has been released yet. `assistant demo-data` fills years to look at, for"
            " `assistant impact report --demonstration`."
        )
    period = _read(written) if written else periods[0]
    if not store.holds_something(period, series):
        raise click.BadParameter(_nothing_in(period, periods), param_hint="--period")
    printed = print_report(store.report(period, series), Form(form), now)
    path = out or Path(printed.name)
    path.write_bytes(printed.content)
    click.echo(f"The report of {period.name} is in {path}.")


def _read(written: str) -> ReportPeriod:
    try:
        return read_report_period(written)
    except UnknownReportPeriodError as unknown:
        raise click.BadParameter(str(unknown), param_hint="--period") from unknown


def _nothing_in(period: ReportPeriod, periods: tuple[ReportPeriod, ...]) -> str:
    there_are = ", ".join(map(str, periods)) or "none yet"
    return (
        f"{period} has no counts, no activities and no work on the guidance. Periods with counts:"
        f" {there_are}."
    )
