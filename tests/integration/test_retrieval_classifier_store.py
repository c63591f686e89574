from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.retrieval import classifier_store
from assistant.retrieval.classifier import Examples, PageClassifier, examples_of
from assistant.retrieval.classifier_store import classifier_for
from tests.support.retrieval import CORPUS, vectors_by_text

EXAMPLES = examples_of(CORPUS, (), vectors_by_text(*CORPUS))


@pytest.fixture
def fitted(monkeypatch: pytest.MonkeyPatch) -> list[Examples]:
    """Remember what the classifier was fitted to."""
    told: list[Examples] = []
    fit = classifier_store.fit_classifier

    def remembering(examples: Examples) -> PageClassifier:
        told.append(examples)
        return fit(examples)

    monkeypatch.setattr(classifier_store, "fit_classifier", remembering)
    return told


def test_a_classifier_is_fitted_once_for_the_same_examples(
    tmp_path: Path, fitted: list[Examples]
) -> None:
    first = classifier_for(EXAMPLES, tmp_path)
    second = classifier_for(EXAMPLES, tmp_path)

    assert len(fitted) == 1
    assert np.array_equal(first.weights, second.weights)


def test_other_examples_replace_the_classifier_that_was_kept(
    tmp_path: Path, fitted: list[Examples]
) -> None:
    classifier_for(EXAMPLES, tmp_path)
    classifier_for(replace(EXAMPLES, classes=EXAMPLES.classes[::-1]), tmp_path)

    assert len(fitted) == 2
    assert len(list(tmp_path.glob("*.npz"))) == 1


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 half", b"\x00" * 4_000])
def test_a_damaged_file_is_fitted_again(
    tmp_path: Path, fitted: list[Examples], damage: bytes
) -> None:
    classifier_for(EXAMPLES, tmp_path)
    next(tmp_path.glob("*.npz")).write_bytes(damage)

    classifier_for(EXAMPLES, tmp_path)
    classifier_for(EXAMPLES, tmp_path)

    assert len(fitted) == 2


def test_without_a_folder_it_is_fitted_and_kept_nowhere(fitted: list[Examples]) -> None:
    assert classifier_for(EXAMPLES, None).weights.shape == (385, 5)
    assert len(fitted) == 1
