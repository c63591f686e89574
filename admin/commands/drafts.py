"""Drafts from the command line: a folder of content brought in, and what is due published."""

from pathlib import Path

import click

from admin.answering import desk_of
from admin.commands.links import people_of
from admin.editing.person import CLOCK
from admin.identity.people import Person, PersonError, plain_email
from admin.identity.policy import POLICY, Action
from admin.persistence.audit import AuditLog
from admin.persistence.editors import editor_named
from assistant.bootstrap import prepare
from assistant.localisation.locales import LOCALES
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.packed import unpack_documents
from assistant.persistence.documents import Document
from assistant.persistence.engine import make_engine
from assistant.settings import Settings
from assistant.usage.clock import utc_now

PLACE = click.Path(exists=True, path_type=Path)


@click.group()
def drafts() -> None:
    """Bring drafts in, and publish those that are due."""


@drafts.command("import")
@click.argument("place", type=PLACE)
@click.option("--note", required=True, help="What changes and why, in one line for the public.")
@click.option("--by", required=True, help="The e-mail address of the author; another approves.")
@click.pass_obj
def import_drafts(settings: Settings, place: Path, note: str, by: str) -> None:
    """Bring a zip file or a folder in as drafts for a second person; nothing is published."""
    documents = _documents_in(place)
    prepare(settings)
    author = _author(settings, by)
    found = desk_of(settings).propose_all(documents, note, by=editor_named(author))
    log = AuditLog(make_engine(settings.database_url))
    log.note(utc_now(), "command line", f"brought in {len(found)} drafts of", author.email)
    click.echo(f"{len(found)} drafts wait for a second person; nothing is published.")


def _documents_in(place: Path) -> tuple[Document, ...]:
    if place.is_dir():
        return read_documents(place)
    return unpack_documents(place.read_bytes(), languages=len(LOCALES))


def _author(settings: Settings, by: str) -> Person:
    """Find whose words they are, so that they are approved by nobody who brought them in.

    Raises:
        PersonError: it is nobody who has an account now and may write.
    """
    author = people_of(settings).named(plain_email(by))
    may_write = POLICY[Action.WRITE_DRAFTS].roles
    if author is None or not author.is_active or author.role not in may_write:
        raise PersonError(f"{by.strip()} is no member of staff here who may write drafts")
    return author


@drafts.command("publish-due")
@click.pass_obj
def publish_due(settings: Settings) -> None:
    """Publish the approved drafts whose moment has come, as the running service does itself."""
    prepare(settings)
    numbers = desk_of(settings).publish_due(by=CLOCK)
    click.echo(f"Published: {', '.join(map(str, numbers))}." if numbers else "Nothing is due.")
