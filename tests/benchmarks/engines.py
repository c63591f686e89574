"""The peers: the same documents in tantivy, SQLite FTS5, Whoosh's own searcher and ours."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import tantivy
from whoosh import index as whoosh_index
from whoosh.query import Or, Term

from assistant.guidance.page import Page
from assistant.retrieval.analysis import analyser_for, query_words, terms_of
from assistant.retrieval.documents import Document, documents_of
from assistant.retrieval.lexical import PostingsIndex
from assistant.retrieval.postings import read_postings
from assistant.retrieval.schema import TEXT_FIELDS, schema_for, weighting

Engine = Callable[[str], object]
MOST = 10
ENGLISH = "en"


def ours_and_whoosh(pages: Sequence[Page], directory: Path) -> tuple[Engine, Engine]:
    """Open one Whoosh index twice: by postings in memory, and by Whoosh's own searcher."""
    index = whoosh_index.create_in(directory, schema_for(ENGLISH))
    writer = index.writer()
    for document in documents_of(pages):
        writer.add_document(**_fields(document))
    writer.commit()
    with index.reader() as reader:
        postings = PostingsIndex(pages, read_postings(reader))
    analyser = analyser_for(ENGLISH)
    searcher = index.searcher(weighting=weighting())

    def ours(text: str) -> object:
        terms = terms_of(" ".join(query_words(text)), analyser)
        return postings.match(terms).scores.argsort()[-MOST:]

    def whoosh(text: str) -> object:
        terms = terms_of(" ".join(query_words(text)), analyser)
        query = Or([Term(field, term) for term in terms for field in TEXT_FIELDS])
        return [hit.docnum for hit in searcher.search(query, limit=MOST)]

    return ours, whoosh


def tantivy_engine(pages: Sequence[Page]) -> Engine:
    """Index in tantivy, in memory, with its English stemmer."""
    builder = tantivy.SchemaBuilder()
    for field in TEXT_FIELDS:
        builder.add_text_field(field, tokenizer_name="en_stem")
    index = tantivy.Index(builder.build())
    writer = index.writer()
    for document in documents_of(pages):
        writer.add_document(tantivy.Document(**_texts(document)))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(text: str) -> object:
        query, _ = index.parse_query_lenient(" ".join(query_words(text)), list(TEXT_FIELDS))
        return searcher.search(query, MOST).hits

    return search


def fts5_engine(pages: Sequence[Page]) -> Engine:
    """Index in SQLite FTS5, in memory, with its Porter stemmer and BM25."""
    database = sqlite3.connect(":memory:")
    columns = ", ".join(TEXT_FIELDS)
    database.execute(f"CREATE VIRTUAL TABLE documents USING fts5({columns}, tokenize='porter')")
    marks = ", ".join("?" for _ in TEXT_FIELDS)
    database.executemany(
        f"INSERT INTO documents VALUES ({marks})",  # noqa: S608 - names of our own
        [tuple(_texts(document).values()) for document in documents_of(pages)],
    )

    def search(text: str) -> object:
        words = " OR ".join(f'"{word}"' for word in query_words(text)) or '""'
        return database.execute(
            "SELECT rowid FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT ?",
            (words, MOST),
        ).fetchall()

    return search


def _texts(document: Document) -> dict[str, str]:
    return {field: getattr(document, field) for field in TEXT_FIELDS}


def _fields(document: Document) -> dict[str, str]:
    return _texts(document) | {"slug": document.slug}
