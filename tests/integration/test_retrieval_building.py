from pathlib import Path

import pytest

from assistant.retrieval import building
from assistant.retrieval.building import build_apart
from assistant.retrieval.documents import documents_of
from assistant.retrieval.errors import IndexDamagedError
from assistant.retrieval.indexing import (
    Documents,
    build_index,
    index_folder,
    index_root,
    open_index,
)
from assistant.retrieval.locking import exclusive
from tests.support.retrieval import CORPUS, POLISH

DOCUMENTS: Documents = {"en": documents_of(CORPUS), "pl": documents_of([POLISH])}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return index_folder(index_root(tmp_path), "an edition")


@pytest.fixture
def _each_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "FEWEST_APART", 1)


def build(folder: Path) -> None:
    with exclusive(folder.parent / "index.lock") as lock:
        build_apart(folder, DOCUMENTS, lock)


@pytest.mark.usefixtures("_each_is_large")
def test_a_process_of_its_own_builds_the_same_index(folder: Path) -> None:
    beside = folder.with_name("beside")
    build_index(beside, DOCUMENTS)

    build(folder)

    here, apart = open_index(beside, DOCUMENTS), open_index(folder, DOCUMENTS)
    assert {name: list(each.terms) for name, each in apart.items()} == {
        name: list(each.terms) for name, each in here.items()
    }


@pytest.mark.usefixtures("_each_is_large")
def test_a_process_that_fails_is_said_and_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building.sys, "executable", "/bin/false")

    with pytest.raises(IndexDamagedError, match="ended with 1"):
        build(folder)

    assert not folder.exists()


@pytest.mark.usefixtures("_each_is_large")
def test_the_other_process_holds_the_lock_too(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looking = tmp_path / "looking"
    looking.write_text("#!/bin/sh\nls -l /proc/$$/fd | grep -q index.lock\n")
    looking.chmod(0o700)
    monkeypatch.setattr(building.sys, "executable", str(looking))

    build(folder)


def test_a_small_index_is_built_without_another_process(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building.sys, "executable", "/bin/false")

    build(folder)

    assert open_index(folder, DOCUMENTS).keys() == {"en", "pl"}
