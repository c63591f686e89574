import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.learning import compared_texts
from assistant.retrieval.embedding import Embedding
from assistant.retrieval.encoding import DIMENSIONS, Vectors, load_encoder
from assistant.retrieval.shipped_vectors import load_shipped, save_shipped
from assistant.retrieval.vector_store import text_key
from tests.support.damage import each_byte_damaged
from tests.support.retrieval import CONTENT

MODEL = "model"
ASKED_AGAIN = 40
FRESH_ENOUGH = 0.9
"""What was edited since the table was made is read at a first start; more would take minutes."""
VECTORS = {
    text_key("one"): np.eye(DIMENSIONS, dtype=np.float32)[0],
    text_key("two"): np.full(DIMENSIONS, DIMENSIONS**-0.5, np.float32),
}


class CountingEncoder:
    """An encoder that remembers what it was asked to read."""

    def __init__(self, digest: str) -> None:
        self.digest = digest
        self.read: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.read.extend(texts)
        return np.ones((len(texts), DIMENSIONS), np.float32)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "vectors.npz"
    save_shipped(VECTORS, MODEL, path)
    return path


def test_vectors_come_back_as_they_were_shipped(table: Path) -> None:
    loaded = load_shipped(MODEL, VECTORS.keys(), table)

    assert loaded.keys() == VECTORS.keys()
    assert all(loaded[key] @ VECTORS[key] == pytest.approx(1, abs=1e-3) for key in VECTORS)


def test_only_what_is_wanted_is_read(table: Path) -> None:
    assert list(load_shipped(MODEL, {text_key("one"), text_key("three")}, table)) == [
        text_key("one")
    ]


def test_another_model_has_no_use_for_them(table: Path) -> None:
    assert load_shipped("another", VECTORS.keys(), table) == {}


@pytest.mark.parametrize("length", [0, 10, 200])
def test_a_damaged_table_holds_none(table: Path, length: int) -> None:
    table.write_bytes(table.read_bytes()[:length])

    assert load_shipped(MODEL, VECTORS.keys(), table) == {}


def test_no_single_damaged_byte_stops_a_start_or_is_believed(table: Path) -> None:
    loaded = [load_shipped(MODEL, VECTORS.keys(), path) for path in each_byte_damaged(table)]

    assert {frozenset(found) for found in loaded} == {frozenset(), frozenset(VECTORS)}


def test_a_missing_table_holds_none(tmp_path: Path) -> None:
    assert load_shipped(MODEL, VECTORS.keys(), tmp_path / "none.npz") == {}


def test_a_first_start_reads_no_text_that_came_with_the_service(tmp_path: Path) -> None:
    shipped, edited = compared_texts(CONTENT)[0], "A sentence that nobody shipped."
    encoder = CountingEncoder(load_encoder().digest)

    vectors = Embedding((shipped, edited), threading.Event()).vectors(tmp_path, encoder)

    assert vectors is not None
    assert encoder.read == [edited]
    assert vectors.keys() == {shipped, edited}


def test_the_table_holds_nearly_all_texts_of_the_content() -> None:
    texts = compared_texts(CONTENT)

    held = load_shipped(load_encoder().digest, {text_key(text) for text in texts})

    assert len(held) >= FRESH_ENOUGH * len(texts)


def test_the_table_says_what_the_model_says() -> None:
    texts = compared_texts(CONTENT)
    encoder = load_encoder()
    held = load_shipped(encoder.digest, {text_key(text) for text in texts})
    some = [text for text in texts if text_key(text) in held][:: len(texts) // ASKED_AGAIN]

    for text, vector in zip(some, encoder.encode(some), strict=True):
        assert held[text_key(text)] @ vector > 0.999, text
