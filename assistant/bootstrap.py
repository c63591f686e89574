"""The composition root: the only place that names concrete adapters and wires them together."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import MappingProxyType

from sqlalchemy.exc import SQLAlchemyError

from assistant.channels.api.controllers import ApiServices
from assistant.channels.web.environment import create_renderer
from assistant.channels.web.rate_limit import RateLimit
from assistant.channels.web.services import WebServices
from assistant.channels.web.statics import read_statics
from assistant.conversation.ports import LiveEdition
from assistant.conversation.requests import RuleRequests
from assistant.conversation.token import TokenSealer
from assistant.guidance.edition import Edition
from assistant.live import CurrentEdition, OpenedEdition
from assistant.localisation.bank_holidays import bank_holidays_of_england_and_wales
from assistant.localisation.catalogues import load_catalogues
from assistant.localisation.compiling import compile_catalogues
from assistant.localisation.locales import locale_of_tag
from assistant.offline import write_help_pages
from assistant.persistence.assembling import assemble, starter_edition
from assistant.persistence.compiled_rules import RuleCompiler, triage_of
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.documents import digest_of_documents
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine
from assistant.persistence.errors import ContentErrors, DamagedEditionError
from assistant.persistence.incidents import IncidentStore
from assistant.persistence.keeping import kept_secret
from assistant.persistence.kept_stops import KeptStops
from assistant.persistence.migrating import migrate
from assistant.persistence.sound import sound_documents
from assistant.persistence.watching import NumberWatch
from assistant.retrieval.encoding import TextEncoder, load_encoder
from assistant.retrieval.errors import EncoderUnavailableError
from assistant.retrieval.evaluation.judged import JudgedFile
from assistant.retrieval.evaluation.tables import Workbench, fit_tables
from assistant.retrieval.search import EditionSearch, open_search
from assistant.retrieval.weight_tables import WeightTables
from assistant.settings import Settings
from assistant.usage.tally import Tally

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that the application is made of.

    ``has_database`` is False when the starter edition stands in for a database out of reach.
    """

    settings: Settings
    current: CurrentEdition
    web: WebServices
    api: ApiServices
    watches: tuple[NumberWatch, ...]
    has_database: bool


def build_services(settings: Settings) -> Services:
    """Open what has been prepared and wire it together.

    A database that cannot be reached does not stop the service: it answers from the starter
    edition, loudly, until the database is back.

    Raises:
        MissingCatalogueError: an offered language has no catalogue.
        ContentErrors: neither the live nor the starter edition can be read.
    """
    engine = make_engine(settings.database_url)
    store = EditionStore(engine)
    opener = EditionOpener(settings)
    edition, pack, has_database = _newest(store, settings)
    current = CurrentEdition(opener.open(edition, pack))
    holding = _hold_what_is_stopped(IncidentStore(engine), current, settings)
    sealer = TokenSealer(settings.secret_keys or (kept_secret(settings.data_dir),))
    counter = Tally()
    locales = [locale_of_tag(tag) for tag in settings.locales]
    catalogues = load_catalogues(settings.data_dir / "locales", locales)
    return Services(
        settings=settings,
        current=current,
        web=WebServices(
            live=current,
            sealer=sealer,
            counter=counter,
            catalogues=catalogues,
            renderer=create_renderer(catalogues),
            statics=read_statics(),
            clock=utc_now,
            rate_limit=RateLimit(proxy_hops=settings.trusted_proxies),
        ),
        api=ApiServices(current, sealer, counter, settings.locales, utc_now),
        watches=(_follow_editions(store, current, opener, known=edition.number), holding),
        has_database=has_database,
    )


def _follow_editions(
    store: EditionStore, current: CurrentEdition, opener: "EditionOpener", *, known: int
) -> NumberWatch:
    """Swap in each newer edition, and put its help page on disk."""

    def follow(number: int) -> None:
        edition, pack = assemble(store.load(number))
        current.swap(opener.open(edition, pack))
        write_help_pages(opener.settings, edition, pack)

    return NumberWatch(
        store.latest_number,
        follow,
        known=known,
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


def prepare(settings: Settings) -> int:
    """Bring the data directory to the state that workers need, and give the edition's number.

    Safe to run again: keeps the secret, migrates, compiles catalogues, publishes the starter
    edition where nobody has edited.

    Raises:
        ContentErrors: a content file is broken; the edition that was live stays live.
    """
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept_secret(settings.data_dir)
    compile_catalogues(settings.locales_dir, settings.data_dir / "locales")
    engine = make_engine(settings.database_url)
    migrate(engine)
    store = EditionStore(engine)
    documents = read_documents(settings.content_dir)
    if digest_of_documents(documents) != store.latest_digest():
        documents = sound_documents(settings.content_dir)
    number = store.load_starter(documents, note="Starter edition")
    write_help(settings)
    return number


def write_help(settings: Settings) -> None:
    """Write the help page of the newest edition to disk, as after each publication."""
    edition, pack, _ = _newest(EditionStore(make_engine(settings.database_url)), settings)
    write_help_pages(settings, edition, pack)


class EditionOpener:
    """Turn a published edition into all that a worker answers from."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._encoder = _encoder(settings)
        self._bank_holidays = bank_holidays_of_england_and_wales()
        self._rules = RuleCompiler()

    def open(self, edition: Edition, pack: ContentPack) -> OpenedEdition:
        """Compile the rules and open the search; the index is built when it is not there."""
        search = self._search(edition, pack)
        compiled = self._rules.compile(pack)
        live = LiveEdition(
            edition=edition,
            triage=triage_of(compiled),
            requests=RuleRequests({locale: one.requests for locale, one in compiled.items()}),
            search=search,
            cards=pack.cards,
            replies=pack.replies,
            bank_holidays=self._bank_holidays,
            hazards=pack.hazards,
        )
        return OpenedEdition(live, search)

    def _search(self, edition: Edition, pack: ContentPack) -> EditionSearch:
        return open_search(
            edition,
            data_dir=self.settings.data_dir,
            thesaurus=_thesaurus(pack),
            encoder=self._encoder,
        )


def fitted_tables(
    settings: Settings, judged: Sequence[JudgedFile], fitted_on: date
) -> WeightTables:
    """Fit the weights of the search to the live edition and judged files."""
    edition, pack, _ = _newest(EditionStore(make_engine(settings.database_url)), settings)
    bench = Workbench(load_encoder(), _thesaurus(pack), settings.data_dir / "fitting")
    return fit_tables(edition, judged, bench, fitted_on=fitted_on)


def _thesaurus(pack: ContentPack) -> Mapping[str, tuple[str, ...]]:
    entries = (entry for listed in pack.thesaurus.values() for entry in listed)
    return MappingProxyType({entry.surface: entry.terms for entry in entries})


def utc_now() -> datetime:
    """The present moment, aware and in UTC."""
    return datetime.now(UTC)


def _newest(store: EditionStore, settings: Settings) -> tuple[Edition, ContentPack, bool]:
    """Load the newest edition; the starter edition where the database or its content fails."""
    try:
        number = store.latest_number()
        if number is not None:
            return (*assemble(store.load(number)), True)
    except (SQLAlchemyError, ContentErrors, DamagedEditionError) as failure:
        LOG.warning("edition_unreadable %s", type(failure).__name__)
    return (*starter_edition(read_documents(settings.content_dir)), False)


def _encoder(settings: Settings) -> TextEncoder | None:
    """Load the sentence model; without it the search goes by words only, and says so."""
    if not settings.has_meaning:
        return None
    try:
        return load_encoder()
    except EncoderUnavailableError as failure:
        LOG.warning("meaning_unavailable %s", type(failure).__name__)
        return None
