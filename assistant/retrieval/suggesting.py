"""Suggesting signs of need for plain words: prepared with an edition, and always an answer."""

import threading
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from assistant.conversation.ports import NO_SUGGESTIONS, Suggestions
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import Case, Indicator, Thresholds
from assistant.retrieval.attempting import attempt
from assistant.retrieval.embedding import Embedding
from assistant.retrieval.encoding import TextEncoder
from assistant.retrieval.giving_back import give_back_memory
from assistant.retrieval.indexing import index_root
from assistant.retrieval.reading import Thesaurus, read_thesaurus
from assistant.retrieval.sign_ranking import SignMeaning, SignRanker
from assistant.retrieval.signs import words_of_signs
from assistant.retrieval.step_leaning import lessons_of
from assistant.retrieval.step_words import StepWords

KEPT_AS = "signs"
PATIENCE_SECONDS = 10.0
"""How long whoever asks right after a start waits for the words: some seconds are enough."""


class SignSearch:
    """The suggester of one edition; never raises, and any number of threads may ask.

    Who asks before its words are ready waits for them, and where that takes too long is told of
    nothing; until its vectors are ready, it goes by words alone.
    """

    def __init__(
        self,
        thresholds: Thresholds | None,
        thesaurus: Thesaurus,
        data_dir: Path,
        encoder: TextEncoder | None,
    ) -> None:
        self._signs, self._cases = _told_by(thresholds)
        self._lessons = lessons_of(self._signs, self._cases)
        self._thesaurus = thesaurus
        self._data_dir = data_dir
        self._encoder = encoder
        self._stopped = threading.Event()
        self._rankers: tuple[SignRanker, ...] = ()
        self._has_failed = False
        self._has_words = threading.Event()
        self.is_finished = threading.Event()

    def suggest(self, text: str, child: Child) -> Suggestions:
        """Rank the signs that this child can show; when one way fails, the next is tried."""
        self._has_words.wait(PATIENCE_SECONDS)
        for ranker in self._rankers:
            found = attempt("suggesting signs", partial(ranker.rank, text, child))
            if found is not None:
                return found
        return NO_SUGGESTIONS

    def serves(
        self, thresholds: Thresholds | None, thesaurus: Thesaurus, encoder: TextEncoder | None
    ) -> bool:
        """Say whether it suggests for these just what one that is opened now would."""
        told = (self._signs, self._cases) == _told_by(thresholds)
        same = self._thesaurus == thesaurus and self._encoder is encoder
        return told and same and not self._is_lacking

    @property
    def _is_lacking(self) -> bool:
        return self._has_failed or self._stopped.is_set()

    def start(self) -> None:
        """Begin to prepare in the background."""
        threading.Thread(target=self.prepare, name="signs", daemon=True).start()

    def prepare(self) -> None:
        """Prepare the words and then the meaning; a step that fails leaves the one before it."""
        if self._signs:
            words = attempt("indexing the signs", self._by_words)
            if words is not None:
                self._rankers = (words,)
                self._has_words.set()
                meaning = attempt("reading the signs", partial(self._with_meaning, words))
                self._rankers = (words,) if meaning is None else (meaning, words)
                self._has_failed = meaning is None and self._encoder is not None
            else:
                self._has_failed = True
        self._has_words.set()
        give_back_memory()
        self.is_finished.set()

    def wait_until_prepared(self, timeout_seconds: float) -> bool:
        """Wait until everything is prepared that can be."""
        return self.is_finished.wait(timeout_seconds)

    def close(self) -> None:
        """End the work in the background; suggesting goes on with what is ready."""
        self._stopped.set()

    def _by_words(self) -> SignRanker:
        words = words_of_signs(self._signs, self._thesaurus)
        return SignRanker(self._signs, words, StepWords(self._lessons), None)

    def _with_meaning(self, ranker: SignRanker) -> SignRanker | None:
        if self._encoder is None or self._stopped.is_set():
            return None
        root = attempt("opening the data directory", lambda: index_root(self._data_dir))
        vectors = Embedding(self._lessons.texts, self._stopped, KEPT_AS).vectors(
            root, self._encoder
        )
        if vectors is None:
            return None
        meaning = SignMeaning(self._encoder, self._signs, self._lessons, vectors)
        return replace(ranker, meaning=meaning)


def open_suggesting(
    thresholds: Thresholds | None,
    *,
    data_dir: Path,
    thesaurus: Mapping[str, tuple[str, ...]],
    encoder: TextEncoder | None = None,
    before: SignSearch | None = None,
) -> SignSearch:
    """Open the suggester of an edition, and begin to prepare it.

    The one ``before`` goes on where the edition changes nothing that it was made from.
    """
    read = read_thesaurus(thesaurus)
    if before is not None and before.serves(thresholds, read, encoder):
        return before
    search = SignSearch(thresholds, read, data_dir, encoder)
    search.start()
    return search


def texts_of_signs(thresholds: Thresholds | None) -> tuple[str, ...]:
    """List every text that suggesting compares by meaning."""
    return tuple(lessons_of(*_told_by(thresholds)).texts)


def _told_by(
    thresholds: Thresholds | None,
) -> tuple[tuple[Indicator, ...], tuple[Case, ...]]:
    """Give the signs and the cases; none without thresholds."""
    if thresholds is None:
        return (), ()
    return tuple(thresholds.indicators.values()), tuple(thresholds.cases)
