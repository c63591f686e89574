"""Verifying the audit log from the command line."""

import sys

import click

from admin.persistence.audit import AuditLog
from assistant.persistence.engine import make_engine
from assistant.persistence.migrating import migrate
from assistant.settings import Settings


@click.group()
def audit() -> None:
    """Look after the audit log of the back end."""


@audit.command("verify")
@click.pass_obj
def verify(settings: Settings) -> None:
    """Check that every entry is as it was written; write the last digest down elsewhere."""
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = make_engine(settings.database_url)
    migrate(engine)
    log = AuditLog(engine)
    broken_at = log.first_break()
    if broken_at is not None:
        click.echo(f"The audit log is broken at entry {broken_at}.", err=True)
        sys.exit(1)
    newest = log.newest(1)
    last = f"entry {newest[0].number} is the last, {newest[0].digest}" if newest else "no entries"
    click.echo(f"The audit log is whole: {last}.")
