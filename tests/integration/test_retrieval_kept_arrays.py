"""What takes seconds to work out is worked out once, and never believed when it is damaged."""

from pathlib import Path

import numpy as np
import pytest

from assistant.retrieval import likeness_store
from assistant.retrieval.kept_arrays import Arrays, kept_arrays
from assistant.retrieval.likeness import AskLikeness, LearnedAsks, learn_asks
from assistant.retrieval.likeness_store import likeness_for
from tests.support.damage import each_byte_damaged

ASKS = (("is roblox safe", "roblox with strangers"), ("he is bullied", "bullied at night"))
ELSEWHERE = ("when is bin day", "bin day at night")
QUESTION = "is roblox safe at night"


class Worker:
    """Works arrays out and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def work(self) -> Arrays:
        self.times += 1
        return {"numbers": np.arange(self.times, self.times + 3)}


def test_the_same_is_worked_out_once(tmp_path: Path) -> None:
    worker = Worker()

    first, second = (
        kept_arrays(tmp_path, "sums", "one", {"numbers"}, worker.work) for _ in range(2)
    )

    assert worker.times == 1
    assert first["numbers"].tolist() == second["numbers"].tolist() == [1, 2, 3]


def test_of_a_kind_the_last_made_stays_and_other_kinds_are_not_touched(tmp_path: Path) -> None:
    worker = Worker()
    for kind, digest in (("sums", "one"), ("shares", "one"), ("sums", "two")):
        kept_arrays(tmp_path, kind, digest, {"numbers"}, worker.work)

    assert sorted(path.name for path in tmp_path.glob("*.npz")) == [
        "shares-one.npz",
        "sums-two.npz",
    ]


def test_a_whole_file_of_other_arrays_is_made_again(tmp_path: Path) -> None:
    worker = Worker()
    kept_arrays(tmp_path, "sums", "one", {"numbers"}, worker.work)
    (written,) = tmp_path.glob("*.npz")
    np.savez(written, others=np.arange(3))

    again = kept_arrays(tmp_path, "sums", "one", {"numbers"}, worker.work)

    assert (worker.times, again["numbers"].tolist()) == (2, [2, 3, 4])


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 half", b"\x00" * 4_000])
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: bytes) -> None:
    worker = Worker()
    kept_arrays(tmp_path, "sums", "one", {"numbers"}, worker.work)
    (tmp_path / "sums-one.npz").write_bytes(damage)

    for _ in range(2):
        kept_arrays(tmp_path, "sums", "one", {"numbers"}, worker.work)

    assert worker.times == 2


def test_a_file_with_any_one_damaged_byte_is_made_again_or_whole(tmp_path: Path) -> None:
    whole = {"numbers": np.arange(1, 4)}
    kept_arrays(tmp_path, "sums", "one", {"numbers"}, lambda: whole)

    found = [
        kept_arrays(tmp_path, "sums", "one", {"numbers"}, lambda: whole)["numbers"].tolist()
        for _ in each_byte_damaged(tmp_path / "sums-one.npz")
    ]

    assert set(map(tuple, found)) == {(1, 2, 3)}


def test_one_byte_that_was_changed_is_noticed(tmp_path: Path) -> None:
    worker = Worker()
    kept_arrays(tmp_path, "sums", "one", {"numbers"}, worker.work)
    path = tmp_path / "sums-one.npz"
    content = bytearray(path.read_bytes())
    content[content.index(np.arange(1, 4).tobytes())] ^= 1
    path.write_bytes(content)

    again = kept_arrays(tmp_path, "sums", "one", {"numbers"}, worker.work)

    assert (worker.times, again["numbers"].tolist()) == (2, [2, 3, 4])


def test_a_question_sounds_the_same_by_what_was_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = likeness_for("en", ASKS, ELSEWHERE, tmp_path).score(QUESTION)
    monkeypatch.setattr(likeness_store, "learn_asks", pytest.fail)

    kept = likeness_for("en", ASKS, ELSEWHERE, tmp_path).score(QUESTION)

    assert (kept.pages.tolist(), kept.scope) == (fresh.pages.tolist(), fresh.scope)


@pytest.mark.parametrize(
    ("asks", "elsewhere"), [(ASKS[::-1], ELSEWHERE), (ASKS, ()), ((*ASKS, ()), ELSEWHERE)]
)
def test_other_asks_are_learned_from_anew(
    tmp_path: Path, asks: tuple[tuple[str, ...], ...], elsewhere: tuple[str, ...]
) -> None:
    likeness_for("en", ASKS, ELSEWHERE, tmp_path)

    found = likeness_for("en", asks, elsewhere, tmp_path).score(QUESTION)

    expected = AskLikeness(learn_asks(asks, elsewhere)).score(QUESTION)
    assert (found.pages.tolist(), found.scope) == (expected.pages.tolist(), expected.scope)


def test_each_language_keeps_its_own(tmp_path: Path) -> None:
    for locale in ("en", "pl"):
        likeness_for(locale, ASKS, (), tmp_path)

    assert len(list(tmp_path.glob("likeness-*.npz"))) == 2


@pytest.mark.parametrize("folder", [None, "missing"])
def test_where_nothing_can_be_kept_it_is_learned_all_the_same(
    tmp_path: Path, folder: str | None
) -> None:
    root = tmp_path / folder if folder else None

    assert likeness_for("en", ASKS, (), root).score(QUESTION).pages.argmax() == 0


def test_what_is_learned_has_not_changed_without_a_new_number_for_the_way() -> None:
    learned = learn_asks(ASKS, ELSEWHERE)

    assert likeness_store.WAY_OF_LEARNING == 2
    assert told(learned) == (35, 1618, 1167)


def told(learned: LearnedAsks) -> tuple[int, int, int]:
    """Sum up what was learned in three numbers."""
    return len(learned.numbers), int(learned.gains.sum()), int(100 * learned.bases.sum())
