"""The Whoosh index of an edition: a disposable cache, built beside and swapped in whole.

Its postings are read once, when it is built, and lie in the same directory.
"""

import hashlib
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from assistant.retrieval.documents import Document
from assistant.retrieval.manifest import PRIVATE, check_folder, check_ownership, write_manifest
from assistant.retrieval.postings import Postings, read_postings
from assistant.retrieval.postings_file import load_postings, write_postings
from assistant.retrieval.schema import SCHEMA_DIGEST, schema_for

Documents = Mapping[str, Sequence[Document]]

INDEX_ROOT = "index"
_NAME_OF_FINISHED = re.compile("[0-9a-f]{32}")
_UNFINISHED = ".building-"
_SET_ASIDE = ".damaged-"
_POSTINGS = ".postings.npz"
_MEMORY_MEGABYTES = 64


def index_root(data_dir: Path) -> Path:
    """Make sure of the directory that holds the indexes and vectors of all editions.

    Raises:
        OSError: the data directory cannot be written.
        IndexDamagedError: the directory belongs to somebody else.
    """
    root = data_dir / INDEX_ROOT
    root.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    root.chmod(PRIVATE)
    check_ownership(root)
    return root


def index_folder(root: Path, edition_digest: str) -> Path:
    """Name the directory of one edition under one schema; a change of either is another name."""
    digest = hashlib.blake2b(f"{edition_digest} {SCHEMA_DIGEST}".encode(), digest_size=16)
    return root / digest.hexdigest()


def build_index(folder: Path, documents: Documents) -> None:
    """Build the index of every language, with its postings, beside and swap it in.

    The caller holds the lock of ``folder.parent``. A damaged index at the same place is replaced.

    Raises:
        OSError: the disk is full or not ours.
    """
    root = folder.parent
    _remove_leftovers(root)
    building = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=root))
    for locale, listed in documents.items():
        _write_locale(building, locale, listed)
        postings = _read_locale(building, locale)
        write_postings(building / f"{locale}{_POSTINGS}", postings, listed)
    write_manifest(building)
    if folder.exists() or folder.is_symlink():
        folder.rename(tempfile.mkdtemp(prefix=_SET_ASIDE, dir=root) + "/index")
    building.rename(folder)
    _remove_leftovers(root)


def open_index(folder: Path, documents: Documents) -> dict[str, Postings]:
    """Check an index and load the postings of every language; no file stays open.

    Raises:
        IndexDamagedError: it is missing, altered, open to others or of other documents.
        Exception: whatever numpy raises where the check above could not see the damage.
    """
    check_folder(folder)
    return {
        locale: load_postings(folder / f"{locale}{_POSTINGS}", listed)
        for locale, listed in documents.items()
    }


def state_of_index(folder: Path) -> frozenset[tuple[str, int, int, int]]:
    """Tell the files of an index apart from any others, without reading them; empty without one.

    Each is its name, inode, size and time of change.
    """
    try:
        found = [(path.name, path.stat()) for path in folder.iterdir()]
    except OSError:
        return frozenset()
    return frozenset((name, is_.st_ino, is_.st_size, is_.st_ctime_ns) for name, is_ in found)


def has_other_editions(folder: Path) -> bool:
    """Tell whether another edition has its index beside: then this one's was removed for it."""
    root = folder.parent
    return root.is_dir() and any(
        path != folder and _NAME_OF_FINISHED.fullmatch(path.name) for path in root.iterdir()
    )


def remove_other_editions(folder: Path) -> None:
    """Keep the index of one edition only; whoever answers from another has it in memory."""
    for path in folder.parent.iterdir():
        if path != folder and path.is_dir() and _NAME_OF_FINISHED.fullmatch(path.name):
            shutil.rmtree(path, ignore_errors=True)


def _write_locale(folder: Path, locale: str, documents: Sequence[Document]) -> None:
    storage = FileStorage(str(folder))
    index = FileIndex.create(storage, schema_for(locale), locale)
    writer = index.writer(limitmb=_MEMORY_MEGABYTES)
    for document in documents:
        writer.add_document(
            slug=document.slug,
            passage=document.passage,
            title=document.title,
            asks=document.asks,
            summary=document.summary,
            body=document.body,
        )
    writer.commit()
    index.close()


def _read_locale(folder: Path, locale: str) -> Postings:
    storage = FileStorage(str(folder), readonly=True, supports_mmap=False)
    reader = FileIndex(storage, schema_for(locale), locale).reader()
    try:
        return read_postings(reader)
    finally:
        reader.close()


def _remove_leftovers(root: Path) -> None:
    for prefix in (_UNFINISHED, _SET_ASIDE):
        for path in root.glob(f"{prefix}*"):
            shutil.rmtree(path, ignore_errors=True)
