"""Building a large index in a process of its own.

Whoosh takes seconds and much memory to write an index, and whoever asks meanwhile would wait for
the interpreter. What a worker has taken for it once it would hold for as long as it lives.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.retrieval.documents import Document
from assistant.retrieval.errors import IndexDamagedError
from assistant.retrieval.indexing import Documents, build_index

FEWEST_APART = 400
"""The documents from which on a process of its own, half a second to start, is worth its while."""


def build_apart(folder: Path, documents: Documents, lock: int) -> None:
    """Build an index as ``build_index`` does, beside this process where it is large.

    ``lock`` is the file of the lock that the caller holds: the other process holds it too, so that
    no third one begins to build while it still does, even when this one was killed.

    Raises:
        OSError: the disk is full or not ours, or there can be no other process.
        IndexDamagedError: the other process failed; it has said why on the standard error.
    """
    if sum(map(len, documents.values())) < FEWEST_APART:
        build_index(folder, documents)
        return
    told = {locale: list(map(asdict, listed)) for locale, listed in documents.items()}
    ended = subprocess.run(  # noqa: S603 - no shell, all of it is ours
        [sys.executable, "-P", "-m", "assistant.retrieval.building", str(folder)],
        input=json.dumps(told).encode(),
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        pass_fds=(lock,),
        start_new_session=True,
        check=False,
    )
    if ended.returncode:
        raise IndexDamagedError(f"building the index ended with {ended.returncode}")


def _documents(told: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, tuple[Document, ...]]:
    return {locale: tuple(Document(**each) for each in listed) for locale, listed in told.items()}


def main() -> None:
    """Build the index of the documents on the standard input in the folder that is named."""
    build_index(Path(sys.argv[1]), _documents(json.load(sys.stdin.buffer)))


if __name__ == "__main__":
    main()
