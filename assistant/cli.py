"""The commands that an operator types; each says what it did, or what to do."""

import os
from pathlib import Path

import click

from assistant.areas import installed_areas, require_no_approvers
from assistant.bootstrap import (
    fitted_tables,
    prepare,
    publish,
    write_help,
)
from assistant.bot import require_keeping_nothing
from assistant.commands.evaluate import evaluate
from assistant.commands.explain import explain
from assistant.commands.incidents import incident
from assistant.commands.locales import locales
from assistant.commands.telegram import telegram, telegram_line
from assistant.commands.usage import demo_data, usage
from assistant.guidance.errors import AssistantError
from assistant.learning import shipped_table, talk_table, trained_tables, tuned_table
from assistant.persistence.assembling import STARTER_NUMBER
from assistant.persistence.awaiting import as_text, list_awaiting
from assistant.persistence.content_files.directories import write_documents
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.content_files.packed import pack_documents
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine
from assistant.persistence.migrating import migrate as migrate_database
from assistant.persistence.sound import sound_documents
from assistant.retrieval.evaluation.judged import read_judged_file
from assistant.retrieval.evaluation.tables import source_of
from assistant.server import become_server, log_warnings
from assistant.settings import Settings, read_settings
from assistant.usage.clock import utc_now

FOLDER = click.Path(file_okay=False, path_type=Path)
ZIP = ".zip"
FOLDER_THAT_IS_THERE = click.Path(exists=True, file_okay=False, path_type=Path)


class Commands(click.Group):
    """The commands; an error that we can name ends one with a sentence, not a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except AssistantError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=Commands)
@click.option("--data-dir", type=FOLDER, help="Where everything is kept that is kept.")
@click.pass_context
def main(ctx: click.Context, data_dir: Path | None) -> None:
    """Give a safeguarding partnership's approved guidance through a conversation."""
    log_warnings()
    _choose_data_dir(data_dir)
    ctx.obj = read_settings(os.environ)


def _choose_data_dir(data_dir: Path | None) -> None:
    """Hand a data directory on to the workers, which read the environment as well."""
    if data_dir is not None:
        os.environ["ASSISTANT_DATA_DIR"] = str(data_dir.absolute())


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--data-dir", type=FOLDER, help="Where everything is kept that is kept.")
@click.option("--workers", default=1, show_default=True)
def serve(host: str, port: int, data_dir: Path | None, workers: int) -> None:
    """Prepare the data directory and serve the web chat."""
    _choose_data_dir(data_dir)
    settings = read_settings(os.environ)
    bot = telegram_line(settings, workers)
    require_keeping_nothing(settings.memory_url)
    number = prepare(settings)
    click.echo(f"{_live(number)} Everything kept is in {settings.data_dir}")
    click.echo(f"Open http://{host}:{port} in a browser. Stop with Ctrl+C.")
    click.echo(bot)
    for area in installed_areas():
        if greeting := area.greeting(settings, f"http://{host}:{port}"):
            click.echo(greeting)
    become_server(host, port, workers)


def _live(number: int) -> str:
    if number == STARTER_NUMBER:
        return (
            "No edition is live: the content folder is broken, as the log says. "
            "Every message gets the emergency card until it is mended."
        )
    return f"Edition {number} of the guidance is live."


@main.command()
@click.pass_obj
def migrate(settings: Settings) -> None:
    """Bring the database to the schema of this release."""
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    migrate_database(make_engine(settings.database_url))
    click.echo("The database has the schema of this release.")


main.add_command(incident)
main.add_command(evaluate)
main.add_command(explain)
main.add_command(telegram)
main.add_command(locales)
main.add_command(usage)
main.add_command(demo_data)
for installed in installed_areas():
    for command in installed.commands():
        main.add_command(command)


@main.group()
def content() -> None:
    """Check, import and export the guidance as files."""


@content.command("check")
@click.argument("directory", type=FOLDER_THAT_IS_THERE)
@click.option("--awaiting", is_flag=True, help="List what the partnership has yet to confirm.")
def content_check(directory: Path, *, awaiting: bool) -> None:
    """Check a content folder; every error names file, line and what to do."""
    documents = sound_documents(directory)
    click.echo(f"{len(documents)} files are sound.")
    if awaiting:
        click.echo(as_text(list_awaiting(parse_pack(documents))))


@content.command("import")
@click.argument("directory", type=FOLDER_THAT_IS_THERE)
@click.option("--note", default="", help="What changed, in one line.")
@click.pass_obj
def content_import(settings: Settings, directory: Path, note: str) -> None:
    """Publish a content folder as a new edition, while there are no staff to approve it.

    A folder with an error publishes nothing; where there are staff, use "drafts import".
    """
    documents = sound_documents(directory)
    prepare(settings)
    require_no_approvers(settings)
    number = publish(settings, documents, note)
    write_help(settings)
    click.echo(f"Edition {number} is live.")


def _place(_context: click.Context, _parameter: click.Parameter, place: Path) -> Path:
    """Take a place where a folder can be made, or a zip file written."""
    if place.suffix == ZIP:
        is_possible = place.parent.is_dir() and not place.is_dir()
    else:
        is_possible = not any(each.is_file() for each in (place, *place.parents))
    if not is_possible:
        raise click.BadParameter(f"give a folder, or a file that ends in {ZIP} in one there is")
    return place


@content.command("export")
@click.argument("place", type=click.Path(path_type=Path), callback=_place)
@click.option("--edition", type=int, help="An older edition; the live one unless given.")
@click.pass_obj
def content_export(settings: Settings, place: Path, edition: int | None) -> None:
    """Write the guidance of an edition into a folder, or into one file that ends in .zip."""
    prepare(settings)
    store = EditionStore(make_engine(settings.database_url))
    stored = store.load(edition or store.latest_number() or 0)
    if place.suffix == ZIP:
        place.write_bytes(pack_documents(stored.documents))
    else:
        write_documents(stored.documents, place)
    click.echo(f"Edition {stored.number}: {len(stored.documents)} files in {place}")


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.pass_obj
def fit(settings: Settings, files: tuple[Path, ...]) -> None:
    """Fit the weights of the search to judged files, and print them as their module."""
    prepare(settings)
    judged = [read_judged_file(path) for path in files]
    click.echo(source_of(fitted_tables(settings, judged, utc_now().date())))


@main.command("tune-model")
@click.pass_obj
def tune_model(settings: Settings) -> None:
    """Teach the last layers of the sentence model; all other tables have to follow."""
    click.echo(str(tuned_table(settings)))


@main.command("train-safety")
@click.pass_obj
def train_safety(settings: Settings) -> None:
    """Train the detectors of danger from the example messages, and write their tables."""
    for path in trained_tables(settings):
        click.echo(str(path))


@main.command("train-talk")
@click.pass_obj
def train_talk(settings: Settings) -> None:
    """Learn what is talk about the service from its examples, and write the table."""
    click.echo(str(talk_table(settings)))


@main.command("ship-vectors")
@click.pass_obj
def ship_vectors(settings: Settings) -> None:
    """Make the vectors of the content's texts, so that no first start has to read them."""
    click.echo(str(shipped_table(settings)))
