"""Drafts from the command line: a zip file brought in, and what is due published."""

from pathlib import Path

import click

from admin.answering import desk_of
from admin.editing.person import CLOCK, Person, Role
from assistant.bootstrap import prepare
from assistant.persistence.content_files.packed import unpack_documents
from assistant.settings import Settings

ZIP = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def drafts() -> None:
    """Bring drafts in, and publish those that are due."""


@drafts.command("import")
@click.argument("place", type=ZIP)
@click.option("--note", required=True, help="What changes and why, in one line for the public.")
@click.option("--by", required=True, help="Who brings it in; somebody else must approve it.")
@click.pass_obj
def import_drafts(settings: Settings, place: Path, note: str, by: str) -> None:
    """Bring a zip file in as drafts for a second person; nothing is published."""
    documents = unpack_documents(place.read_bytes())
    prepare(settings)
    importer = Person(by.strip(), frozenset({Role.AUTHOR}))
    found = desk_of(settings).propose_all(documents, note, by=importer)
    click.echo(f"{len(found)} drafts wait for a second person; nothing is published.")


@drafts.command("publish-due")
@click.pass_obj
def publish_due(settings: Settings) -> None:
    """Publish the approved drafts whose moment has come, as the running service does itself."""
    prepare(settings)
    numbers = desk_of(settings).publish_due(by=CLOCK)
    click.echo(f"Published: {', '.join(map(str, numbers))}." if numbers else "Nothing is due.")
