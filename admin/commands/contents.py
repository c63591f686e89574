"""Content that comes from elsewhere: a zip file becomes drafts, never an edition."""

from pathlib import Path

import click

from admin.answering import AnswerComparison
from admin.editing.desk import Desk
from admin.editing.person import Person, Role
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from assistant.bootstrap import prepare, utc_now
from assistant.cli import content_import
from assistant.opening import EditionOpener
from assistant.persistence.content_files.packed import unpack_documents
from assistant.persistence.engine import make_engine
from assistant.settings import Settings

CONTENT = click.Path(exists=True, path_type=Path)


def desk_of(settings: Settings) -> Desk:
    """Put the desk together over the database of an instance."""
    engine = make_engine(settings.database_url)
    comparison = AnswerComparison(EditionOpener(settings), utc_now)
    return Desk(DraftStore(engine), PublishedGuidance(engine), comparison)


@click.command("import")
@click.argument("place", type=CONTENT)
@click.option("--note", default="", help="What changed and why, in one line for the public.")
@click.option("--by", default="", help="The id of who brings a zip file; another must approve it.")
@click.pass_context
def import_content(ctx: click.Context, place: Path, note: str, by: str) -> None:
    """Bring content in: a zip file as drafts for a second person, a folder as an edition."""
    if place.is_dir():
        ctx.invoke(content_import, directory=place, note=note)
        return
    if not by.strip() or not note.strip():
        raise click.UsageError("a zip file needs --by and --note")
    documents = unpack_documents(place.read_bytes())
    prepare(ctx.obj)
    importer = Person(by.strip(), frozenset({Role.AUTHOR}))
    drafts = desk_of(ctx.obj).propose_all(documents, note, by=importer)
    click.echo(f"{len(drafts)} drafts wait for a second person; nothing is published.")
