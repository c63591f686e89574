"""Giving memory back to the system: preparing an edition needs far more than searching it."""

import ctypes
import gc
from contextlib import suppress


def give_back_memory() -> None:
    """Return what is held for nobody any more; nothing happens where the C library has no way.

    glibc keeps what was freed for the next time, which comes with the next edition, and a worker
    would hold twice what it needs until then.
    """
    gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
