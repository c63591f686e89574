"""Arrays that take seconds to work out, kept beside the index: one worker works, others wait."""

import os
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.attempting import attempt
from assistant.retrieval.errors import DAMAGED_TABLE
from assistant.retrieval.locking import exclusive

Arrays: TypeAlias = Mapping[str, NDArray[Any]]

_UNFINISHED = "half-"


def kept_arrays(
    root: Path | None,
    kind: str,
    digest: str,
    names: AbstractSet[str],
    work_out: Callable[[], Arrays],
) -> Arrays:
    """Load the arrays of some ``kind`` that come of what ``digest`` names, or make and keep them.

    A file whose arrays are not those of these ``names`` is made again, as a damaged one is.
    Of a kind only the last made are kept. What cannot be kept, because ``root`` is None or full,
    is used all the same.

    Raises:
        OSError: the directory cannot be written at all.
    """
    if root is None:
        return work_out()
    path = root / f"{kind}-{digest}.npz"
    with exclusive(root / f"{kind}.lock"):
        found = _load(path)
        if found is None or found.keys() != names:
            found = work_out()
            made = found
            attempt(f"keeping the {kind}", lambda: _save(path, kind, made))
    return found


def _load(path: Path) -> Arrays | None:
    """Read arrays, each with its checksum; a missing or damaged file is None."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            return dict(stored)
    except (OSError, *DAMAGED_TABLE):
        return None


def _save(path: Path, kind: str, arrays: Arrays) -> None:
    """Write the file whole, and remove those of other editions; the caller holds the lock."""
    unfinished = f"{_UNFINISHED}{kind}-"
    for left in (*path.parent.glob(f"{unfinished}*"), *path.parent.glob(f"{kind}-*.npz")):
        left.unlink(missing_ok=True)
    beside = path.with_name(f"{unfinished}{os.getpid()}.npz")
    try:
        np.savez(beside, allow_pickle=False, **arrays)
        beside.chmod(0o600)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
