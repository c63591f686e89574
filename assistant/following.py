"""What a running worker keeps up with: newer editions, and what an incident stopped."""

from sqlalchemy import Engine

from assistant.live import CurrentEdition
from assistant.offline import write_help_pages
from assistant.opening import EditionOpener
from assistant.persistence.assembling import assemble
from assistant.persistence.editions import EditionStore
from assistant.persistence.incidents import IncidentStore
from assistant.persistence.kept_stops import KeptStops
from assistant.persistence.watching import NumberWatch
from assistant.settings import Settings


def keep_up(
    engine: Engine, current: CurrentEdition, opener: EditionOpener
) -> tuple[NumberWatch, NumberWatch]:
    """Watch for newer editions and for incidents; what is stopped is held from the start on."""
    following = _follow_editions(EditionStore(engine), current, opener)
    holding = _hold_what_is_stopped(IncidentStore(engine), current, opener.settings)
    return following, holding


def _follow_editions(
    store: EditionStore, current: CurrentEdition, opener: EditionOpener
) -> NumberWatch:
    """Swap in each newer edition, and put its help page on disk."""

    def follow(number: int) -> None:
        edition, pack = assemble(store.load(number))
        current.swap(opener.open_whole(edition, pack, current.opened))
        write_help_pages(opener.settings, edition, pack)

    return NumberWatch(
        store.latest_number,
        follow,
        known=current().edition.number,
        every_seconds=opener.settings.watch_seconds,
    )


def _hold_what_is_stopped(
    incidents: IncidentStore, current: CurrentEdition, settings: Settings
) -> NumberWatch:
    """Show the holding card for what an incident stopped, from the start on."""
    stops = KeptStops(incidents, settings.data_dir)
    current.hold(stops())
    return NumberWatch(
        incidents.latest_number,
        lambda _: current.hold(stops()),
        known=None,
        every_seconds=settings.watch_seconds,
    )
