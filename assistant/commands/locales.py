"""The catalogues of words, from the command line: gathered, checked and compiled."""

import sys

import click

from assistant.localisation.checking import check as check_catalogues
from assistant.localisation.compiling import compile_catalogues
from assistant.localisation.locales import offered_locales
from assistant.localisation.sources import extract as extract_messages
from assistant.settings import REPOSITORY, Settings


@click.group()
def locales() -> None:
    """Extract, check and compile the catalogues."""


@locales.command("extract")
@click.pass_obj
def locales_extract(settings: Settings) -> None:
    """Gather every message of code and templates into the catalogues."""
    extract_messages(REPOSITORY, settings.locales_dir, offered_locales())


@locales.command("check")
@click.pass_obj
def locales_check(settings: Settings) -> None:
    """Check that catalogues are current and complete."""
    faults = check_catalogues(REPOSITORY, settings.locales_dir, offered_locales())
    for fault in faults:
        click.echo(str(fault), err=True)
    if faults:
        sys.exit(1)
    click.echo("The catalogues are current and complete.")


@locales.command("compile")
@click.pass_obj
def locales_compile(settings: Settings) -> None:
    """Compile the catalogues into the data directory."""
    for path in compile_catalogues(settings.locales_dir, settings.data_dir / "locales"):
        click.echo(str(path))
