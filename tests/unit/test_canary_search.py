"""The search for canaries finds each form in which a word could be kept, wherever it stands."""

import hashlib
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.support.canaries import COUNT, canaries, message_with, needles_of

WORDS = canaries()
MESSAGES = tuple(message_with(word, number) for number, word in enumerate(WORDS))
NEEDLES = needles_of(WORDS, MESSAGES)
WORD = WORDS[317]


def test_there_are_500_words_and_each_stands_in_its_message() -> None:
    assert len(set(WORDS)) == COUNT
    assert all(word in message for word, message in zip(WORDS, MESSAGES, strict=True))


@pytest.mark.parametrize("offset", range(9))
@pytest.mark.parametrize(
    "kept",
    [
        WORD.encode(),
        WORD[:11].encode(),
        WORD.upper().encode(),
        WORD.encode("utf-16-le"),
        hashlib.sha256(WORD.encode()).digest(),
        hashlib.md5(MESSAGES[317].encode(), usedforsecurity=False).hexdigest().encode(),
        hashlib.blake2b(MESSAGES[317].encode()).digest(),
    ],
)
def test_each_form_is_found_wherever_it_stands(tmp_path: Path, kept: bytes, offset: int) -> None:
    (tmp_path / "kept").write_bytes(b"x" * (100 + offset) + kept + b"y" * 50)

    assert len(NEEDLES.files_with(tmp_path)) == 1


def test_what_is_packed_or_only_a_name_is_found_too(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "packed", "w", ZIP_DEFLATED) as packed:
        packed.writestr("inside", f"a {WORD} " * 50)
    (tmp_path / f"{WORD}.txt").touch()

    found = NEEDLES.files_with(tmp_path)

    assert [name.partition(":")[0] for name in found] == [
        "packed/inside",
        f"the name of {WORD}.txt",
    ]


def test_other_words_are_not_found(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text(" ".join(canaries(seed=1)), "utf-8")
    (tmp_path / "short").write_bytes(b"x")

    assert NEEDLES.files_with(tmp_path) == []
