"""Incident mode: stop a part of the service, start it again, and read what was done."""

import click

from assistant.conversation.stopped import Part, PartKind
from assistant.guidance.errors import UnknownPageError
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine
from assistant.persistence.incidents import Incident, IncidentAction, IncidentStore
from assistant.persistence.migrating import migrate
from assistant.settings import Settings

NAMED = {
    PartKind.PAGE: ("en/{}.md",),
    PartKind.PATHWAY: ("pathways/{}.yaml", "worksheets/{}.yaml"),
}
"""The parts that have a name, and where a document of that name may lie."""

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
    part = _known_part(settings, kind, name)
    recorded = _store(settings).record(IncidentAction.STOP, part, why=why, by=by)
    click.echo(f"{part} is stopped. Incident {recorded.number} is on record.")


@incident.command()
@PART
@NAME
@WHY
@BY
@click.pass_obj
def start(settings: Settings, kind: str, name: str, why: str, by: str) -> None:
    """Start a part again that was stopped."""
    part = _part(kind, name)
    recorded = _store(settings).record(IncidentAction.START, part, why=why, by=by)
    click.echo(f"{part} is running again. Incident {recorded.number} is on record.")


@incident.command("list")
@click.pass_obj
def list_incidents(settings: Settings) -> None:
    """Print every entry of the log, then what is stopped now."""
    store = _store(settings)
    for entry in store.history():
        click.echo(_line(entry))
    stopped = sorted(str(part) for part in store.stopped().parts)
    click.echo(f"Stopped now: {', '.join(stopped) or 'nothing'}")


def _line(entry: Incident) -> str:
    at = entry.at.isoformat(timespec="seconds")
    return f"{entry.number} {at} {entry.action.value} {entry.part} by {entry.by}: {entry.why}"


def _store(settings: Settings) -> IncidentStore:
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = make_engine(settings.database_url)
    migrate(engine)
    return IncidentStore(engine)


def _part(kind: str, name: str) -> Part:
    part = Part(PartKind(kind), name)
    if (part.kind in NAMED) != bool(name):
        raise click.UsageError("Name the page or the pathway; web and telegram have no name.")
    return part


def _known_part(settings: Settings, kind: str, name: str) -> Part:
    """Refuse to stop what is not there, such as a page whose name was mistyped in haste."""
    part = _part(kind, name)
    if part.kind not in NAMED:
        return part
    migrate(make_engine(settings.database_url))
    editions = EditionStore(make_engine(settings.database_url))
    number = editions.latest_number()
    paths = {each.path for each in editions.load(number).documents} if number else set()
    if paths.isdisjoint(place.format(name) for place in NAMED[part.kind]):
        raise UnknownPageError(f"there is no {part} in the live edition")
    return part
