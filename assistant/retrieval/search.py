"""Searching one edition: always an answer, from the best way of searching that works."""

import threading
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from assistant.conversation.ports import Band, SearchQuery, SearchResult
from assistant.guidance.edition import Edition
from assistant.retrieval.assembling import Parts
from assistant.retrieval.attempting import attempt
from assistant.retrieval.corpus import Corpus, corpus_of
from assistant.retrieval.encoding import TextEncoder
from assistant.retrieval.explaining import Explanation, explain_search
from assistant.retrieval.finding import find_pages
from assistant.retrieval.indexing import index_root
from assistant.retrieval.preparing import Preparation
from assistant.retrieval.reading import read_thesaurus
from assistant.retrieval.status import SearchStatus
from assistant.retrieval.weight_tables import WeightTables
from assistant.retrieval.weights import WEIGHTS

NOTHING_FOUND = SearchResult(Band.NOTHING, (), (), 0.0, is_degraded=True)


class EditionSearch:
    """The search port for one edition; never raises, and any number of threads may search."""

    def __init__(self, preparation: Preparation) -> None:
        self._preparation = preparation
        self._rebuilding = threading.Lock()

    @property
    def status(self) -> SearchStatus:
        """Say what is ready, for the health page."""
        return self._preparation.status

    @property
    def corpus(self) -> Corpus:
        """Give the pages with what was worked out of them, for the edition after this one."""
        return self._preparation.parts.corpus

    def search(self, query: SearchQuery) -> SearchResult:
        """Rank the pages of the edition for a question; when one way fails, the next is tried."""
        ladder = self._preparation.ladder
        for rung in ladder:
            found = attempt("a search", partial(find_pages, query, rung))
            if found is not None:
                return found
            if rung.uses_meaning:
                self._preparation.note_failing_model()
            else:
                self._rebuild_once()
        return NOTHING_FOUND

    def explain(self, query: SearchQuery) -> Explanation:
        """Tell staff why a question finds what it finds, by the best way that is ready now.

        Raises:
            NothingToExplainError: there are no pages to search.
            Exception: whatever breaks; ``search`` would answer by the next way.
        """
        return explain_search(query, self._preparation.ladder[0])

    def start(self) -> None:
        """Begin to prepare in the background; searching works before it is done."""
        threading.Thread(target=self._preparation.run, name="retrieval", daemon=True).start()

    def wait_for_index(self, timeout_seconds: float) -> bool:
        """Wait until words are looked up in the index, or it is clear that they cannot be."""
        return self._preparation.has_index.wait(timeout_seconds)

    def wait_until_prepared(self, timeout_seconds: float) -> bool:
        """Wait until everything is prepared that can be: vectors take minutes the first time."""
        return self._preparation.is_finished.wait(timeout_seconds)

    def mend_index(self) -> None:
        """Look whether the index on the disk is as it was, and build it again where it is not."""
        self._preparation.mend()

    def close(self) -> None:
        """End the work in the background; searching goes on with what is ready."""
        self._preparation.stop()

    def _rebuild_once(self) -> None:
        # The lock is never released: an index that breaks twice will break again.
        if self._rebuilding.acquire(blocking=False):
            threading.Thread(target=self._preparation.rebuild, name="rebuild", daemon=True).start()


def open_search(  # noqa: PLR0913 - all but the edition by name
    edition: Edition,
    *,
    data_dir: Path,
    thesaurus: Mapping[str, tuple[str, ...]],
    encoder: TextEncoder | None = None,
    weights: WeightTables = WEIGHTS,
    before: Corpus | None = None,
) -> EditionSearch:
    """Open the search of an edition, whatever is on the disk, and begin to prepare it.

    ``thesaurus`` maps a surface form ("noods", "snap map") to words of the guidance, the plainest
    first. Without an ``encoder`` words alone are searched. Until the index is built, titles,
    summaries and asks serve; until the vectors are made, words. What the edition ``before`` has
    in common with this one is not worked out again.
    """
    root = attempt("opening the data directory", lambda: index_root(data_dir))
    parts = Parts(corpus_of(edition, before, root), read_thesaurus(thesaurus), weights)
    search = EditionSearch(Preparation(parts, data_dir, encoder))
    search.start()
    return search
