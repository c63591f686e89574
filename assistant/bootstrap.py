"""The composition root: names concrete adapters, with ``opening``, and wires them together."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from assistant.channels.api.controllers import ApiServices
from assistant.channels.forgetting import forget_in_time
from assistant.channels.planting import Counters
from assistant.channels.telegram.services import TelegramServices
from assistant.channels.web.environment import Renderer, create_renderer
from assistant.channels.web.rate_limit import RateLimit
from assistant.channels.web.services import WebServices
from assistant.channels.web.statics import read_statics
from assistant.conversation.token import TokenSealer
from assistant.counting import count_on_disk, prepare_counting
from assistant.following import keep_up
from assistant.guidance.edition import Edition
from assistant.guidance.hours import LONDON
from assistant.live import Calendar, CurrentEdition
from assistant.localisation.catalogues import Catalogue, load_catalogues
from assistant.localisation.compiling import compile_catalogues
from assistant.localisation.locales import locale_of_tag
from assistant.offline import write_help_pages
from assistant.opening import EditionOpener, encoder_of, thesaurus_of
from assistant.options import hour_of, shared_memory_of, telegram_of
from assistant.persistence.assembling import assemble, starter_edition
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.documents import Document
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine
from assistant.persistence.errors import ContentErrors, DamagedEditionError
from assistant.persistence.history import HistoryStore
from assistant.persistence.keeping import kept_secret
from assistant.persistence.migrating import migrate
from assistant.persistence.repeating import Watch
from assistant.persistence.replay_window import ReplayWindow
from assistant.persistence.standing_in import publish_starter, stand_in
from assistant.persistence.stored import Origin
from assistant.retrieval.encoding import load_encoder
from assistant.retrieval.errors import IndexDamagedError
from assistant.retrieval.evaluation.judged import JudgedFile
from assistant.retrieval.evaluation.tables import Workbench, fit_tables
from assistant.retrieval.giving_back import hold_little
from assistant.retrieval.preparing import build_beforehand
from assistant.retrieval.weight_tables import WeightTables
from assistant.settings import SettingError, Settings
from assistant.usage.clock import utc_now
from assistant.usage.tally import Tally

if TYPE_CHECKING:
    from assistant.channels.telegram.running import TelegramChannel

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that the application is made of.

    ``opener`` holds what all editions need, once in a worker. ``has_database`` tells whether the
    database answered when it was asked last, a moment ago. ``telegram`` is None without a bot.
    """

    settings: Settings
    opener: EditionOpener
    current: CurrentEdition
    web: WebServices
    api: ApiServices
    watches: tuple[Watch, ...]
    has_database: Callable[[], bool]
    telegram: "TelegramChannel | None" = None


def build_services(settings: Settings, beside: Services | None = None) -> Services:
    """Open what has been prepared and wire it together.

    A database that cannot be reached does not stop the service: it answers from the starter
    edition, loudly, until it is back. What is large is shared with services ``beside`` these.

    Raises:
        MissingCatalogueError: an offered language has no catalogue.
        ContentErrors: neither the live nor the starter edition can be read.
    """
    hold_little()
    engine, opener = make_engine(settings.database_url), _opener(settings, beside)
    current = _current(engine, opener, beside)
    secret_keys = settings.secret_keys or (kept_secret(settings.data_dir),)
    sealer, tally, catalogues = TokenSealer(secret_keys), Tally(), _catalogues(settings)
    shared, limit = shared_memory_of(settings), RateLimit(proxy_hops=settings.trusted_proxies)
    counters = Counters(tally, settings.trusted_proxies, hour_of(shared, secret_keys))
    following, forgetting = keep_up(engine, current, opener), forget_in_time(counters, limit)
    bot = TelegramServices(current, counters, catalogues, ReplayWindow(engine).claim, utc_now)
    return Services(
        settings=settings,
        opener=opener,
        current=current,
        web=WebServices(
            live=current,
            sealer=sealer,
            counters=counters,
            catalogues=catalogues,
            renderer=_renderer(catalogues, settings, beside),
            statics=read_statics(),
            clock=utc_now,
            rate_limit=limit,
            history=HistoryStore(engine),
            may_wait=settings.has_meaning or shared is not None,
        ),
        api=ApiServices(current, sealer, counters, settings.locales, utc_now),
        watches=(*following.watches, *count_on_disk(settings, tally, current), *forgetting),
        has_database=following.has_database,
        telegram=telegram_of(settings, bot, secret_keys, shared),
    )


def _opener(settings: Settings, beside: Services | None) -> EditionOpener:
    return beside.opener.serving(settings) if beside else EditionOpener(settings)


def _current(engine: Engine, opener: EditionOpener, beside: Services | None) -> CurrentEdition:
    settings = opener.settings
    edition, pack = _newest(EditionStore(engine), settings)
    opened = opener.open(edition, pack, beside.current.opened if beside else None)
    return CurrentEdition(opened, Calendar(today, settings.review_grace))


def _catalogues(settings: Settings) -> Mapping[str, Catalogue]:
    locales = [locale_of_tag(tag) for tag in settings.locales]
    return load_catalogues(settings.data_dir / "locales", locales)


def _renderer(
    catalogues: Mapping[str, Catalogue], settings: Settings, beside: Services | None
) -> Renderer:
    """Compile the templates; services beside these have done so for the same languages."""
    if beside and _languages(beside.settings) == _languages(settings):
        return beside.web.renderer
    return create_renderer(catalogues)


def _languages(settings: Settings) -> tuple[object, ...]:
    return settings.locales_dir, *settings.locales


def prepare(settings: Settings) -> int:
    """Bring the data directory to the state that workers need, and give the edition's number.

    Safe to run again: keeps the secret, migrates, compiles catalogues, publishes the starter
    edition where nobody has edited. A broken content folder is said in the log and publishes
    nothing: the edition that was live stays live, and without one and without what danger is
    judged by, the number is 0 and every message gets the emergency card.

    Raises:
        ContentErrors: nothing was published yet, and another content file is broken.
        SettingError: nothing was published yet, and there is no content folder.
    """
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept_secret(settings.data_dir)
    compile_catalogues(settings.locales_dir, settings.data_dir / "locales")
    engine = make_engine(settings.database_url)
    migrate(engine)
    prepare_counting(settings)
    store = EditionStore(engine)
    number = _published(store, settings.content_dir)
    write_help(settings)
    return number


def _published(store: EditionStore, content_dir: Path) -> int:
    try:
        return publish_starter(store, content_dir)
    except OSError as error:
        raise SettingError(
            f"ASSISTANT_CONTENT_DIR: a folder that can be read, not {content_dir}"
        ) from error


def publish(settings: Settings, documents: Sequence[Document], note: str) -> int:
    """Publish a sound content folder as the next edition, and give its number.

    All that it is searched by is made first, so that it is live and whole as soon as the workers
    notice it.
    """
    edition, _ = starter_edition(documents)
    try:
        build_beforehand(edition, settings.data_dir, encoder_of(settings))
    except (OSError, IndexDamagedError) as failure:
        LOG.warning("index_not_built %s", type(failure).__name__)
    store = EditionStore(make_engine(settings.database_url))
    return store.publish(documents, origin=Origin.IMPORTED, note=note)


def write_help(settings: Settings) -> None:
    """Write the help page of the newest edition to disk, as after each publication."""
    edition, pack = newest_edition(settings)
    write_help_pages(settings, edition, pack)


def fitted_tables(
    settings: Settings, judged: Sequence[JudgedFile], fitted_on: date
) -> WeightTables:
    """Fit the weights of the search to the live edition and judged files."""
    edition, pack = newest_edition(settings)
    bench = Workbench(load_encoder(), thesaurus_of(pack), settings.data_dir / "fitting")
    return fit_tables(edition, judged, bench, fitted_on=fitted_on)


def newest_edition(settings: Settings) -> tuple[Edition, ContentPack]:
    """Load the edition that workers answer from."""
    return _newest(EditionStore(make_engine(settings.database_url)), settings)


def today() -> date:
    """The present day in London."""
    return utc_now().astimezone(LONDON).date()


def _newest(store: EditionStore, settings: Settings) -> tuple[Edition, ContentPack]:
    """Load the newest edition; the starter edition where the database or its content fails."""
    try:
        number = store.latest_number()
        if number is None:
            return stand_in(settings.content_dir)
        return assemble(store.load(number))
    except (SQLAlchemyError, ContentErrors, DamagedEditionError) as failure:
        LOG.warning("edition_unreadable %s", type(failure).__name__)
    return stand_in(settings.content_dir)
