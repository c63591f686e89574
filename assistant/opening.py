"""From a published edition to all that a worker answers from: rules compiled, search opened."""

import logging
from collections.abc import Mapping
from copy import copy
from pathlib import Path
from types import MappingProxyType

from assistant import safety
from assistant.conversation.directory import Directory
from assistant.conversation.ports import LiveEdition, Triage
from assistant.conversation.requests import RuleRequests
from assistant.conversation.unready_triage import UnreadyTriage
from assistant.guidance.edition import Edition
from assistant.live import OpenedEdition
from assistant.localisation.bank_holidays import bank_holidays_of_england_and_wales
from assistant.persistence.compiled_rules import CompiledRules, RuleCompiler, triage_of
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.timed_paths import with_limits
from assistant.retrieval.corpus import ENGLISH
from assistant.retrieval.encoding import TextEncoder, load_encoder
from assistant.retrieval.errors import EncoderUnavailableError
from assistant.retrieval.search import open_search
from assistant.retrieval.suggesting import open_suggesting
from assistant.safety.cards import has_needed_cards, with_last_card
from assistant.safety.circumstance_words import CircumstanceWords, parse_circumstances
from assistant.safety.detector import Detector, parse_detector
from assistant.safety.suspicion import NO_ALARMS
from assistant.safety.word_table import WordTableError
from assistant.settings import Settings

LOG = logging.getLogger(__name__)
TABLES = Path(safety.__file__).parent / "tables"
DETECTOR = TABLES / "detector.en.tsv"
CIRCUMSTANCES = TABLES / "circumstances.en.tsv"
PATIENCE_AT_START_SECONDS = 1.0
PATIENCE_BEFORE_SWAP_SECONDS = 60.0


class EditionOpener:
    """Turn a published edition into all that a worker answers from."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._encoder = encoder_of(settings)
        self.detector = detector_of(DETECTOR)
        self.circumstances = circumstances_of(CIRCUMSTANCES)
        self._bank_holidays = bank_holidays_of_england_and_wales()
        self.rules = RuleCompiler()

    def serving(self, settings: Settings) -> "EditionOpener":
        """Give an opener for other settings that shares with this one whatever they allow."""
        if settings.has_meaning != self.settings.has_meaning:
            return EditionOpener(settings)
        other = copy(self)
        other.settings = settings
        return other

    def open(
        self, edition: Edition, pack: ContentPack, before: OpenedEdition | None = None
    ) -> OpenedEdition:
        """Open an edition and wait for its index a moment only: somebody may be asking already."""
        return self._open(edition, pack, PATIENCE_AT_START_SECONDS, before)

    def open_whole(
        self, edition: Edition, pack: ContentPack, before: OpenedEdition | None = None
    ) -> OpenedEdition:
        """Open an edition with its index, while the one before goes on answering.

        What it has in common with the one ``before``, which it takes the place of, is taken over.
        """
        return self._open(edition, pack, PATIENCE_BEFORE_SWAP_SECONDS, before)

    def _open(
        self,
        edition: Edition,
        pack: ContentPack,
        patience_seconds: float,
        before: OpenedEdition | None = None,
    ) -> OpenedEdition:
        search = open_search(
            edition,
            data_dir=self.settings.data_dir,
            thesaurus=thesaurus_of(pack),
            encoder=self._encoder,
            before=before.search.corpus if before else None,
        )
        guided = with_limits(pack.guided, pack.timescales)
        signs = open_suggesting(
            guided.thresholds,
            data_dir=self.settings.data_dir,
            thesaurus=thesaurus_of(pack),
            encoder=self._encoder,
            before=before.signs if before else None,
        )
        search.wait_for_index(patience_seconds)
        compiled = self.rules.compile(pack)
        live = LiveEdition(
            edition=edition,
            triage=self._triage(pack, compiled),
            alarms=self.detector.head.alarms if self.detector else NO_ALARMS,
            circumstances=self.circumstances,
            requests=RuleRequests({locale: one.requests for locale, one in compiled.items()}),
            search=search,
            cards=with_last_card(pack.cards),
            replies=pack.replies,
            bank_holidays=self._bank_holidays,
            hazards=pack.hazards,
            guided=guided,
            suggester=signs,
            directory=directory_of(edition),
        )
        return OpenedEdition(live, search, signs)

    def _triage(self, pack: ContentPack, compiled: Mapping[str, CompiledRules]) -> Triage:
        """Make the triage; where anything that it needs is missing, the card for every message."""
        triage = triage_of(compiled, self.detector)
        if not has_needed_cards(pack.cards):
            triage = UnreadyTriage()
        if isinstance(triage, UnreadyTriage):
            LOG.error("triage_unready: every message gets the emergency card")
        return triage


def directory_of(edition: Edition) -> Directory:
    """Give the contacts of an edition by the names that people use for them."""
    areas = edition.partnership.areas
    return Directory(edition.contacts.values(), (area.name for area in areas))


def thesaurus_of(pack: ContentPack) -> Mapping[str, tuple[str, ...]]:
    """Give what people say in English, the only language read by it, with the words for it."""
    entries = pack.thesaurus.get(ENGLISH, ())
    return MappingProxyType({entry.surface: entry.terms for entry in entries})


def detector_of(path: Path) -> Detector | None:
    """Read the table of the detector; without it danger cannot be judged, and it says so."""
    try:
        return parse_detector(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, ArithmeticError, WordTableError) as failure:
        LOG.error("detector_unusable %s", type(failure).__name__)  # noqa: TRY400 - said shortly
        return None


def circumstances_of(path: Path) -> CircumstanceWords | None:
    """Read the table of circumstances; without it rules alone choose the card, and it says so."""
    try:
        return parse_circumstances(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, ArithmeticError, WordTableError) as failure:
        LOG.error("circumstances_unusable %s", type(failure).__name__)  # noqa: TRY400
        return None


def encoder_of(settings: Settings) -> TextEncoder | None:
    """Load the sentence model; without it the search goes by words only, and says so."""
    if not settings.has_meaning:
        return None
    try:
        return load_encoder()
    except EncoderUnavailableError as failure:
        LOG.warning("meaning_unavailable %s", type(failure).__name__)
        return None
