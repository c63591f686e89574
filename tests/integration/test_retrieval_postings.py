from pathlib import Path

import numpy as np
import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.query import Or, Term

from assistant.retrieval.analysis import analyser_for, terms_of
from assistant.retrieval.documents import documents_of
from assistant.retrieval.postings import read_postings
from assistant.retrieval.schema import TEXT_FIELDS, schema_for, weighting
from tests.support.retrieval import CORPUS, GAMING


@pytest.fixture
def index(tmp_path: Path) -> FileIndex:
    index = FileIndex.create(FileStorage(str(tmp_path)), schema_for("en"), "en")
    writer = index.writer()
    for document in documents_of(CORPUS):
        writer.add_document(
            slug=document.slug,
            title=document.title,
            asks=document.asks,
            summary=document.summary,
            body=document.body,
        )
    writer.commit()
    return index


def scores_by_whoosh(index: FileIndex, terms: list[str]) -> dict[int, float]:
    query = Or([Term(field, term) for term in terms for field in TEXT_FIELDS])
    with index.searcher(weighting=weighting()) as searcher:
        hits = searcher.search(query, limit=None, optimize=False)
        return {hit.docnum: round(hit.score, 6) for hit in hits}


def scores_in_memory(index: FileIndex, terms: list[str]) -> dict[int, float]:
    with index.reader() as reader:
        postings = read_postings(reader)
    total = np.zeros(postings.document_count)
    for number in [postings.terms[term] for term in terms if term in postings.terms]:
        part = slice(postings.starts[number], postings.starts[number + 1])
        total += np.bincount(
            postings.documents[part], postings.scores[part], postings.document_count
        )
    return {number: round(float(score), 6) for number, score in enumerate(total) if score}


@pytest.mark.parametrize(
    "text",
    [
        "roblox",
        "is roblox safe for my son to play",
        "kids are horrible to her in the group chat at school",
        "settings map photo evidence police messages screenshots child picture",
    ],
)
def test_scores_in_memory_are_those_of_whoosh_to_six_digits(index: FileIndex, text: str) -> None:
    terms = terms_of(text, analyser_for("en"))

    assert scores_in_memory(index, terms) == scores_by_whoosh(index, terms)


def test_a_deleted_document_is_not_found(index: FileIndex) -> None:
    writer = index.writer()
    writer.delete_by_term("slug", GAMING.slug)
    writer.commit(merge=False)

    found = scores_in_memory(index, ["roblox", "map"])

    assert found == scores_by_whoosh(index, ["roblox", "map"])
    assert 0 not in found
