"""Verifying the audit log from the command line."""

import re
import sys

import click

from admin.persistence.audit import AuditLog
from assistant.persistence.engine import make_engine
from assistant.persistence.migrating import migrate
from assistant.settings import Settings
from assistant.usage.retention import Checkpoint

LINK = re.compile(r"(\d{1,9}):([0-9a-f]{64})", re.ASCII)


def read_link(_: click.Context, __: click.Parameter, written: str | None) -> Checkpoint | None:
    """Read an entry as it was printed and written down.

    Raises:
        BadParameter: it is neither a number and a digest nor left out.
    """
    found = LINK.fullmatch(written.strip()) if written is not None else None
    if written is not None and found is None:
        raise click.BadParameter("write it as it was printed: a number, a colon and 64 digits")
    return Checkpoint(int(found[1]), found[2]) if found else None


@click.group()
def audit() -> None:
    """Look after the audit log of the back end."""


@audit.command("verify")
@click.option(
    "--expect",
    metavar="NUMBER:DIGEST",
    callback=read_link,
    help="An entry that was written down earlier, and must still be in the log.",
)
@click.pass_obj
def verify(settings: Settings, expect: Checkpoint | None) -> None:
    """Check that every entry is as it was written, and print the last one.

    Write the last one down elsewhere and hand it in as --expect next time: only so can it be seen
    that the newest entries were cut off.
    """
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = make_engine(settings.database_url)
    migrate(engine)
    log = AuditLog(engine)
    broken_at = log.first_break()
    if broken_at is not None:
        _fail(f"The audit log is broken at entry {broken_at}.")
    if expect is not None and not log.still_holds(expect):
        _fail(
            f"Entry {expect.number} is not in the audit log as it was written down: it was cut"
            " off or written anew, unless it is one of those deleted after two years."
        )
    last = log.last_link()
    told = f"its last entry is {last.number}:{last.sha256}" if last.number else "it has no entries"
    click.echo(f"The audit log is whole: {told}.")


def _fail(why: str) -> None:
    click.echo(why, err=True)
    sys.exit(1)
