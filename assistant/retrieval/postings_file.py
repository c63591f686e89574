"""Postings beside the index that they were read from, so that it is opened in no time."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.retrieval.documents import Document
from assistant.retrieval.errors import IndexDamagedError
from assistant.retrieval.postings import Postings


def write_postings(path: Path, postings: Postings, documents: Sequence[Document]) -> None:
    """Write postings with the names of the documents that they are of; plain arrays, no pickle."""
    np.savez(
        path,
        terms=np.array(list(postings.terms), np.str_),
        starts=postings.starts,
        documents=postings.documents,
        scores=postings.scores,
        rarity=postings.rarity,
        names=np.array(_names(documents), np.str_),
    )


def load_postings(path: Path, documents: Sequence[Document]) -> Postings:
    """Read postings back.

    Raises:
        IndexDamagedError: they are of other documents.
        Exception: whatever numpy raises where a file is not as it was written.
    """
    with np.load(path, allow_pickle=False) as arrays:
        if arrays["names"].tolist() != _names(documents):
            raise IndexDamagedError("the index is of other documents")
        return Postings(
            terms={term: number for number, term in enumerate(arrays["terms"].tolist())},
            starts=arrays["starts"],
            documents=arrays["documents"],
            scores=arrays["scores"],
            rarity=arrays["rarity"],
            document_count=len(documents),
        )


def _names(documents: Sequence[Document]) -> list[str]:
    return [f"{document.slug}#{document.passage or ''}" for document in documents]
