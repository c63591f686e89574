"""The content folder on disk: all its files in, all of them out."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from assistant.persistence.documents import Document, canonical_document
from assistant.persistence.errors import ContentError, ContentErrors


def read_documents(directory: Path) -> tuple[Document, ...]:
    """Read every file under a content folder, sorted by path; hidden files are passed over.

    Raises:
        ContentErrors: a file is a link, no content file, not UTF-8, or holds hidden characters.
    """
    documents, errors = read_what_can_be_read(directory)
    if errors:
        raise ContentErrors(errors)
    return documents


def read_what_can_be_read(
    directory: Path,
) -> tuple[tuple[Document, ...], tuple[ContentError, ...]]:
    """Read the files that can be read, sorted by path, and say what is wrong with the others."""
    documents: list[Document] = []
    errors: list[ContentError] = []
    for path in _files(directory):
        try:
            documents.append(_read(directory, path))
        except ContentErrors as found:
            errors.extend(found.errors)
    return tuple(sorted(documents, key=lambda document: document.path)), tuple(errors)


def write_documents(documents: Iterable[Document], directory: Path) -> None:
    """Write documents into a folder in the same layout; a file of the same path is replaced."""
    for document in documents:
        path = directory / document.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(document.text.encode())


def _files(directory: Path) -> Iterator[Path]:
    for path in sorted(directory.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        else:
            yield path


def _read(directory: Path, path: Path) -> Document:
    name = path.relative_to(directory).as_posix()
    if path.is_symlink():
        remedy = "Put the file itself here"
        raise ContentErrors([ContentError(name, None, "this is a link", remedy)])
    raw = path.read_bytes()
    try:
        return canonical_document(name, raw.decode())
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        remedy = "Save the file in the encoding UTF-8"
        raise ContentErrors([ContentError(name, line, "this is not UTF-8", remedy)]) from error
