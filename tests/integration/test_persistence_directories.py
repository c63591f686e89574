"""The content folder on disk: read whole, written back whole, and nothing else let in."""

from pathlib import Path

import pytest

from assistant.persistence.content_files.directories import read_documents, write_documents
from assistant.persistence.errors import ContentError, ContentErrors
from tests.support.databases import SOUND, sound_pack


def errors_of(folder: Path) -> tuple[ContentError, ...]:
    with pytest.raises(ContentErrors) as refused:
        read_documents(folder)
    return refused.value.errors


def test_what_is_written_and_read_again_is_the_same(tmp_path: Path) -> None:
    documents = tuple(sorted(sound_pack(), key=lambda document: document.path))
    write_documents(documents, tmp_path)

    assert read_documents(tmp_path) == documents


def test_files_are_written_as_they_would_be_by_hand(tmp_path: Path) -> None:
    write_documents(sound_pack(), tmp_path)

    written = {
        path.relative_to(tmp_path).as_posix(): path.read_text(encoding="utf-8")
        for path in tmp_path.rglob("*")
        if path.is_file()
    }
    assert written == SOUND


def test_files_are_read_in_the_order_of_their_paths(tmp_path: Path) -> None:
    write_documents(sound_pack(), tmp_path)

    paths = [document.path for document in read_documents(tmp_path)]

    assert paths == sorted(SOUND)


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".gitkeep").touch()
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "a.yaml").touch()

    assert read_documents(tmp_path) == ()


def test_a_file_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "topics.yaml").write_bytes("one\ntwo\ncafé".encode("latin-1"))

    assert errors_of(tmp_path) == (
        ContentError("topics.yaml", 3, "this is not UTF-8", "Save the file in the encoding UTF-8"),
    )


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text("secret", encoding="utf-8")
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "topics.yaml").symlink_to(tmp_path / "outside.yaml")
    (folder / "en").symlink_to(tmp_path)

    assert errors_of(folder) == (
        ContentError("en", None, "this is a link", "Put the file itself here"),
        ContentError("topics.yaml", None, "this is a link", "Put the file itself here"),
    )


def test_all_the_files_that_cannot_be_read_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("call\u200b 999", encoding="utf-8")
    (tmp_path / "notes.docx").write_bytes(b"PK")
    (tmp_path / "z.yaml").write_bytes(b"\xff")

    assert [error.path for error in errors_of(tmp_path)] == ["a.yaml", "notes.docx", "z.yaml"]
