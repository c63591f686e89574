"""Training the detector of harmful requests: it knows them from proper ones right beside them."""

from pathlib import Path

import numpy as np
import pytest

from assistant.retrieval.danger.meaning import write_arrays
from assistant.retrieval.danger.requests import RequestDetector, load_requests, train_requests
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.errors import IndexDamagedError
from assistant.safety.suspicion import Harm
from tests.support.retrieval import WordEncoder

ENCODER = WordEncoder()
HARMFUL = [f"track my {who} secretly {word}" for who in ("wife", "ex") for word in "abcdefghij"]
PROPER = [f"does he follow {who} around {word}" for who in ("me", "us") for word in "abcdefgh"]


TAUGHT = np.arange(len(HARMFUL) + len(PROPER)) % 3 > 0


def table() -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]]:
    vectors = ENCODER.encode([*HARMFUL, *PROPER])
    return train_requests(HARMFUL, PROPER, vectors, TAUGHT, "by hand")


def harm_of(detector: RequestDetector, text: str) -> Harm:
    return detector.harm(detector.said(text), ENCODER.encode([text])[0])


def score_of(detector: RequestDetector, text: str, vector: Vectors | None = None) -> float:
    return detector.score(detector.said(text), vector)


@pytest.fixture
def detector(tmp_path: Path) -> RequestDetector:
    write_arrays(tmp_path / "table.npz", table())
    return load_requests(tmp_path / "table.npz")


def test_a_request_like_the_harmful_ones_is_harmful(detector: RequestDetector) -> None:
    assert harm_of(detector, "track my girlfriend secretly") is Harm.PLAIN


def test_a_request_beside_it_is_not(detector: RequestDetector) -> None:
    assert harm_of(detector, "does he follow me around") is Harm.NONE


def test_words_count_as_well_as_meaning(detector: RequestDetector) -> None:
    vector = ENCODER.encode(["a day out"])[0]

    assert score_of(detector, "track my wife secretly", vector) > score_of(
        detector, "a day out", vector
    )


def test_meaning_counts_as_well_as_words(detector: RequestDetector) -> None:
    near, far = ENCODER.encode(["track my wife secretly", "does he follow me around"])

    assert score_of(detector, "a day out", near) > score_of(detector, "a day out", far)


def test_without_a_vector_words_alone_tell_the_two_apart(detector: RequestDetector) -> None:
    assert detector.harm(detector.said("track my girlfriend secretly")) is Harm.PLAIN
    assert detector.harm(detector.said("does he follow me around")) is Harm.NONE


@pytest.mark.parametrize("text", ["", "?!", "zzz", "\udcff", "wort " * 1_000])
def test_words_that_nobody_taught_say_nothing(detector: RequestDetector, text: str) -> None:
    assert score_of(detector, text) == 0


def test_the_table_names_the_examples_it_was_made_from(detector: RequestDetector) -> None:
    assert detector.digest == "by hand"


def test_the_same_examples_give_the_same_table() -> None:
    first, second = table(), table()

    assert all(np.array_equal(values, second[name]) for name, values in first.items())


def test_a_table_of_something_else_is_refused(tmp_path: Path) -> None:
    write_arrays(tmp_path / "table.npz", {"vectors": np.zeros(3)})

    with pytest.raises(IndexDamagedError, match="has no"):
        load_requests(tmp_path / "table.npz")


def test_a_table_with_other_thresholds_is_refused(tmp_path: Path) -> None:
    write_arrays(tmp_path / "table.npz", table() | {"thresholds": np.zeros((2, 2))})

    with pytest.raises(IndexDamagedError, match="of another kind"):
        load_requests(tmp_path / "table.npz")


def test_the_surer_it_is_the_more_is_asked_of_a_score() -> None:
    assert (np.diff(table()["thresholds"], axis=1) >= 0).all()
