"""One worker at a time: what several processes would otherwise do twice."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whoosh.util.filelock import FileLock


@contextmanager
def exclusive(path: Path) -> Iterator[int]:
    """Hold a lock file, waiting for another process or thread to let go of it.

    Gives the lock's open file. The lock dies with the last process that has it open, so that a
    killed worker never blocks the next one.
    """
    lock = FileLock(str(path))
    lock.acquire(blocking=True)
    try:
        yield lock.fd
    finally:
        lock.release()
