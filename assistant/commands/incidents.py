"""Incident mode: stop a part of the service, start it again, and read what was done."""

import click
from sqlalchemy import Engine

from assistant.conversation.stopped import PartKind
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine
from assistant.persistence.incidents import (
    Incident,
    IncidentAction,
    IncidentError,
    IncidentStore,
)
from assistant.persistence.kept_stops import KeptStops
from assistant.persistence.migrating import migrate
from assistant.persistence.stopping import known_part, named_part
from assistant.settings import Settings

NOT_ON_RECORD = (
    "The database is lost or holds no edition, so this is noted in the data directory and is not "
    "in the log of incidents. Restore the database, then write the reason down."
)
PART = click.argument("kind", type=click.Choice([kind.value for kind in PartKind]))
NAME = click.argument("name", default="")
WHY = click.option("--why", required=True, help="The reason, for the audit; never shown.")
BY = click.option("--by", default="command line", show_default=True, help="Who decides.")


@click.group()
def incident() -> None:
    """Stop a part of the service at once, and start it again.

    What is stopped shows a holding card with the people to call. Triage and help cards go on.
    """


@incident.command()
@PART
@NAME
@WHY
@BY
@click.pass_obj
def stop(settings: Settings, kind: str, name: str, why: str, by: str) -> None:
    """Stop web, telegram, page SLUG or pathway ID on every worker within two seconds.

    A worksheet is stopped like a pathway, by its id.
    """
    engine, stops = _opened(settings)
    if not stops.has_database():
        part = named_part(PartKind(kind), name)
        stops.note(part)
        click.echo(f"{part} is stopped. {NOT_ON_RECORD}")
        if name:
            click.echo("Make sure that the name is right: it could not be looked up.")
        return
    part = known_part(PartKind(kind), name, EditionStore(engine))
    recorded = _log(engine).record(IncidentAction.STOP, part, why=why, by=by)
    click.echo(f"{part} is stopped. Incident {recorded.number} is on record.")


@incident.command()
@PART
@NAME
@WHY
@BY
@click.pass_obj
def start(settings: Settings, kind: str, name: str, why: str, by: str) -> None:
    """Start a part again that was stopped."""
    part = named_part(PartKind(kind), name)
    engine, stops = _opened(settings)
    was_noted = stops.forget(part)
    if not stops.has_database():
        if not was_noted:
            raise IncidentError(f"{part} is running already")
        click.echo(f"{part} is running again. {NOT_ON_RECORD}")
        return
    log = _log(engine)
    if was_noted and part not in log.stopped().parts:
        click.echo(f"{part} is running again. It was stopped by a note, so nothing is on record.")
        return
    recorded = log.record(IncidentAction.START, part, why=why, by=by)
    click.echo(f"{part} is running again. Incident {recorded.number} is on record.")


@incident.command("list")
@click.pass_obj
def list_incidents(settings: Settings) -> None:
    """Print every entry of the log, then what is stopped now."""
    engine, stops = _opened(settings)
    if stops.has_database():
        for entry in _log(engine).history():
            click.echo(_line(entry))
    else:
        click.echo("The database is lost or holds no edition, so its log cannot be read.")
    stopped = sorted(str(part) for part in stops().parts)
    click.echo(f"Stopped now: {', '.join(stopped) or 'nothing'}")


def _line(entry: Incident) -> str:
    at = entry.at.isoformat(timespec="seconds")
    return f"{entry.number} {at} {entry.action.value} {entry.part} by {entry.by}: {entry.why}"


def _opened(settings: Settings) -> tuple[Engine, KeptStops]:
    """Open what is there; a database that was lost is not made anew, which would hide the loss."""
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = make_engine(settings.database_url)
    return engine, KeptStops(engine, settings.data_dir)


def _log(engine: Engine) -> IncidentStore:
    migrate(engine)
    return IncidentStore(engine)
