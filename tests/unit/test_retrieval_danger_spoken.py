"""What is read of a request, and how the words that were learned are found in it."""

import numpy as np
import pytest

from assistant.retrieval.danger.spoken import SpokenFeatures, key_of, request_features

WEIGHTS = {"\ther _ knowing": 5_000, "\tteam": -5_000}
KEYS = sorted(WEIGHTS, key=key_of)
LEARNED = SpokenFeatures(
    np.array([key_of(name) for name in KEYS], np.uint32),
    np.full(len(KEYS), 2_000, np.uint16),
    np.array([WEIGHTS[name] for name in KEYS], np.int16),
)
NOTHING_LEARNED = SpokenFeatures(
    np.zeros(0, np.uint32), np.zeros(0, np.uint16), np.zeros(0, np.int16)
)


def test_two_words_that_stand_apart_are_read_in_their_order() -> None:
    features = request_features("see her phone without her knowing")

    assert "\tsee _ without" in features
    assert "\twithout _ see" not in features


def test_words_far_from_one_another_are_not_read_together() -> None:
    assert "\tone _ eight" not in request_features("one two three four five six seven eight")


def test_nothing_is_read_twice() -> None:
    features = request_features("her her her her her")

    assert len(features) == len(set(features))


def test_what_was_learned_is_said() -> None:
    assert LEARNED.said("open her phone without her knowing") == pytest.approx(0.5)


def test_what_speaks_against_is_taken_away() -> None:
    assert LEARNED.said("her team, without her knowing") == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("text", ["", "zzz", "\udcff", "a " * 5_000])
def test_of_words_that_nobody_taught_nothing_is_said(text: str) -> None:
    assert LEARNED.said(text) == 0
    assert NOTHING_LEARNED.said(text) == 0
