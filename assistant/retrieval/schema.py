"""The fields of the index and what each counts for."""

import hashlib

from whoosh.fields import ID, STORED, TEXT, Schema
from whoosh.scoring import BM25F

from assistant.retrieval.analysis import analyser_for

TEXT_FIELDS = ("title", "asks", "summary", "body")

# Asks do not count less because a page has many of them: a page would be punished for the very
# thing that helps it to be found.
FIELD_WEIGHTS = {"title": 1.5, "asks": 2.0, "summary": 1.0, "body": 1.0}
FIELD_B = {"title": 0.0, "asks": 0.0, "summary": 0.0, "body": 0.75}
K1 = 1.2

_FORMAT = 2

_SCORED_BY = repr((_FORMAT, FIELD_WEIGHTS, FIELD_B, K1))
SCHEMA_DIGEST = hashlib.blake2b(_SCORED_BY.encode(), digest_size=4).hexdigest()


def schema_for(locale: str) -> Schema:
    """Describe the index of one language; documents are stored by slug and passage only."""
    analyser = analyser_for(locale, keeps_stems=True)
    texts = {
        name: TEXT(analyzer=analyser, phrase=False, field_boost=FIELD_WEIGHTS[name])
        for name in TEXT_FIELDS
    }
    return Schema(slug=ID(stored=True), passage=STORED, **texts)


def weighting() -> BM25F:
    """Give Whoosh's own scoring for this schema, the yardstick of ``postings``."""
    return BM25F(K1=K1, **{f"{name}_B": b for name, b in FIELD_B.items()})
