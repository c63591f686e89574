"""Review dates from the command line: what is due, and reminding its owners."""

import os
import sys

import click

from admin.mailing.reminding import Reminding
from admin.mailing.smtp import PostOffice
from admin.persistence.owners import OwnerStore
from admin.reviewing.due import due_pages
from admin.settings import read_admin_settings
from assistant.bootstrap import newest_edition, prepare, today
from assistant.conversation.withholding import withholding_of
from assistant.persistence.engine import make_engine
from assistant.settings import Settings
from assistant.usage.clock import utc_now


@click.group()
def review() -> None:
    """See what is due for review, and remind those who own it."""


@review.command("list")
@click.pass_obj
def list_due(settings: Settings) -> None:
    """Print what is due within two months, overdue or withheld, the worst first."""
    reminding = _reminding(settings)
    for each in reminding.due(today()):
        page = each.page
        click.echo(f"{each.state}: {page.slug} ({page.locale}), {page.review_due}, {page.owner}")


@review.command()
@click.option("--dry-run", is_flag=True, help="Print the letters instead of sending them.")
@click.pass_obj
def remind(settings: Settings, *, dry_run: bool) -> None:
    """Send a letter to each owner of what is due, at most one a week."""
    reminding = _reminding(settings)
    if dry_run:
        for letter in reminding.letters():
            click.echo(f"To: {letter.to}\nSubject: {letter.subject}\n\n{letter.text}")
        return
    smtp = read_admin_settings(os.environ).smtp
    if smtp is None:
        click.echo("Say where the mail server is: ASSISTANT_SMTP_HOST.", err=True)
        sys.exit(1)
    click.echo(f"{reminding.send(PostOffice(smtp))} letters were sent.")


def _reminding(settings: Settings) -> Reminding:
    prepare(settings)
    edition, pack = newest_edition(settings)
    rule = withholding_of(edition, pack.cards, settings.review_grace)
    return Reminding(
        due=lambda day: due_pages(edition, rule, day),
        today=today,
        owners=OwnerStore(make_engine(settings.database_url), utc_now),
        site=read_admin_settings(os.environ).site,
    )
