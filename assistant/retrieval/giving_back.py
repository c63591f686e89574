"""Giving memory back to the system: preparing an edition needs far more than searching it."""

import ctypes
import gc
from contextlib import suppress

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""The names of the choices in glibc's malloc.h."""

LEAST_GIVEN_BACK_BYTES = 128 * 1024
FEWEST_HEAPS = 1


def give_back_memory() -> None:
    """Return what is held for nobody any more; nothing happens where the C library has no way.

    glibc keeps what was freed for the next time, which comes with the next edition, and a worker
    would hold twice what it needs until then.
    """
    gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)


def hold_little() -> None:
    """Let large arrays go back to the system as soon as nobody needs them, and share heaps.

    glibc begins so too; but whenever a large array is freed, it raises the size from which on it
    gives back, up to 32 MB, and every thread that prepares an edition gets a heap of its own.
    Nothing happens where the C library has no such choice.
    """
    with suppress(OSError, AttributeError):
        library = ctypes.CDLL("libc.so.6")
        library.mallopt(_MMAP_THRESHOLD, LEAST_GIVEN_BACK_BYTES)
        library.mallopt(_TRIM_THRESHOLD, LEAST_GIVEN_BACK_BYTES)
        library.mallopt(_ARENA_MAX, FEWEST_HEAPS)
