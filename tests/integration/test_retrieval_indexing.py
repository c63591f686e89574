import json
import random
import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.retrieval import schema
from assistant.retrieval.documents import documents_of
from assistant.retrieval.errors import IndexDamagedError
from assistant.retrieval.indexing import (
    Documents,
    build_index,
    index_folder,
    index_root,
    open_index,
    remove_other_editions,
)
from assistant.retrieval.manifest import MANIFEST, check_ownership
from tests.support.retrieval import CORPUS, GAMING, POLISH

DOCUMENTS: Documents = {"en": documents_of(CORPUS), "pl": documents_of([POLISH])}
Damage = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = index_folder(index_root(tmp_path), "an edition")
    build_index(folder, DOCUMENTS)
    return folder


def largest_file(folder: Path) -> Path:
    return max(folder.iterdir(), key=lambda path: path.stat().st_size)


def flip_a_bit(path: Path, seed: int) -> None:
    content = bytearray(path.read_bytes())
    place = random.Random(seed).randrange(len(content))  # noqa: S311 - damage, no secret
    content[place] ^= 1 << (seed % 8)
    path.write_bytes(content)


def halve(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def claim_other_hashes(folder: Path) -> None:
    (folder / MANIFEST).write_text(json.dumps({"en.seg": "0"}))


def test_an_index_that_was_built_can_be_opened_in_every_language(folder: Path) -> None:
    postings = open_index(folder, DOCUMENTS)

    assert "roblox" in postings["en"].terms
    assert "dręczona" in postings["pl"].terms


def test_only_the_service_may_enter_the_index(folder: Path) -> None:
    modes = {path.stat().st_mode & 0o777 for path in (folder, folder.parent)}

    assert modes == {0o700}


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: halve(largest_file(folder)),
        lambda folder: largest_file(folder).unlink(),
        lambda folder: largest_file(folder).write_bytes(b""),
        lambda folder: (folder / MANIFEST).unlink(),
        lambda folder: (folder / MANIFEST).write_bytes(b"\xff"),
        claim_other_hashes,
        lambda folder: (folder / "planted.toc").write_bytes(b"code"),
        lambda folder: folder.chmod(0o770),
        lambda folder: folder.rename(folder.with_name("elsewhere")),
    ],
)
def test_a_damaged_index_is_refused(folder: Path, damage: Damage) -> None:
    damage(folder)

    with pytest.raises(IndexDamagedError):
        open_index(folder, DOCUMENTS)


@pytest.mark.parametrize("seed", range(20))
def test_a_single_flipped_bit_is_noticed(folder: Path, seed: int) -> None:
    flip_a_bit(largest_file(folder), seed)

    with pytest.raises(IndexDamagedError):
        open_index(folder, DOCUMENTS)


def test_a_link_to_an_index_is_refused(folder: Path) -> None:
    link = folder.with_name("link")
    link.symlink_to(folder)

    with pytest.raises(IndexDamagedError):
        open_index(link, DOCUMENTS)


def test_an_index_of_other_documents_is_refused(folder: Path) -> None:
    with pytest.raises(IndexDamagedError, match="other documents"):
        open_index(folder, {"en": documents_of([GAMING])})


def test_a_damaged_index_is_replaced_whole(folder: Path) -> None:
    halve(largest_file(folder))

    build_index(folder, DOCUMENTS)

    assert open_index(folder, DOCUMENTS).keys() == {"en", "pl"}
    assert list(folder.parent.iterdir()) == [folder]


def test_the_indexes_of_other_editions_are_removed_after_the_swap(folder: Path) -> None:
    newer = index_folder(folder.parent, "a newer edition")

    build_index(newer, DOCUMENTS)
    remove_other_editions(newer)

    assert list(folder.parent.iterdir()) == [newer]


def test_what_a_killed_worker_left_is_removed(folder: Path) -> None:
    left = folder.with_name(".building-left")
    left.mkdir()

    build_index(folder, DOCUMENTS)

    assert not left.exists()


def test_an_edition_has_an_address_of_its_own(tmp_path: Path) -> None:
    assert index_folder(tmp_path, "one") != index_folder(tmp_path, "two")


@pytest.mark.parametrize(
    ("before", "after"),
    [("K1 = 1.2", "K1 = 1.5"), ('"body": 0.75', '"body": 0.5'), ('"asks": 2.0', '"asks": 2.5')],
)
def test_scores_that_are_worked_out_otherwise_are_of_another_schema(
    tmp_path: Path, before: str, after: str
) -> None:
    written = Path(schema.__file__).read_text()
    changed = tmp_path / "schema.py"
    changed.write_text(written.replace(before, after))

    assert before in written
    assert runpy.run_path(str(changed))["SCHEMA_DIGEST"] != schema.SCHEMA_DIGEST


def test_a_root_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir(mode=0o700)
    (tmp_path / "index").symlink_to(tmp_path / "real")

    with pytest.raises(IndexDamagedError, match="not a directory"):
        check_ownership(tmp_path / "index")
