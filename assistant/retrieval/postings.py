"""The postings of an index in memory: every BM25F score, worked out once when it is built."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from assistant.retrieval.schema import FIELD_B, K1, TEXT_FIELDS


@dataclass(frozen=True, slots=True)
class Postings:
    """What each term adds to each document, the fields summed.

    Term ``t`` owns the slice ``starts[t]:starts[t + 1]`` of ``documents`` (positions, without
    deleted ones) and ``scores`` (BM25F: unbounded, comparable only within one query). ``rarity``
    is the largest inverse document frequency of a term in any field.
    """

    terms: dict[str, int]
    starts: NDArray[np.int64]
    documents: NDArray[np.int64]
    scores: NDArray[np.float64]
    rarity: NDArray[np.float64]
    document_count: int


def read_postings(reader: IndexReader) -> Postings:
    """Read a whole index, as Whoosh's own BM25F would score it.

    Raises whatever Whoosh raises on damaged files: its own IndexError, OSError, EOFError and more.
    """
    lengths = {name: _lengths(reader, name) for name in TEXT_FIELDS}
    gathered: dict[str, dict[int, float]] = {}
    rarity: dict[str, float] = {}
    for name in TEXT_FIELDS:
        average = reader.field_length(name) / max(reader.doc_count_all(), 1) or 1.0
        slopes = K1 * ((1 - FIELD_B[name]) + FIELD_B[name] * lengths[name] / average)
        for term, documents, weights in _field_postings(reader, name):
            frequency = _inverse_frequency(reader, name, term)
            scores = frequency * (weights * (K1 + 1)) / (weights + slopes[documents])
            rarity[term] = max(rarity.get(term, 0.0), frequency)
            summed = gathered.setdefault(term, {})
            for document, score in zip(documents.tolist(), scores.tolist(), strict=True):
                summed[document] = summed.get(document, 0.0) + score
    return _packed(gathered, rarity, reader.doc_count_all())


def _lengths(reader: IndexReader, name: str) -> NDArray[np.float64]:
    count = reader.doc_count_all()
    return np.array([reader.doc_field_length(number, name, 1) for number in range(count)], float)


def _field_postings(
    reader: IndexReader, name: str
) -> Iterator[tuple[str, NDArray[np.int64], NDArray[np.float64]]]:
    field = reader.schema[name]
    for encoded in reader.lexicon(name):
        matcher = reader.postings(name, encoded)
        documents: list[int] = []
        weights: list[float] = []
        while matcher.is_active():
            documents.append(matcher.id())
            weights.append(matcher.weight())
            matcher.next()
        yield field.from_bytes(encoded), np.array(documents, np.int64), np.array(weights, float)


def _inverse_frequency(reader: IndexReader, name: str, term: str) -> float:
    return log(reader.doc_count_all() / (reader.doc_frequency(name, term) + 1)) + 1


def _packed(
    gathered: dict[str, dict[int, float]], rarity: dict[str, float], document_count: int
) -> Postings:
    sizes = [len(summed) for summed in gathered.values()]
    return Postings(
        terms={term: number for number, term in enumerate(gathered)},
        starts=np.concatenate(([0], np.cumsum(sizes, dtype=np.int64))),
        documents=np.array([d for summed in gathered.values() for d in summed], np.int64),
        scores=np.array([s for summed in gathered.values() for s in summed.values()], float),
        rarity=np.array([rarity[term] for term in gathered], float),
        document_count=document_count,
    )
