import threading
from collections.abc import Sequence
from pathlib import Path

from assistant.retrieval.embedding import Embedding
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.vectors import Compared
from tests.support.retrieval import CORPUS, WordEncoder

TEXTS = Compared(CORPUS).texts


class StoppingEncoder(WordEncoder):
    """Ask the work to stop after five texts."""

    def __init__(self, stopped: threading.Event) -> None:
        super().__init__()
        self._stopped = stopped

    def encode(self, texts: Sequence[str]) -> Vectors:
        vectors = super().encode(texts)
        (threading.Event(), self._stopped)[self.texts_read >= 5].set()
        return vectors


def test_every_text_gets_its_vector(tmp_path: Path) -> None:
    embedding = Embedding(TEXTS, threading.Event())

    vectors = embedding.vectors(tmp_path, WordEncoder())

    assert vectors is not None
    assert vectors.keys() == set(TEXTS)
    assert embedding.progress == (len(TEXTS), len(TEXTS))


def test_work_that_was_stopped_goes_on_where_it_ended(tmp_path: Path) -> None:
    stopped = threading.Event()
    unfinished = Embedding(TEXTS, stopped).vectors(tmp_path, StoppingEncoder(stopped))
    encoder = WordEncoder()

    finished = Embedding(TEXTS, threading.Event()).vectors(tmp_path, encoder)

    assert unfinished is None
    assert finished is not None
    assert encoder.texts_read == len(TEXTS) - 5


def test_two_workers_read_each_text_once(tmp_path: Path) -> None:
    encoders = [WordEncoder(), WordEncoder()]
    one, two = (
        threading.Thread(
            target=Embedding(TEXTS, threading.Event()).vectors, args=(tmp_path, encoder)
        )
        for encoder in encoders
    )

    one.start()
    two.start()
    one.join()
    two.join()

    assert sum(encoder.texts_read for encoder in encoders) == len(TEXTS)


def test_vectors_that_cannot_be_kept_are_used_all_the_same() -> None:
    vectors = Embedding(TEXTS, threading.Event()).vectors(None, WordEncoder())

    assert vectors is not None
    assert vectors.keys() == set(TEXTS)


def test_vectors_that_cannot_be_written_are_used_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "vectors-words.npz").mkdir()

    vectors = Embedding(TEXTS, threading.Event()).vectors(tmp_path, WordEncoder())

    assert vectors is not None
    assert vectors.keys() == set(TEXTS)


def test_what_is_missing_is_counted_without_being_made(tmp_path: Path) -> None:
    encoder = WordEncoder()
    embedding = Embedding((*TEXTS, "a new one"), threading.Event())
    before = embedding.missing(tmp_path, encoder)
    Embedding(TEXTS, threading.Event()).vectors(tmp_path, encoder)

    assert before == len(TEXTS) + 1
    assert embedding.missing(tmp_path, WordEncoder()) == 1
