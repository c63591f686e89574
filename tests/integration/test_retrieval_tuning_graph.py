"""The last layers of the sentence model, taken out of its file and put back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant.retrieval.danger.meaning import write_arrays
from assistant.retrieval.encoding import Vectors, load_encoder, load_tokenizer, reviewed_model
from assistant.retrieval.tuned_layers import PROBE, PROBE_VECTOR
from assistant.retrieval.tuning.graph import LAYERS, opened, replacing, rounded, weights_of
from assistant.retrieval.tuning.layer import Parameters
from assistant.retrieval.tuning.lessons import lessons_of
from assistant.retrieval.tuning.states import read_states
from assistant.retrieval.tuning.table import taught_layers
from assistant.retrieval.tuning.teaching import Classroom

TEXTS = ("is roblox safe", "a man she met online wants to meet her", "my son")


@pytest.fixture(scope="module")
def session() -> Any:
    return opened(reviewed_model())


def test_a_layer_here_does_what_the_layer_of_the_model_does(session: Any, tmp_path: Path) -> None:
    weights = weights_of(session)
    room = Classroom(rounded({layer: turned(weights[layer]) for layer in LAYERS}), ())
    probe = vectors_of(room, session, [PROBE])
    write_arrays(tmp_path / "turned.npz", replacing(room.layers) | {PROBE_VECTOR: probe[0]})

    encoder = load_encoder(tuned_path=tmp_path / "turned.npz")

    both = (encoder.encode(TEXTS), vectors_of(room, session, TEXTS))
    assert np.einsum("ij,ij->i", *both) == pytest.approx(np.ones(len(TEXTS)), abs=1e-3)
    untouched = vectors_of(Classroom(weights, ()), session, TEXTS)
    assert np.einsum("ij,ij->i", both[0], untouched).max() < 0.99


def turned(weights: Parameters) -> Parameters:
    """Change every weight of a layer a little."""
    chance = np.random.default_rng(7)
    return {
        name: values + chance.normal(0, 0.02, values.shape).astype(np.float32)
        for name, values in weights.items()
    }


def vectors_of(room: Classroom, session: Any, texts: Sequence[str]) -> Vectors:
    states = read_states(session, load_tokenizer(), texts)
    rows = [room.vectors(states, np.array([text]))[0] for text in range(len(texts))]
    return np.array(rows)


def test_every_weight_of_a_layer_is_taken_and_put_back(session: Any) -> None:
    weights = weights_of(session)

    for layer in LAYERS:
        assert {name.partition(".")[0] for name in weights[layer]} == {
            "query",
            "key",
            "value",
            "attended",
            "attention",
            "wide",
            "narrow",
            "output",
        }
    again = replacing(weights)
    matrix = again["val_473"] * again["val_473.scale"]
    assert np.allclose(matrix, weights[5]["narrow"], atol=1e-6)


def test_what_is_taught_lies_together_and_the_rest_stays(tmp_path: Path) -> None:
    who, things = ("my ex", "a girl"), ("phone", "messages")
    harmful = {f"see {one}s {thing} secretly": 1 for one in who for thing in things}
    proper = {f"{one} sees my {thing} secretly": 0 for one in who for thing in things}
    unseen = ("see his friends photos secretly", "his friend sees my photos secretly")
    other = ("how much screen time is too much", "what is a strategy discussion")
    lessons = lessons_of(((harmful | proper | dict.fromkeys(other, 0), (1, 1)),))
    write_arrays(tmp_path / "tuned.npz", taught_layers(lessons, rounds=30))
    before, after = (
        load_encoder(tuned_path=untaught(tmp_path)),
        load_encoder(tuned_path=tmp_path / "tuned.npz"),
    )

    one, two = before.encode(unseen)
    taught_one, taught_two = after.encode(unseen)

    assert taught_one @ taught_two < one @ two
    kept = np.einsum("ij,ij->i", before.encode(other), after.encode(other))
    assert kept.min() > 0.9


def untaught(folder: Path) -> Path:
    lessons = lessons_of(((dict.fromkeys(TEXTS, 0), (1,)),))
    write_arrays(folder / "untaught.npz", taught_layers(lessons, rounds=0))
    return folder / "untaught.npz"
