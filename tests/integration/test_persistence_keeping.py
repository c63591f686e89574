"""The secret of an instance is made once, whole, and never read when it is not."""

import errno
import os
from pathlib import Path

import pytest

from assistant.persistence.keeping import KEPT_KEY, UnusableSecretError, kept_secret

WRITTEN_BY_ANOTHER = "a secret of another process that came first"


def test_a_secret_is_made_once_for_us_alone(tmp_path: Path) -> None:
    made = kept_secret(tmp_path)

    assert kept_secret(tmp_path) == made
    assert [path.name for path in tmp_path.iterdir()] == [KEPT_KEY]
    assert (tmp_path / KEPT_KEY).stat().st_mode & 0o777 == 0o600


def test_secrets_of_other_names_are_other_ones(tmp_path: Path) -> None:
    assert kept_secret(tmp_path) != kept_secret(tmp_path, "release_key")


@pytest.mark.parametrize("text", ["", "\n", "half of a secret\n"])
def test_a_secret_that_is_not_whole_is_refused_and_stays_as_it_is(
    tmp_path: Path, text: str
) -> None:
    path = tmp_path / KEPT_KEY
    path.write_text(text)

    with pytest.raises(UnusableSecretError, match=f"{path}: a secret has at least 32 characters"):
        kept_secret(tmp_path)
    assert path.read_text() == text


def test_a_full_disk_keeps_no_half_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def is_full(_: int) -> None:
        raise OSError(errno.ENOSPC, "the disk is full")

    monkeypatch.setattr(os, "fsync", is_full)

    with pytest.raises(OSError, match="the disk is full"):
        kept_secret(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_secret_of_whoever_comes_first_holds_for_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / KEPT_KEY

    def another_comes_first(_: int) -> None:
        path.write_text(WRITTEN_BY_ANOTHER)

    monkeypatch.setattr(os, "fsync", another_comes_first)

    assert kept_secret(tmp_path) == WRITTEN_BY_ANOTHER
    assert [each.name for each in tmp_path.iterdir()] == [KEPT_KEY]
