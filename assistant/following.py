"""What a running worker keeps up with: newer editions, and what an incident stopped."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Engine

from assistant.live import CurrentEdition
from assistant.offline import write_help_pages
from assistant.opening import EditionOpener
from assistant.persistence.assembling import assemble
from assistant.persistence.editions import EditionStore
from assistant.persistence.kept_stops import KeptStops, State
from assistant.persistence.repeating import Repeating, Watch
from assistant.persistence.watching import NumberWatch
from assistant.settings import Settings

LOOK_AT_INDEX_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Following:
    """What goes on beside the answering; ``has_database`` is as it was at the look before."""

    watches: tuple[Watch, ...]
    has_database: Callable[[], bool]


def keep_up(engine: Engine, current: CurrentEdition, opener: EditionOpener) -> Following:
    """Watch for newer editions, incidents and a damaged index.

    What is stopped is held from the start on.
    """
    following = _follow_editions(EditionStore(engine), current, opener)
    stops = KeptStops(engine, opener.settings.data_dir)
    holding = _hold_what_is_stopped(stops, current, opener.settings)

    def mend() -> None:
        current.search.mend_index()

    mending = Repeating(mend, wait_seconds=lambda: LOOK_AT_INDEX_SECONDS)
    return Following((following, holding, mending), lambda: stops.does_database_answer)


def _follow_editions(
    store: EditionStore, current: CurrentEdition, opener: EditionOpener
) -> NumberWatch[int]:
    """Swap in each newer edition, and put its help page on disk."""

    def follow(number: int) -> None:
        edition, pack = assemble(store.load(number))
        current.swap(opener.open_whole(edition, pack, current.opened))
        write_help_pages(opener.settings, edition, pack)

    return NumberWatch(
        store.latest_number,
        follow,
        name="editions",
        known=current().edition.number,
        every_seconds=opener.settings.watch_seconds,
    )


def _hold_what_is_stopped(
    stops: KeptStops, current: CurrentEdition, settings: Settings
) -> NumberWatch[State]:
    """Show the holding card for what an incident stopped, from the start on."""
    current.hold(stops())
    return NumberWatch(
        stops.state,
        lambda _: current.hold(stops()),
        name="incidents",
        known=None,
        every_seconds=settings.watch_seconds,
    )
