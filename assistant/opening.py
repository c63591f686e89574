"""From a published edition to all that a worker answers from: rules compiled, search opened."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from assistant import safety
from assistant.conversation.ports import LiveEdition
from assistant.conversation.requests import RuleRequests
from assistant.guidance.edition import Edition
from assistant.localisation.bank_holidays import bank_holidays_of_england_and_wales
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.rules import RuleBook
from assistant.persistence.content_files.timed_paths import with_limits
from assistant.retrieval.encoding import TextEncoder, load_encoder
from assistant.retrieval.errors import EncoderUnavailableError
from assistant.retrieval.search import EditionSearch, open_search
from assistant.safety.detector import parse_detector
from assistant.safety.judging import SafetyTriage
from assistant.safety.requests import RequestSet, compile_requests
from assistant.safety.rules import RuleSet, compile_rules
from assistant.settings import Settings

LOG = logging.getLogger(__name__)
DETECTOR = Path(safety.__file__).parent / "tables" / "detector.en.tsv"
MOST_KNOWN = 8
PATIENCE_AT_START_SECONDS = 1.0
PATIENCE_BEFORE_SWAP_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class OpenedEdition:
    """An edition that can be answered from, with its search by its own name for its status."""

    live: LiveEdition
    search: EditionSearch


class CurrentEdition:
    """The edition that a worker answers from; swapped whole, so that no turn sees two."""

    def __init__(self, opened: OpenedEdition) -> None:
        self._opened = opened

    def __call__(self) -> LiveEdition:
        """Give the edition that is live now."""
        return self._opened.live

    @property
    def search(self) -> EditionSearch:
        """Give the search of the edition that is live now."""
        return self._opened.search

    def swap(self, opened: OpenedEdition) -> None:
        """Answer from another edition from now on; the old one ends its work in the background."""
        before, self._opened = self._opened, opened
        before.search.close()


@dataclass(frozen=True, slots=True)
class CompiledRules:
    """The rules of one language, ready to judge and to recognise."""

    rules: RuleSet
    requests: RequestSet


class EditionOpener:
    """Turn a published edition into all that a worker answers from."""

    def __init__(self, settings: Settings) -> None:
        self._data_dir = settings.data_dir
        self._encoder = _encoder(settings)
        self._detector = parse_detector(DETECTOR.read_text(encoding="utf-8"))
        self._bank_holidays = bank_holidays_of_england_and_wales()
        self._known_rules: tuple[tuple[RuleBook, CompiledRules], ...] = ()

    def open(self, edition: Edition, pack: ContentPack) -> OpenedEdition:
        """Open an edition and wait for its index a moment only: somebody may be asking already."""
        return self._open(edition, pack, PATIENCE_AT_START_SECONDS)

    def open_whole(self, edition: Edition, pack: ContentPack) -> OpenedEdition:
        """Open an edition with its index, while the one before goes on answering."""
        return self._open(edition, pack, PATIENCE_BEFORE_SWAP_SECONDS)

    def _open(self, edition: Edition, pack: ContentPack, patience_seconds: float) -> OpenedEdition:
        search = self._search(edition, pack)
        search.wait_for_index(patience_seconds)
        compiled = {locale: self._compiled(book) for locale, book in pack.rules.items()}
        live = LiveEdition(
            edition=edition,
            triage=SafetyTriage(
                {locale: one.rules for locale, one in compiled.items()}, self._detector
            ),
            alarms=self._detector.head.alarms,
            requests=RuleRequests({locale: one.requests for locale, one in compiled.items()}),
            search=search,
            cards=pack.cards,
            replies=pack.replies,
            bank_holidays=self._bank_holidays,
            guided=with_limits(pack.guided, pack.timescales),
        )
        return OpenedEdition(live, search)

    def _compiled(self, book: RuleBook) -> CompiledRules:
        """Compile the rules of a language, once as long as no edition changes them."""
        for known, compiled in self._known_rules:
            if known == book:
                return compiled
        compiled = CompiledRules(
            compile_rules(book.rules, book.wording), compile_requests(book.requests, book.wording)
        )
        self._known_rules = (*self._known_rules[-MOST_KNOWN:], (book, compiled))
        return compiled

    def _search(self, edition: Edition, pack: ContentPack) -> EditionSearch:
        return open_search(
            edition,
            data_dir=self._data_dir,
            thesaurus=thesaurus_of(pack),
            encoder=self._encoder,
        )


def thesaurus_of(pack: ContentPack) -> Mapping[str, tuple[str, ...]]:
    """Give what people say with the words of the guidance for it."""
    entries = (entry for listed in pack.thesaurus.values() for entry in listed)
    return MappingProxyType({entry.surface: entry.terms for entry in entries})


def _encoder(settings: Settings) -> TextEncoder | None:
    """Load the sentence model; without it the search goes by words only, and says so."""
    if not settings.has_meaning:
        return None
    try:
        return load_encoder()
    except EncoderUnavailableError as failure:
        LOG.warning("meaning_unavailable %s", type(failure).__name__)
        return None
