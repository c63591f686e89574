"""Making the vectors of an edition: only of texts that have none, with visible progress."""

import threading
from collections.abc import Iterable
from pathlib import Path

from assistant.retrieval.attempting import attempt
from assistant.retrieval.encoding import TextEncoder, Vectors
from assistant.retrieval.locking import exclusive
from assistant.retrieval.shipped_vectors import load_shipped
from assistant.retrieval.vector_store import load_vectors, save_vectors, text_key, vector_file

PAGES = "vectors"
"""What the vectors of pages are kept as."""


class Embedding:
    """The vectors of some texts, made once and kept beside the index.

    ``kept_as`` names their file: only what is embedded together is kept together.
    """

    def __init__(
        self, texts: Iterable[str], stopped: threading.Event, kept_as: str = PAGES
    ) -> None:
        self._kept_as = kept_as
        self._texts = {text_key(text): text for text in texts}
        self._stopped = stopped
        self._done = 0

    @property
    def progress(self) -> tuple[int, int]:
        """Say how many texts have a vector, and how many there are."""
        return self._done, len(self._texts)

    def missing(self, root: Path, encoder: TextEncoder) -> int:
        """Count the texts whose vector is not kept yet."""
        return len(self._texts) - len(self._known(root, encoder))

    def vectors(self, root: Path | None, encoder: TextEncoder) -> dict[str, Vectors] | None:
        """Give the vector of every text, None when it was stopped before all were made.

        One worker makes them and the others wait and read. What cannot be kept, because ``root``
        is None or full, is used all the same and made again after the next start.
        """
        known = self._from_memory(encoder) if root is None else self._kept(root, encoder)
        if len(known) < len(self._texts):
            return None
        return {self._texts[key]: vector for key, vector in known.items()}

    def _from_memory(self, encoder: TextEncoder) -> dict[bytes, Vectors]:
        known = self._known(None, encoder)
        self._make_missing(known, encoder)
        return known

    def _kept(self, root: Path, encoder: TextEncoder) -> dict[bytes, Vectors]:
        known = self._known(root, encoder)
        if len(known) < len(self._texts):
            with exclusive(root / f"{self._kept_as}.lock"):
                known = self._known(root, encoder)
                self._make_missing(known, encoder)
                path = vector_file(root, encoder.digest, self._kept_as)
                attempt("keeping the vectors", lambda: save_vectors(path, known))
        return known

    def _known(self, root: Path | None, encoder: TextEncoder) -> dict[bytes, Vectors]:
        """Give the vectors that were kept, and of other texts those that came with the service."""
        digest = encoder.digest
        kept = load_vectors(vector_file(root, digest, self._kept_as)) if root else {}
        known = {key: kept[key] for key in self._texts if key in kept}
        missing = self._texts.keys() - known
        if missing:
            known |= load_shipped(digest, missing)
        self._done = len(known)
        return known

    def _make_missing(self, known: dict[bytes, Vectors], encoder: TextEncoder) -> None:
        for key, text in self._texts.items():
            if self._stopped.is_set():
                return
            if key not in known:
                known[key] = encoder.encode([text])[0]
                self._done = len(known)
