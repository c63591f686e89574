"""What an index directory must hold, so that damage is seen before a damaged file is opened.

The files of an index hold pickles: to open one that somebody else could write is to run their
code.
"""

import hashlib
import json
import os
from pathlib import Path

from assistant.retrieval.errors import IndexDamagedError

MANIFEST = "manifest.json"
PRIVATE = 0o700
_FOR_OTHERS = 0o077
_IS_POSIX = os.name == "posix"


def write_manifest(folder: Path) -> None:
    """List every file of a finished index with its hash; the last file to be written."""
    text = json.dumps(_hashes(folder), sort_keys=True)
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def check_folder(folder: Path) -> None:
    """Make sure that a directory is ours, closed to others, and just as it was written.

    Raises:
        IndexDamagedError: anything is missing, added, altered or open to others; build it again.
    """
    try:
        check_ownership(folder)
        written = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        found = _hashes(folder)
    except (OSError, ValueError) as error:
        raise IndexDamagedError(f"the index cannot be read: {type(error).__name__}") from error
    if written != found:
        raise IndexDamagedError("the index is not as it was written")


def check_ownership(folder: Path) -> None:
    """Make sure that nobody else can have put anything into a directory.

    Raises:
        IndexDamagedError: it is a link, belongs to another user, or is open to others.
        OSError: it is not there.
    """
    state = folder.lstat()
    if not folder.is_dir() or folder.is_symlink():
        raise IndexDamagedError("the index is not a directory")
    if _IS_POSIX and (state.st_uid != os.geteuid() or state.st_mode & _FOR_OTHERS):
        raise IndexDamagedError("the index directory is open to others")


def _hashes(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.name != MANIFEST
    }
