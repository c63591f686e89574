"""What is read of a request, and how the words that were learned are found in it."""

import numpy as np
import pytest

from assistant.retrieval.danger.spoken import SpokenFeatures, Way, key_of, request_features

WEIGHTS = {"\ther _ knowing": (5_000, 2_500), "\tteam": (-5_000, -2_500)}
KEYS = sorted(WEIGHTS, key=key_of)
LEARNED = SpokenFeatures(
    np.array([key_of(name) for name in KEYS], np.uint32),
    np.full(len(KEYS), 2_000, np.uint16),
    np.array([WEIGHTS[name] for name in KEYS], np.int16),
)
NOTHING_LEARNED = SpokenFeatures(
    np.zeros(0, np.uint32), np.zeros(0, np.uint16), np.zeros((0, 2), np.int16)
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


@pytest.mark.parametrize(("way", "said"), [(Way.TOGETHER, 0.5), (Way.ALONE, 0.25)])
def test_what_was_learned_is_said_in_each_way(way: Way, said: float) -> None:
    assert LEARNED.said("open her phone without her knowing", way) == pytest.approx(said)


def test_what_speaks_against_is_taken_away() -> None:
    assert LEARNED.said("her team, without her knowing", Way.ALONE) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("text", ["", "zzz", "\udcff", "a " * 5_000])
def test_of_words_that_nobody_taught_nothing_is_said(text: str) -> None:
    assert LEARNED.said(text, Way.ALONE) == 0
    assert NOTHING_LEARNED.said(text, Way.TOGETHER) == 0
