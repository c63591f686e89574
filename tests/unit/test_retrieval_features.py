"""Features of texts as numbers, and the vocabulary of those that texts share."""

import numpy as np
import pytest

from assistant.retrieval.features import features_of, vocabulary_of

TEXTS = [features_of(text) for text in ("is roblox safe", "roblox at night", "snapchat at night")]
SHARED = vocabulary_of(TEXTS)


def test_a_text_has_each_feature_once_and_in_order() -> None:
    features = features_of("the game the game")

    assert features.tolist() == sorted(set(features.tolist()))


@pytest.mark.parametrize("text", ["", "🙂", "\udcff"])
def test_what_has_no_words_has_no_features_in_common(text: str) -> None:
    assert not len(SHARED.places(features_of(text)))


def test_only_what_two_texts_have_is_known() -> None:
    known = SHARED.numbers[SHARED.places(features_of("roblox snapchat"))]

    assert {*known.tolist()} <= {*features_of("roblox").tolist()}
    assert len(known)


def test_what_is_rarer_weighs_more_and_the_whole_has_length_one() -> None:
    many = vocabulary_of([*TEXTS, features_of("night"), features_of("good night")])

    places, weights = many.weighted(features_of("roblox night"))

    assert np.linalg.norm(weights) == pytest.approx(1.0)
    of = dict(zip(places.tolist(), weights.tolist(), strict=True))
    common = {*many.places(features_of("night")).tolist()}
    assert max(of[place] for place in of if place not in common) > min(of[p] for p in common)


def test_no_text_gives_an_empty_vocabulary() -> None:
    places, weights = vocabulary_of([]).weighted(features_of("roblox"))

    assert (len(places), len(weights)) == (0, 0)
