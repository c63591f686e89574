from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.retrieval.danger.meaning import write_arrays
from assistant.retrieval.encoding import SentenceEncoder, load_encoder
from assistant.retrieval.errors import EncoderUnavailableError
from assistant.retrieval.tuned_layers import PROBE_VECTOR, TABLE, load_tuned
from tests.support.damage import each_byte_damaged


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return load_encoder()


def test_sentences_that_mean_the_same_are_near(encoder: SentenceEncoder) -> None:
    asked, same, other = encoder.encode(
        [
            "a man she met online wants to meet her",
            "a stranger from the internet asked my daughter to meet up",
            "how much screen time is too much",
        ]
    )

    assert asked @ same > 0.5
    assert asked @ other < 0.3


def test_every_vector_has_length_one(encoder: SentenceEncoder) -> None:
    vectors = encoder.encode(["nudes", "", "?" * 3_000, "my son " * 500])

    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_a_text_has_one_vector_whatever_it_is_read_with(encoder: SentenceEncoder) -> None:
    alone = encoder.encode(["is roblox safe"])[0]

    beside = encoder.encode(["a much longer text " * 50, "is roblox safe"])[1]

    assert np.array_equal(alone, beside)


def test_half_a_surrogate_pair_is_read(encoder: SentenceEncoder) -> None:
    assert encoder.encode(["roblox \ud83d"]).shape == (1, 384)


def test_no_text_makes_no_vector(encoder: SentenceEncoder) -> None:
    assert encoder.encode([]).shape == (0, 384)


def test_another_model_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    path.write_bytes(b"another model")

    with pytest.raises(EncoderUnavailableError, match="reviewed"):
        load_encoder(path)


def test_another_tokenizer_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tokenizer.json"
    path.write_text("{}")

    with pytest.raises(EncoderUnavailableError, match=r"tokenizer\.json"):
        load_encoder(tokenizer_path=path)


def test_a_missing_model_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(EncoderUnavailableError, match="cannot be loaded"):
        load_encoder(tmp_path / "model.onnx")


def stored() -> dict[str, NDArray[np.generic]]:
    with np.load(TABLE, allow_pickle=False) as table:
        return {name: table[name] for name in table.files}


def test_the_same_layers_have_the_same_digest(tmp_path: Path) -> None:
    write_arrays(tmp_path / "tuned.npz", stored())

    assert load_tuned(tmp_path / "tuned.npz").digest == load_tuned().digest


def test_other_layers_have_another_digest(encoder: SentenceEncoder, tmp_path: Path) -> None:
    name = "inner.encoder.layer.5.output.LayerNorm.bias"
    write_arrays(tmp_path / "tuned.npz", stored() | {name: stored()[name] + np.float32(1e-6)})

    assert load_encoder(tuned_path=tmp_path / "tuned.npz").digest != encoder.digest


def test_layers_that_the_model_does_not_take_are_refused(tmp_path: Path) -> None:
    moved = {
        name if name == PROBE_VECTOR else f"of.{name}": each for name, each in stored().items()
    }
    write_arrays(tmp_path / "tuned.npz", moved)

    with pytest.raises(EncoderUnavailableError, match="does not take"):
        load_encoder(tuned_path=tmp_path / "tuned.npz")


def test_layers_of_another_size_are_refused(tmp_path: Path) -> None:
    name = "inner.encoder.layer.5.output.LayerNorm.bias"
    write_arrays(tmp_path / "tuned.npz", stored() | {name: np.zeros(3, np.float32)})

    with pytest.raises(EncoderUnavailableError, match="does not take"):
        load_encoder(tuned_path=tmp_path / "tuned.npz")


def test_layers_without_a_probe_are_refused(tmp_path: Path) -> None:
    write_arrays(tmp_path / "tuned.npz", {"a.bias": np.zeros(3, np.float32)})

    with pytest.raises(EncoderUnavailableError, match="damaged"):
        load_encoder(tuned_path=tmp_path / "tuned.npz")


@pytest.mark.parametrize("content", [b"", b"PK nothing", b"\x80\x04."])
def test_layers_that_cannot_be_read_are_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "tuned.npz"
    path.write_bytes(content)

    with pytest.raises(EncoderUnavailableError, match="damaged"):
        load_encoder(tuned_path=path)


def test_a_damaged_byte_of_the_layers_is_never_more_than_a_refusal(tmp_path: Path) -> None:
    path = tmp_path / "tuned.npz"
    write_arrays(path, {PROBE_VECTOR: np.zeros(3, np.float32), "a.bias": np.arange(9.0)})
    whole = load_tuned(path).digest

    assert {None, whole} <= {digest_or_none(damaged) for damaged in each_byte_damaged(path)}


def digest_or_none(path: Path) -> str | None:
    try:
        return load_tuned(path).digest
    except (OSError, EncoderUnavailableError):
        return None


def test_missing_layers_are_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(EncoderUnavailableError, match="cannot be loaded"):
        load_encoder(tuned_path=tmp_path / "tuned.npz")
