"""Features of texts as numbers, and the vocabulary of those that texts share."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.features import features_of, vocabulary_of

TEXTS = ("is roblox safe", "roblox at night", "snapchat at night")
SHARED = vocabulary_of(features_of(TEXTS))


def numbers_of(text: str) -> list[int]:
    """Give the features of one text."""
    return features_of([text]).numbers.tolist()


def test_a_text_has_each_feature_once_and_in_order() -> None:
    features = numbers_of("the game the game")

    assert features == sorted(set(features))


@given(st.lists(st.text(st.sampled_from("ab '\u0142\U0001f642\udcff"), max_size=12), max_size=5))
def test_texts_together_have_the_features_that_each_has_alone(texts: list[str]) -> None:
    together = features_of(texts)

    assert together.count == len(texts)
    for place, text in enumerate(texts):
        assert together.numbers[together.texts == place].tolist() == numbers_of(text)


def test_a_word_a_pair_and_a_run_of_letters_are_different_features() -> None:
    assert len(numbers_of("snap")) == len({"snap", " sna", "nap "}) + 1
    assert set(numbers_of("snap map")) - set(numbers_of("map snap"))


@pytest.mark.parametrize("text", ["", "🙂", "\udcff"])
def test_what_has_no_words_has_no_features_in_common(text: str) -> None:
    assert not len(SHARED.weighted(features_of([text])).places)


def test_only_what_two_texts_have_is_known() -> None:
    known = SHARED.numbers[SHARED.weighted(features_of(["roblox snapchat"])).places]

    assert {*known.tolist()} <= {*numbers_of("roblox")}
    assert len(known)


def test_what_is_rarer_weighs_more_and_each_text_has_length_one() -> None:
    many = vocabulary_of(features_of([*TEXTS, "night", "good night"]))

    known = many.weighted(features_of(["roblox night", "elsewhere", "night"]))

    lengths = np.bincount(known.texts, known.values**2, 3)
    assert lengths.tolist() == pytest.approx([1.0, 0.0, 1.0])
    first = known.texts == 0
    of = dict(zip(known.places[first].tolist(), known.values[first].tolist(), strict=True))
    common = {*known.places[known.texts == 2].tolist()}
    assert max(of[place] for place in of if place not in common) > min(of[p] for p in common)


def test_no_text_gives_an_empty_vocabulary() -> None:
    known = vocabulary_of(features_of([])).weighted(features_of(["roblox"]))

    assert (len(known.places), len(known.values)) == (0, 0)
