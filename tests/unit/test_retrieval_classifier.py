import numpy as np
import pytest

from assistant.retrieval.classifier import (
    Examples,
    PageClassifier,
    examples_of,
    fit_classifier,
)
from tests.support.builders import a_page
from tests.support.retrieval import CORPUS, WordEncoder, vectors_by_text

ENCODER = WordEncoder()
EXAMPLES = examples_of(CORPUS, (), vectors_by_text(*CORPUS))


@pytest.fixture(scope="module")
def classifier() -> PageClassifier:
    return fit_classifier(EXAMPLES)


@pytest.mark.parametrize(
    ("question", "page"),
    [("is roblox safe to play", 0), ("my daughter is bullied", 1), ("see her on snap maps", 2)],
)
def test_a_question_put_like_the_asks_of_a_page_is_given_to_it(
    classifier: PageClassifier, question: str, page: int
) -> None:
    scores = classifier.score(ENCODER.encode([question])[0])

    assert scores.argmax() == page


def test_the_probabilities_of_all_pages_add_up_to_one(classifier: PageClassifier) -> None:
    scores = classifier.score(ENCODER.encode(["stranger"])[0])

    assert np.exp(scores).sum() == pytest.approx(1.0)


def test_what_tells_pages_apart_counts_and_what_they_share_does_not() -> None:
    def vectors(*words: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return ENCODER.encode([*words])

    told = ["phone secret", "phone secret talk", "phone game", "phone game talk"]
    examples = Examples(vectors(*told), np.array([0, 0, 1, 1]), 2)

    scores = fit_classifier(examples).score(vectors("phone phone phone talk game")[0])

    assert scores[1] > scores[0]


def test_a_page_without_asks_is_known_by_its_summary() -> None:
    bare = a_page("e-safety/bare", asks=(), passages=(), summary="Sleep and bedtime.")
    pages = (*CORPUS, bare)

    scores = fit_classifier(examples_of(pages, (), vectors_by_text(*pages))).score(
        ENCODER.encode(["sleep and bedtime"])[0]
    )

    assert scores.argmax() == len(CORPUS)


def test_fitting_twice_gives_the_same_weights(classifier: PageClassifier) -> None:
    again = fit_classifier(EXAMPLES)

    assert np.array_equal(again.weights, classifier.weights)
