"""Preparing an edition for search, step by step, while it already answers."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from assistant.guidance.edition import Edition
from assistant.guidance.page import Page
from assistant.retrieval.assembling import Ladder, Parts, assemble
from assistant.retrieval.attempting import attempt
from assistant.retrieval.building import build_apart
from assistant.retrieval.classifier import examples_of
from assistant.retrieval.classifier_store import classifier_for
from assistant.retrieval.corpus import (
    ENGLISH,
    documents_by_locale,
    english_corrector,
    learn_beforehand,
    pages_by_locale,
)
from assistant.retrieval.danger.circumstances import load_circumstances
from assistant.retrieval.danger.meaning import load_meaning
from assistant.retrieval.danger.requests import load_requests
from assistant.retrieval.embedding import Embedding
from assistant.retrieval.encoding import TextEncoder
from assistant.retrieval.giving_back import give_back_memory
from assistant.retrieval.indexing import (
    INDEX_ROOT,
    has_other_editions,
    index_folder,
    index_root,
    open_index,
    remove_other_editions,
    state_of_index,
)
from assistant.retrieval.locking import exclusive
from assistant.retrieval.meaning import Meaning
from assistant.retrieval.postings import Postings
from assistant.retrieval.status import IndexState, ModelState, SearchStatus
from assistant.retrieval.talk.detector import load_talk
from assistant.retrieval.vectors import Compared, PageVectors

INDEX_LOCK = "index.lock"
MOST_TEXTS_BEFOREHAND = 300
"""About two seconds of the model."""


def build_beforehand(edition: Edition, data_dir: Path, encoder: TextEncoder | None) -> None:
    """Build what an edition is searched by before it is published, so that workers only open it.

    Where most texts are new, workers make the vectors, while they already answer by words: a first
    publication must not wait for minutes.

    Raises:
        OSError: the data directory cannot be written.
        IndexDamagedError: the directory of the indexes belongs to somebody else.
    """
    root = index_root(data_dir)
    folder = index_folder(root, edition.digest)
    with exclusive(root / INDEX_LOCK) as lock:
        if not folder.exists():
            build_apart(folder, documents_by_locale(edition), lock)
    learn_beforehand(edition, root)
    if encoder is not None:
        compared = compared_of(pages_by_locale(edition), edition.elsewhere)
        embedding = Embedding(compared.texts, threading.Event())
        if embedding.missing(root, encoder) <= MOST_TEXTS_BEFOREHAND:
            make_vectors(compared, embedding, encoder, root)


def compared_of(
    pages: Mapping[str, tuple[Page, ...]], elsewhere: Mapping[str, Sequence[str]]
) -> Compared:
    """Choose what is compared by meaning: the model reads no language but English."""
    return Compared(pages.get(ENGLISH, ()), elsewhere.get(ENGLISH, ()))


def make_vectors(
    compared: Compared, embedding: Embedding, encoder: TextEncoder, root: Path | None
) -> PageVectors | None:
    """Load or make the vectors and their classifier; None when it was stopped."""
    vectors = embedding.vectors(root, encoder)
    if vectors is None:
        return None
    examples = examples_of(compared.pages, compared.elsewhere, vectors)
    return PageVectors(compared, vectors, classifier_for(examples, root))


class Preparation:
    """Take one edition from titles to postings, to spelling, to meaning.

    ``ladder`` is replaced as a whole after each step; whoever reads it once sees one state.
    """

    def __init__(self, parts: Parts, data_dir: Path, encoder: TextEncoder | None) -> None:
        self.ladder: Ladder = assemble(parts)
        self.has_index = threading.Event()
        self.is_finished = threading.Event()
        self._parts = parts
        self._data_dir = data_dir
        self._encoder = encoder
        self._stopped = threading.Event()
        self._changing = threading.Lock()
        self._index = IndexState.BUILDING
        self._seen = state_of_index(self._folder())
        self._model = ModelState.PREPARING if encoder else ModelState.ABSENT
        self._compared = compared_of(parts.corpus.pages, parts.corpus.elsewhere)
        # Naming fifty thousand texts takes memory, and nothing reads them without the model.
        texts = self._compared.texts if encoder else ()
        self._embedding = Embedding(texts, self._stopped)

    @property
    def parts(self) -> Parts:
        """Give what has been prepared so far."""
        return self._parts

    @property
    def status(self) -> SearchStatus:
        """Say how far it has come."""
        done, total = self._embedding.progress if self._encoder else (0, 0)
        return SearchStatus(self._index, self._model, done, total)

    def run(self) -> None:
        """Do all steps in order; a step that fails leaves what the steps before it made."""
        self._change(requests=attempt("loading the requests", load_requests))
        postings = attempt("opening the index", self._open_or_build)
        self._take_postings(postings)
        if ENGLISH in self._parts.corpus.pages:
            attempt("loading the spelling", self._add_corrector)
            self._take_meaning(attempt("preparing the model", self._make_meaning))
        give_back_memory()
        self.is_finished.set()

    def rebuild(self) -> None:
        """Build the index again from the edition, whatever is on the disk."""
        self._index = IndexState.BUILDING
        self._take_postings(attempt("rebuilding the index", lambda: self._build(force=True)))

    def mend(self) -> None:
        """Build the index again where it was lost or damaged on the disk; questions go on.

        Of several workers one builds, and the others open what it built.
        """
        if self._index is not IndexState.READY:
            return
        folder = self._folder()
        found = state_of_index(folder)
        if found == self._seen or has_other_editions(folder):
            return
        if attempt("checking the index", self._open) is None:
            postings = attempt("rebuilding the index", lambda: self._build(force=False))
            if postings is None:
                return
            self._take_postings(postings)
        self._seen = state_of_index(folder)

    def stop(self) -> None:
        """End the work after the text in hand; vectors made so far are kept."""
        self._stopped.set()

    def note_failing_model(self) -> None:
        """Remember that meaning failed for a question; words alone answered it."""
        self._model = ModelState.FAILED

    def _change(self, **changes: object) -> None:
        with self._changing:
            self._parts = replace(self._parts, **changes)  # type: ignore[arg-type]
            self.ladder = assemble(self._parts)

    def _take_postings(self, postings: Mapping[str, Postings] | None) -> None:
        if postings is not None:
            self._change(postings=postings)
        self._index = IndexState.FAILED if postings is None else IndexState.READY
        self.has_index.set()

    def _open_or_build(self) -> Mapping[str, Postings]:
        folder = index_folder(index_root(self._data_dir), self._parts.corpus.digest)
        postings = attempt("opening the index", self._open) if folder.exists() else None
        if postings is None:
            postings = self._build(force=False)
        remove_other_editions(folder)
        self._seen = state_of_index(folder)
        return postings

    def _folder(self) -> Path:
        return index_folder(self._data_dir / INDEX_ROOT, self._parts.corpus.digest)

    def _open(self) -> Mapping[str, Postings]:
        folder = index_folder(index_root(self._data_dir), self._parts.corpus.digest)
        return open_index(folder, self._parts.corpus.documents())

    def _build(self, *, force: bool) -> Mapping[str, Postings]:
        root = index_root(self._data_dir)
        folder = index_folder(root, self._parts.corpus.digest)
        with exclusive(root / INDEX_LOCK) as lock:
            # Another worker may have built it while this one waited for the lock.
            postings = (
                None if force or not folder.exists() else attempt("opening the index", self._open)
            )
            if postings is None:
                build_apart(folder, self._parts.corpus.documents(), lock)
                postings = self._open()
        return postings

    def _add_corrector(self) -> None:
        corrector = english_corrector(self._parts.corpus, self._parts.thesaurus)
        self._change(corrector=corrector)

    def _make_meaning(self) -> Meaning | None:
        if self._encoder is None or self._stopped.is_set() or self._parts.requests is None:
            return None
        root = attempt("opening the data directory", lambda: index_root(self._data_dir))
        vectors = make_vectors(self._compared, self._embedding, self._encoder, root)
        if vectors is None:
            return None
        talk = attempt("loading the talk", load_talk)
        heard = attempt("loading the circumstances", load_circumstances)
        return Meaning(self._encoder, vectors, load_meaning(), heard, talk)

    def _take_meaning(self, meaning: Meaning | None) -> None:
        if meaning is not None:
            self._change(meaning=meaning)
            self._model = ModelState.READY
        elif self._encoder is not None and not self._stopped.is_set():
            self._model = ModelState.FAILED
