"""Teaching the last layers: forwards and backwards agree, and what is taught is learned."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.retrieval.tuning.graph import replacing
from assistant.retrieval.tuning.layer import encode_layer
from assistant.retrieval.tuning.lessons import HELD_BACK, UNTOLD, is_taught, lessons_of
from assistant.retrieval.tuning.optimising import Optimiser
from assistant.retrieval.tuning.pooling import sentence_vectors
from assistant.retrieval.tuning.states import TokenStates, batches
from assistant.retrieval.tuning.teaching import LOYALTY, Classroom

WIDTH, WIDE, LENGTH, TEXTS = 24, 36, 5, 3
SIZES = {
    "query": (WIDTH, WIDTH),
    "key": (WIDTH, WIDTH),
    "value": (WIDTH, WIDTH),
    "attended": (WIDTH, WIDTH),
    "wide": (WIDTH, WIDE),
    "narrow": (WIDE, WIDTH),
}


def layer(seed: int = 0) -> dict[str, NDArray[np.float64]]:
    chance = np.random.default_rng(seed)
    weights = {name: chance.normal(0, 0.3, size) for name, size in SIZES.items()}
    weights |= {f"{name}.bias": chance.normal(0, 0.3, size[1]) for name, size in SIZES.items()}
    for name in ("attention", "output"):
        weights[f"{name}.norm"] = chance.normal(1, 0.1, WIDTH)
        weights[f"{name}.norm.bias"] = chance.normal(0, 0.1, WIDTH)
    return weights


def slope(of: Callable[[], float], values: NDArray[np.float64], place: tuple[int, ...]) -> float:
    before, step = values[place], 1e-5
    values[place] = before + step
    above = of()
    values[place] = before - step
    below = of()
    values[place] = before
    return (above - below) / (2 * step)


def test_a_layer_goes_backwards_as_it_goes_forwards() -> None:
    chance = np.random.default_rng(1)
    states, weights = chance.normal(size=(TEXTS * LENGTH, WIDTH)), layer()
    toward = chance.normal(size=states.shape)
    kept = (chance.random(states.shape) > 0.3) / 0.7

    def pulled() -> float:
        return float((encode_layer(states, LENGTH, weights, lambda _: kept)[0] * toward).sum())

    _, back = encode_layer(states, LENGTH, weights, lambda _: kept)
    of_states, found = back(toward)
    assert set(found) == set(weights)
    for name, values in {"states": states, **weights}.items():
        gradient = of_states if name == "states" else found[name]
        for _ in range(4):
            place = tuple(int(chance.integers(size)) for size in values.shape)
            assert gradient[place] == pytest.approx(slope(pulled, values, place), abs=1e-4), name


def test_a_sentence_vector_has_length_one_and_goes_backwards() -> None:
    chance = np.random.default_rng(2)
    states = chance.normal(size=(TEXTS * LENGTH, WIDTH))
    toward = chance.normal(size=(TEXTS, WIDTH))

    def pulled() -> float:
        return float((sentence_vectors(states, LENGTH)[0] * toward).sum())

    vectors, back = sentence_vectors(states, LENGTH)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(TEXTS))
    gradient = back(toward)
    for place in ((0, 0), (LENGTH, 3), (TEXTS * LENGTH - 1, WIDTH - 1)):
        assert gradient[place] == pytest.approx(slope(pulled, states, place), abs=1e-6)


def test_the_optimiser_finds_the_bottom_of_a_bowl() -> None:
    values = {"x": np.array([3.0, -2.0], np.float32)}
    optimiser = Optimiser(values)
    for step in range(400):
        optimiser.step({"x": 2 * values["x"]}, 0.1 * (1 - step / 400))
    assert values["x"] == pytest.approx(np.zeros(2), abs=1e-2)


def test_texts_of_one_length_are_put_together_and_none_is_lost() -> None:
    lengths = np.array([3, 5, 3, 5, 700, 3])
    found = list(batches(lengths, np.array([5, 4, 3, 2, 1, 0])))
    assert [batch.tolist() for batch in found] == [[5, 2, 0], [3, 1], [4]]
    many = list(batches(np.full(1_000, 30)))
    assert [len(batch) for batch in many] == [50] * 20


def test_one_text_in_ten_is_held_back_and_the_rest_is_taught_once() -> None:
    asked = {f"ask {number}": number % 3 for number in range(700)}
    meant = {f"ask {number}": number % 2 for number in range(300, 1_000)}
    lessons = lessons_of(((asked, (1, 1, 1)), (meant, (1, 2))))
    every = {*asked, *meant}
    assert set(lessons.texts) == {text for text in every if is_taught(text)}
    assert len(lessons.texts) == len(set(lessons.texts))
    assert len(every) - len(lessons.texts) == pytest.approx(len(every) / HELD_BACK, rel=0.4)
    for subject, told in zip(lessons.subjects, (asked, meant), strict=True):
        assert subject.classes.tolist() == [told.get(text, UNTOLD) for text in lessons.texts]
    assert lessons.subjects[1].counts.tolist() == [1, 2]


def test_lessons_bring_together_what_is_alike() -> None:
    chance = np.random.default_rng(3)
    lengths = np.array([4, 6] * 30)
    starts = np.cumsum(lengths) - lengths
    rows = chance.normal(size=(int(lengths.sum()), WIDTH)).astype(np.float16)
    (subject,) = lessons_of(
        (({f"t{number}": number % 2 for number in range(400)}, (1, 2)),)
    ).subjects
    classes = subject.classes[: len(lengths)]
    # What tells the two apart lies in one token of each text, in a direction of its own.
    rows[starts[classes == 1], :4] += 2
    rows[starts[classes == 0], :4] -= 2
    unheld = np.zeros((len(lengths), WIDTH), np.float32)
    states = TokenStates(rows, starts, lengths, unheld)
    room = Classroom({4: layer(4), 5: layer(5)}, (subject,))
    every = list(batches(lengths))

    def off() -> float:
        held = float(LOYALTY) * len(every)
        return sum(room.lesson(states, texts, 0.0) for texts in every) - held

    before = off()
    room.teach(states, rounds=200)
    assert off() < before / 3


def test_what_nothing_is_taught_of_stays_what_it_was() -> None:
    chance = np.random.default_rng(5)
    lengths = np.full(40, 5)
    starts = np.cumsum(lengths) - lengths
    rows = chance.normal(size=(200, WIDTH)).astype(np.float16)
    unheld = np.zeros((40, WIDTH), np.float32)
    every = np.arange(40)
    told = {f"text {number}": 0 for number in range(60)}
    (subject,) = lessons_of(((told, (0, 0)),)).subjects
    untaught = Classroom({4: layer(4), 5: layer(5)}, (subject,))
    vectors = untaught.vectors(TokenStates(rows, starts, lengths, unheld), every)
    room = Classroom({4: layer(6), 5: layer(7)}, (subject,))
    states = TokenStates(rows, starts, lengths, vectors)
    before = (room.vectors(states, every) * vectors).sum(axis=1).mean()
    room.teach(states, rounds=400)
    assert (room.vectors(states, every) * vectors).sum(axis=1).mean() > (1 + before) / 2


def test_what_replaces_the_weights_is_what_was_taught_to_a_hundredth() -> None:
    weights = {number: layer(number) for number in (4, 5)}
    found = replacing(weights)
    taught = weights[5]["narrow"]
    stored = found["val_473"] * found["val_473.scale"]
    assert found["val_473"].dtype == np.int8
    assert np.abs(stored - taught).max() <= np.abs(taught).max() / 127
    bias = found["inner.encoder.layer.5.output.dense.bias"]
    assert bias == pytest.approx(weights[5]["narrow.bias"], abs=1e-6)
