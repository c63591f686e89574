"""Inviting a member of staff from the command line."""

import os
from datetime import timedelta

import click

from admin.commands.links import invitation_link, people_of
from admin.identity.people import Role, plain_email
from admin.settings import read_admin_settings
from assistant.bootstrap import prepare
from assistant.settings import Settings

LINK_HOLDS = timedelta(minutes=30)
ELSEWHERE = (
    "Is the service at another address? Give --address https://… or set ASSISTANT_PUBLIC_URL."
)


@click.group()
def user() -> None:
    """Let a member of staff into the back end."""


@user.command("invite")
@click.argument("email")
@click.option("--role", type=click.Choice([role.value for role in Role]), required=True)
@click.option("--address", help="Of the site; ASSISTANT_PUBLIC_URL unless given.")
@click.pass_obj
def invite(settings: Settings, email: str, role: str, address: str | None) -> None:
    """Print a link with which EMAIL sets up an account; it works once, for half an hour."""
    prepare(settings)
    token = people_of(settings).invite(
        plain_email(email), Role(role), by="command line", good_for=LINK_HOLDS
    )
    known = read_admin_settings(os.environ)
    click.echo(invitation_link(address or known.site, token))
    if not (address or known.public_url):
        click.echo(ELSEWHERE, err=True)
