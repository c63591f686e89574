from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant.retrieval.encoding import DIMENSIONS
from assistant.retrieval.vector_store import load_vectors, save_vectors, text_key, vector_file
from tests.support.damage import each_byte_damaged

VECTORS = {
    text_key("one"): np.ones(DIMENSIONS, np.float32),
    text_key("two"): np.zeros(DIMENSIONS, np.float32),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = vector_file(tmp_path, "model")
    save_vectors(path, VECTORS)
    return path


def flip_a_byte(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def store(**arrays: Any) -> Callable[[Path], None]:
    return lambda path: np.savez(path, **arrays)


def test_vectors_come_back_as_they_were_saved(path: Path) -> None:
    loaded = load_vectors(path)

    assert loaded.keys() == VECTORS.keys()
    assert loaded[text_key("one")].tolist() == [1.0] * DIMENSIONS


def test_vectors_with_any_one_damaged_byte_are_whole_or_none(path: Path) -> None:
    loaded = [load_vectors(damaged) for damaged in each_byte_damaged(path)]

    assert {frozenset(found) for found in loaded} == {frozenset(), frozenset(VECTORS)}


def test_only_the_service_may_read_the_vectors(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_is_left_beside_the_file(path: Path) -> None:
    assert list(path.parent.iterdir()) == [path]


def test_each_model_has_a_file_of_its_own(tmp_path: Path) -> None:
    assert vector_file(tmp_path, "one") != vector_file(tmp_path, "two")


@pytest.mark.parametrize(
    "damage",
    [
        Path.unlink,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:200]),
        flip_a_byte,
        store(keys=np.zeros((1, 16), np.uint8)),
        store(keys=np.zeros((1, 3), np.uint8), vectors=np.zeros((1, DIMENSIONS))),
        store(keys=np.zeros((1, 16), np.uint8), vectors=np.zeros((1, 3))),
        store(keys=np.array([object()]), vectors=np.zeros((1, DIMENSIONS))),
    ],
)
def test_a_damaged_file_holds_no_vectors(path: Path, damage: Callable[[Path], object]) -> None:
    damage(path)

    assert load_vectors(path) == {}


def test_a_folder_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        save_vectors(vector_file(tmp_path / "gone", "model"), VECTORS)
